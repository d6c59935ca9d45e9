import { chromium, type Browser } from 'playwright-core';
import { findOrInstallChromium } from '../../scripts/find-chromium.ts';

// A browser that asks nothing of the world: whatever it fetches, a page asked for.
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/** A real browser, for the caller to close. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findOrInstallChromium(), args: quiet });
}
