import { rmSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { aDemoFolder } from '../../setup/a-demo-folder.ts';
import { launchBrowser } from '../../setup/launch-browser.ts';
import { startSite, type RunningSite } from '../../setup/running-site.ts';
import { scratchFolder } from '../../setup/scratch-folder.ts';

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

/** The product with the demo lab, which nobody has touched yet, and a real browser to look at it. */
export async function aSite(): Promise<Site> {
  return aSiteOn(await aDemoFolder());
}

/** The same, on its first start, as a person has it on a fresh machine. */
export function aFreshSite(): Promise<Site> {
  return aSiteOn(scratchFolder('e2e'));
}

async function aSiteOn(data: string): Promise<Site> {
  const running = await startSite(data, ['--with-demo']);
  const browser = await launchBrowser();
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
