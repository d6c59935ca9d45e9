import { expect } from 'vitest';
import { expectValidHtml, textOf } from '../../src/ui/testing/html.ts';
import type { Browser } from './a-browser.ts';

export interface ReadPage {
  readonly html: string;
  readonly text: string;
}

/** Opens a page, which answers with that status and valid HTML, and gives it with its words. */
export async function readPage(browser: Pick<Browser, 'get'>, path: string, status = 200): Promise<ReadPage> {
  const response = await browser.get(path);
  expect([path, response.status]).toEqual([path, status]);
  const html = await response.text();
  await expectValidHtml(html);
  return { html, text: textOf(html) };
}

/** Where the links of a page lead, those that match, each once. */
export function linksIn(html: string, pattern: RegExp): string[] {
  const all = [...html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
  return [...new Set(all.filter((href) => pattern.test(href)))];
}
