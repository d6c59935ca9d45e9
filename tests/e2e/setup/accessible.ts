import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Frame, Page } from 'playwright-core';
import { expect } from 'vitest';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

/**
 * Looks at the page with axe (WCAG 2.2 A and AA, and its best practices) and expects nothing. The page's own security
 * policy refuses foreign script, so the rules run from the browser's side. They wait for one another, which nothing does where script
 * is off: of such a page they look at a copy.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const found = await ofOnePage(page, async () =>
    (await hasScript(page)) ? violationsOf(page) : violationsOfCopy(page),
  );
  const told = found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join(' | ')}`,
  );
  expect(told, new URL(page.url()).pathname.replace(/\/r\/[^/]+/, '/r/…')).toEqual([]);
}

/** How long a page that is being left may take to go. */
const msToLeave = 5000;

/**
 * A press of a button returns before the browser has left: what looks at the page meanwhile sees it fall apart. Whoever is cut off so looks
 * at the page that follows, from its beginning.
 */
async function ofOnePage<T>(page: Page, look: () => Promise<T>): Promise<T> {
  let left = 0;
  const note = (frame: Frame) => {
    if (frame === page.mainFrame()) left += 1;
  };
  page.on('framenavigated', note);
  try {
    for (;;) {
      const before = left;
      await page.waitForLoadState('load');
      try {
        const seen = await look();
        if (left === before) return seen;
      } catch (error) {
        const leaves = left > before || (await leavesNow(page));
        if (!leaves) throw error;
      }
    }
  } finally {
    page.off('framenavigated', note);
  }
}

function leavesNow(page: Page): Promise<boolean> {
  return page.waitForEvent('framenavigated', { timeout: msToLeave }).then(
    () => true,
    () => false,
  );
}

/** What `noscript` holds is text to a browser that runs script, and a part of the page to one that does not. */
function hasScript(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(
    `Object.assign(document.createElement('div'), { innerHTML: '<noscript><i></i></noscript>' }).querySelector('i') === null`,
  );
}

/** Where copies are looked at, one after the other: a page for each browser, which has the styles from the last one. */
const showcases = new WeakMap<Browser, Page>();

async function showcaseOf(browser: Browser): Promise<Page> {
  const shown = showcases.get(browser) ?? (await (await browser.newContext()).newPage());
  showcases.set(browser, shown);
  return shown;
}

/** The page as it stands, with its styles and without its script, in a browser that runs the rules. */
async function violationsOfCopy(page: Page): Promise<Violation[]> {
  const html = (await page.content()).replaceAll(/<script\b[\s\S]*?<\/script>|<\/?noscript>/g, '');
  const [browser, size] = [page.context().browser(), page.viewportSize()];
  if (browser === null || size === null) throw new Error('the page is in no browser');
  const copy = await showcaseOf(browser);
  await copy.setViewportSize(size);
  await copy.route(page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  try {
    await copy.goto(page.url());
    return await violationsOf(copy);
  } finally {
    await copy.unrouteAll();
    // Of the next, even one that differs by its fragment alone is loaded anew.
    await copy.goto('about:blank');
  }
}

async function violationsOf(page: Page): Promise<Violation[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as {
      axe: { run(what: unknown, how: unknown): Promise<{ violations: Violation[] }> };
    };
    const result = await axe.run(
      { exclude: [] },
      { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] },
    );
    return result.violations;
  }, levels);
}

/** No sideways scrolling at the page's width: what is cut off on a phone is not there. */
export async function expectFits(page: Page): Promise<void> {
  const [content, screen] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  );
  expect(content, new URL(page.url()).pathname.replace(/\/r\/[^/]+/, '/r/…')).toBeLessThanOrEqual(screen);
}
