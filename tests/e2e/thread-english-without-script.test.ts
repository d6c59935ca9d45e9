import { describe } from 'vitest';
import { aSite } from './setup/browser.ts';
import { theThread } from './setup/the-thread.ts';

const site = await aSite();

describe('the first thread in English, without script', () => {
  theThread(site, { language: 'en', script: false, width: 360 });
});
