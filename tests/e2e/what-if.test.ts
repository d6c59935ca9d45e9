import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectAccessible, expectFits } from './setup/accessible.ts';
import { aSite } from './setup/browser.ts';
import { check, enter, select, send, tabTo, write } from './setup/keyboard.ts';
import { staffPage } from './setup/staff.ts';

const site = await aSite();
const manager = 'dirigente@monza.example.org';

/** Looks again until the words are there: what a job does takes a while. */
async function reloadUntil(page: Page, words: RegExp): Promise<string> {
  const deadline = Date.now() + 150_000;
  while (Date.now() < deadline) {
    const text = await page.locator('main').innerText();
    if (words.test(text)) return text;
    await page.reload();
  }
  throw new Error(`the page never said ${words.source}`);
}

async function look(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectFits(page);
}

it('a manager opens a run and, by keyboard, asks what one more operator would change', async () => {
  const page = await staffPage(site, manager, { width: 1280 });
  await page.goto('/monza/gruppi');
  await send(page);
  const run = await reloadUntil(page, /Che cosa ha trovato/);
  expect(run).toMatch(/Nessuna soluzione può dare un gruppo a più di \d+/);
  await look(page);

  await tabTo(page, 'main a[href*="/e-se?ricerca="]');
  await enter(page);
  await look(page);
  await write(page, 'operators', '2');
  await select(page, 'kind', 'childcare');
  await check(page, 'day');
  await send(page);
  expect(await page.locator('.will-error-summary').innerText()).toContain('Scegli da che ora');
  await look(page);
  await select(page, 'from', '32');
  await select(page, 'to', '38');
  await write(page, 'place', 'San Biagio');
  await send(page);
  const answer = await reloadUntil(page, /Senza e con/);
  expect(answer).toMatch(/Sicuro|Probabile|Non abbiamo trovato/);
  expect(answer).toContain('nessuna famiglia ha ricevuto una proposta');
  await look(page);

  const phone = await staffPage(site, manager, { width: 360 });
  for (const path of ['/monza/gruppi', '/monza/gruppi/e-se', new URL(page.url()).pathname]) {
    await phone.goto(path);
    await look(phone);
  }
  await phone.locator('main a[href*="/gruppi/esecuzioni/"]').first().click();
  await look(phone);
});
