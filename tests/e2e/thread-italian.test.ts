import { describe } from 'vitest';
import { aFreshSite } from './setup/browser.ts';
import { theThread } from './setup/the-thread.ts';

const site = await aFreshSite();

describe('the first thread in Italian, with script', () => {
  theThread(site, { language: 'it', script: true, width: 360 });
});
