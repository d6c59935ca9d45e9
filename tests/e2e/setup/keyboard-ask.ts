import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { check, choose, enter, select, send, tabTo, write } from './keyboard.ts';

/** Asks for help with the keyboard alone, from the city's first page to the code, and returns what the last page says. `look` sees each page on the way. */
export async function askByKeyboard(
  page: Page,
  name: string,
  look: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  const next = async () => {
    await send(page);
    await look(page);
  };
  await tabTo(page, 'main a[href$="/chiedi"]');
  await enter(page);
  await next();
  await choose(page, 'kind', 'childcare');
  await next();
  await choose(page, 'q-collect', 'from-school');
  await next();
  await choose(page, 'seats', '1');
  await write(page, 'age-1', '4');
  await next();
  await choose(page, 'intensity', 'light');
  await next();
  await select(page, 'days', '2');
  await select(page, 'slots', '4');
  for (const day of [0, 1, 2]) {
    await check(page, `day-${day}`);
    await select(page, `from-${day}`, '31');
    await select(page, `to-${day}`, '38');
  }
  await next();
  await write(page, 'place', 'San Biagio');
  await choose(page, 'distance', '800');
  await next();
  await write(page, 'alone', '11,00');
  await choose(page, 'budget', 'hour');
  await write(page, 'shared', '10,50');
  await next();
  await choose(page, 'share', 'yes');
  await select(page, 'host', '4');
  await next();
  await choose(page, 'for', 'me');
  await write(page, 'name', name);
  await write(page, 'phone', '039 0000998');
  await choose(page, 'first', 'yes');
  await check(page, 'privacy');
  await next();
  expect(await page.locator('main').innerText()).toContain(name);
  await next();
  return page.locator('main').innerText();
}
