import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aSite } from './setup/browser.ts';
import { expectFits } from './setup/accessible.ts';
import { answerJourney, submit } from './setup/ask.ts';

const site = await aSite();

const publicPages = [
  '/',
  '/bergamo',
  '/laboratorio',
  '/monza',
  '/monza/servizi',
  '/monza/servizi?parole=anziano',
  '/monza/servizi?parole=zzzz',
  '/monza/servizi?entro=500',
  '/monza/scopri',
  '/monza/chiedi',
  '/monza/chiedi/altro',
  '/monza/numeri',
  '/monza/ritrova',
  '/monza/accedi',
  '/monza/posta',
  '/monza/accessibilita',
  '/monza/domande',
  '/monza/segnala',
  '/monza/privacy',
  '/monza/note-legali',
  '/monza/questa-non-esiste',
  '/monza/sportello',
];

// The spacing that a person may impose (WCAG 1.4.12). Runs in the page, as a sheet that its security policy lets in.
const spaceOut = `(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
  document.adoptedStyleSheets = [sheet];
})()`;

// Text that its box cuts off: what a reader with wider letters would lose; a field scrolls. Runs in the page.
const cutOff = `[...document.querySelectorAll('body *')]
  .filter((element) => element.closest('.visually-hidden, .skiplinks, svg, thead, input') === null)
  .filter((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
    const sideways = hides(overflowX) && element.scrollWidth > element.clientWidth + 1;
    const down = hides(overflowY) && element.scrollHeight > element.clientHeight + 1;
    return element.clientWidth > 1 && (sideways || down);
  })
  .map((element) => element.tagName + '.' + element.className + ': ' + element.textContent.trim().slice(0, 40))`;

async function expectWhole(page: Page): Promise<void> {
  await expectFits(page);
  await page.evaluate(spaceOut);
  await expectFits(page);
  expect(await page.evaluate<string[]>(cutOff), new URL(page.url()).pathname).toEqual([]);
}

describe('at 400 % of 1280 px', () => {
  it.each(['it', 'en'] as const)(
    'every public page fits, and with wider letters loses nothing (%s)',
    async (language) => {
      const page = await site.person({ width: 320, language });
      for (const path of publicPages) {
        const address = language === 'it' ? path : `/en${path === '/' ? '' : path}`;
        const answer = await page.goto(address);
        expect(answer?.status(), address).not.toBe(500);
        await expectWhole(page);
      }
    },
  );

  it('a service’s sheet, each question and what comes after fit too', async () => {
    const page = await site.person({ width: 320 });
    await page.goto('/monza/servizi?parole=anziano');
    await page.goto((await page.locator('main a[href*="/servizi/"]').first().getAttribute('href')) ?? '');
    await expectWhole(page);
    await page.goto('/monza/chiedi');
    await submit(page);
    const { link } = await answerJourney(page, { name: 'Zoe Zumata', email: 'zoe@example.org', age: 6 }, true);
    await expectWhole(page);
    for (const after of ['', '/proposta', '/gruppo', '/cambia/orari', '/ritira']) {
      await page.goto(`${link}${after}`);
      await expectWhole(page);
    }
  });
});
