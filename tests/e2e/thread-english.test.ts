import { describe } from 'vitest';
import { aSite } from './setup/browser.ts';
import { theThread } from './setup/the-thread.ts';

const site = await aSite();

describe('the first thread in English, with script', () => {
  theThread(site, { language: 'en', script: true, width: 1280 });
});
