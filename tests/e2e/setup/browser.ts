import { rmSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { findOrInstallChromium } from '../../../scripts/find-chromium.ts';
import { startSite, type RunningSite } from '../../setup/running-site.ts';
import { scratchFolder } from '../../setup/scratch-folder.ts';

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

export interface PersonOptions {
  readonly script?: boolean;
  readonly width?: number;
  readonly language?: 'it' | 'en';
  /** Cookies of somebody who signed in before, in another window. */
  readonly signedIn?: Cookies;
}

export type Cookies = Awaited<ReturnType<BrowserContext['storageState']>>;

export interface Site {
  readonly origin: string;
  /** A new person: no cookies, a screen of their own. Pages report what they ask of other hosts and what breaks in them. */
  person(options?: PersonOptions): Promise<Page>;
  readonly hasScript: (page: Page) => boolean;
  readonly data: string;
  readonly running: RunningSite;
}

/** The product, started as a person starts it on a fresh machine with the demo lab, and a real browser to look at it. */
export async function aSite(): Promise<Site> {
  const data = scratchFolder('e2e');
  const running = await startSite(data, ['--with-demo']);
  const browser: Browser = await chromium.launch({ executablePath: findOrInstallChromium(), args: quiet });
  afterAll(async () => {
    await browser.close();
    await running.stop();
    rmSync(data, { recursive: true, force: true });
  });
  const withScript = new WeakSet<Page>();
  return {
    origin: running.origin,
    hasScript: (page) => withScript.has(page),
    data,
    running,
    person: async ({ script = true, width = 360, language = 'it', signedIn } = {}) => {
      const context: BrowserContext = await browser.newContext({
        javaScriptEnabled: script,
        viewport: { width, height: 740 },
        locale: language === 'it' ? 'it-IT' : 'en-GB',
        baseURL: running.origin,
        ...(signedIn && { storageState: signedIn }),
      });
      context.setDefaultTimeout(30_000);
      const page = await context.newPage();
      if (script) withScript.add(page);
      page.on('request', (request) => {
        const { origin } = new URL(request.url());
        if (origin !== running.origin && !request.url().startsWith('data:'))
          throw new Error(`a page asked ${origin} for something`);
      });
      page.on('pageerror', (error) => {
        throw new Error(`a script broke: ${error.message}`);
      });
      return page;
    },
  };
}
