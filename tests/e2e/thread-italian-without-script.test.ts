import { describe } from 'vitest';
import { aSite } from './setup/browser.ts';
import { theThread } from './setup/the-thread.ts';

const site = await aSite();

describe('the first thread in Italian, without script', () => {
  theThread(site, { language: 'it', script: false, width: 1280 });
});
