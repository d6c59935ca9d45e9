import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { press, refused } from './errors.ts';
import { identity, type Stage } from './stage.ts';

/** On a family's page of groups: it opens one, and makes a card for a neighbour. Returns the address on it. */
export async function openGroup({ look }: Stage, page: Page, careful: boolean): Promise<string> {
  if (careful) await look(page);
  await press(page.locator('main form[action$="/gruppi/apri"] button'));
  if (careful) await look(page);
  await press(page.locator('main form[action$="/gruppi/invita"] button'));
  await look(page);
  expect(await page.content()).not.toMatch(identity);
  expect(await page.locator('#biglietto svg').count()).toBe(1);
  return new URL(await page.inputValue('#field-invito')).pathname;
}

/** On a family's page of groups: it joins the one nearby, and is asked once more when it is complete. */
export async function comeIn(stage: Stage, page: Page, careful: boolean): Promise<void> {
  const { look } = stage;
  if (careful) await look(page);
  await press(page.locator('#entra a[href*="/gruppi/"]'));
  const join = page.locator('main form[action$="/entra"] button');
  if (careful) {
    expect(await look(page)).toContain('€');
    await page.check('[name=come][value=si]');
    await page.fill('[name=prezzo]', 'sei');
    await refused(stage, page, join);
  }
  await page.check('[name=come][value=dopo]');
  await press(join);
  expect(new URL(page.url()).search).toBe('?esito=entrato');
  expect(await page.content()).not.toMatch(identity);
  if (careful) await look(page);
}
