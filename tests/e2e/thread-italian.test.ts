import { describe } from 'vitest';
import { aSite } from './setup/browser.ts';
import { theThread } from './setup/the-thread.ts';

const site = await aSite();

describe('the first thread in Italian, with script', () => {
  theThread(site, { language: 'it', script: true, width: 360 });
});
