import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectAccessible, expectFits } from './setup/accessible.ts';
import { submit } from './setup/ask.ts';
import { aSite } from './setup/browser.ts';
import { staffPage } from './setup/staff.ts';

const site = await aSite();
const desk = 'sportello@monza.example.org';

async function look(page: Page): Promise<void> {
  if (site.hasScript(page)) await expectAccessible(page);
  await expectFits(page);
}

async function words(page: Page): Promise<string> {
  return page.locator('main').innerText();
}

/** The sheet of a service, found as anybody finds it. */
async function openSheet(page: Page, query: string, title: string): Promise<void> {
  await page.goto(`/monza/servizi?parole=${query}`);
  await page.locator('main article h3 a', { hasText: title }).first().click();
}

it('a keeper who is reminded confirms with one button, without an account or script', async () => {
  const reader = await site.person({ width: 1280 });
  await openSheet(reader, 'vestiti', 'L’Armadio di quartiere');
  expect(await words(reader)).toContain('Nessuno conferma queste informazioni');
  await look(reader);

  const keeper = await site.person({ script: false });
  await keeper.goto('/monza/posta');
  const letter = keeper.locator('main article', { hasText: 'scambio-vestiti@example.org' }).first();
  await letter.locator('summary').click();
  const href = await letter.locator('a[href*="/confermo/"]').getAttribute('href');
  await keeper.goto(new URL(href ?? '', site.origin).pathname);
  await look(keeper);
  expect(await words(keeper)).toContain('Vestiti puliti');
  await keeper.locator('main form[action*="/confermo/"] button').click();
  expect(await words(keeper)).toContain('Da oggi la scheda risulta verificata da voi');
  await look(keeper);

  await reader.reload();
  expect(await words(reader)).not.toContain('Nessuno conferma');
  expect(await words(reader)).toContain('da chi dà il servizio');
});

it('what a reader finds wrong comes to the desk’s list, where a key settles it', async () => {
  const reader = await site.person();
  await openSheet(reader, 'emporio', 'Emporio Il Paniere');
  await reader.locator('main a', { hasText: 'Segnala un errore' }).click();
  await look(reader);
  await submit(reader);
  expect(await reader.locator('.will-error-summary').innerText()).toContain('Scegli almeno una cosa');
  await look(reader);
  await reader.check('[name=wrong][value=hours]');
  await reader.fill('[name=words]', 'Il mercoledì è chiuso.');
  await submit(reader);
  expect(await words(reader)).toContain('Lo sportello controlla la scheda');

  const operator = await staffPage(site, desk, { width: 1280 });
  await operator.goto('/monza/sportello');
  await operator.locator('main a', { hasText: 'Schede da verificare oggi' }).click();
  const row = operator.locator('main tr', { hasText: 'Emporio Il Paniere' });
  expect(await row.innerText()).toContain('Il mercoledì è chiuso.');
  await look(operator);
  // Overdue and found wrong: it is the first, and the keys are its own.
  expect(await operator.locator('main tbody tr').first().innerText()).toContain('Emporio Il Paniere');
  if ((await operator.locator('[data-shortcut-switch]').innerText()).includes('spenti'))
    await operator.locator('[data-shortcut-switch]').click();
  await Promise.all([operator.waitForURL(/esito=confirmed/), operator.keyboard.press('1')]);
  expect(await words(operator)).toContain('«Emporio Il Paniere» è verificata da oggi');
  expect(await words(operator)).not.toContain('Il mercoledì è chiuso.');
  await look(operator);

  const phone = await staffPage(site, desk, { width: 360 });
  await phone.goto('/monza/sportello/verifiche');
  await look(phone);
});
