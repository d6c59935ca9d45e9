import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { press, refused } from './errors.ts';
import { identity, type Stage } from './stage.ts';

interface Offered {
  readonly operator: string;
  readonly price: string;
  readonly startsOn: string;
}

/** A provider reads what is needed, offers above what may be asked, reads why that cannot be, and offers again. Returns what its address says then. */
export async function makeOffer(stage: Stage, page: Page, { operator, price, startsOn }: Offered): Promise<string> {
  const { prefix, language, look } = stage;
  await page.goto(`${prefix}/ente`);
  await look(page);
  await press(page.locator('#offerte a[href*="/ente/offerte/"]'));
  expect(await look(page)).toContain('San Biagio');
  expect(await page.content()).not.toMatch(identity);
  await page.selectOption('[name=operatore]', { label: operator });
  await page.fill('[name=prezzo]', '99');
  await page.fill('[name=inizio]', startsOn);
  await refused(stage, page, page.locator('main form .btn-primary'));
  await page.fill('[name=prezzo]', language === 'en' ? price.replace(',', '.') : price);
  await press(page.locator('main form .btn-primary'));
  await look(page);
  return new URL(page.url()).search;
}
