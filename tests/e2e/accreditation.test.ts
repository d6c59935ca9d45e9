import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { writeDay } from '../../src/domain/schedule/calendar-day.ts';
import { todayAt } from '../../src/domain/schedule/today.ts';
import { expectAccessible, expectFits } from './setup/accessible.ts';
import { submit } from './setup/ask.ts';
import { aSite } from './setup/browser.ts';
import { staffPage } from './setup/staff.ts';

const site = await aSite();
const desk = 'sportello@monza.example.org';
const manager = 'dirigente@monza.example.org';
const pdf = { name: 'polizza.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };

/** With script off the rules' own script cannot run: those pages must fit, and are looked at with script on elsewhere. */
async function look(page: Page): Promise<void> {
  if (site.hasScript(page)) await expectAccessible(page);
  await expectFits(page);
}

async function words(page: Page): Promise<string> {
  return page.locator('main').innerText();
}

/** The demo's Il Filo, whose groups run. */
async function openFile(page: Page, organisation: string): Promise<void> {
  await page.goto('/monza/sportello/accreditamento');
  await page.locator('main table a', { hasText: organisation }).click();
}

/** Checks what an organisation gave last for a requirement. */
async function check(page: Page, requirement: string, through?: string): Promise<void> {
  await page.locator('main tr', { hasText: requirement }).locator('a').click();
  await look(page);
  await page.check('[name=outcome][value=ok]');
  if (through !== undefined) await page.fill('[name=through]', through);
  await submit(page);
  expect(await words(page)).toContain('Controllo registrato');
}

it('a notice is published, and an organisation applies without an account or script', async () => {
  const office = await staffPage(site, manager, { width: 1280 });
  await office.goto('/monza/sportello/accreditamento/avvisi');
  await look(office);
  await submit(office);
  await office.fill('[name=title]', 'Avviso per i pasti a casa');
  await office.fill('[name=text]', 'Il Comune accredita chi porta pasti a casa.');
  await office.check('[name=kindsOfHelp][value=meals]');
  await office.fill('[name=requirement-1]', 'Autorizzazione sanitaria');
  await office.fill('[name=requirement-2]', 'Impegno sui prezzi');
  await office.selectOption('[name=kind-2]', 'declaration');
  await office.selectOption('[name=validity-2]', 'for-good');
  await submit(office);
  expect(await words(office)).toContain('Avviso pubblicato');

  const applicant = await site.person({ script: false });
  await applicant.goto('/monza/accreditamento');
  await look(applicant);
  await applicant.locator('main article', { hasText: 'Avviso per i pasti a casa' }).locator('a').click();
  await applicant.locator('main a[href$="/domanda"]').click();
  await applicant.fill('[name=organisation]', 'Cooperativa Buon Pranzo (di prova)');
  await applicant.fill('[name=taxCode]', '99999980009');
  await applicant.check('[name=kindsOfHelp][value=meals]');
  await applicant.fill('[name=contactName]', 'Piera Prova');
  await applicant.fill('[name=email]', 'pranzo@example.org');
  await submit(applicant);
  expect(await applicant.locator('.will-error-summary').innerText()).toContain('ha un errore');
  await look(applicant);
  await applicant.fill('[name=taxCode]', '99999980008');
  await submit(applicant);
  await look(applicant);
  await applicant.locator('main a', { hasText: 'Consegna' }).first().click();
  await look(applicant);
  await applicant.setInputFiles('[name=file]', pdf);
  await applicant.fill('[name=expires]', '2099-12-31');
  await submit(applicant);
  await applicant.locator('main a', { hasText: 'Consegna' }).first().click();
  await applicant.check('[name=declare]');
  await applicant.fill('[name=declaredBy]', 'Piera Prova');
  await submit(applicant);
  expect(await words(applicant)).toContain('In controllo');
  await look(applicant);
});

it('an application is checked at the desk, on a phone, and accredited by the office', async () => {
  const operator = await staffPage(site, desk, { width: 360 });
  await openFile(operator, 'Buon Pranzo');
  await look(operator);
  await check(operator, 'Autorizzazione sanitaria');
  await check(operator, 'Impegno sui prezzi');

  const office = await staffPage(site, manager, { width: 1280 });
  await openFile(office, 'Buon Pranzo');
  await office.locator('main a[href$="/decisione"]').click();
  await look(office);
  await office.check('[name=kind][value=granted]');
  await office.fill('[name=reason]', 'Requisiti in regola');
  await submit(office);
  expect(await words(office)).toContain('Accreditato');
  await look(office);
  await office.goto('/monza/accreditamento');
  expect(await words(office)).toContain('Buon Pranzo');
  await look(office);

  const phone = await site.person();
  await phone.goto('/monza/accreditamento');
  for (const next of ['main article a', 'main a[href$="/domanda"]']) {
    await phone.locator(next).first().click();
    await look(phone);
  }
});

it('a requirement that has lapsed is felt in the catalogue, in running groups and in the families’ mail', async () => {
  const reader = await site.person({ width: 1280 });
  await reader.goto('/monza/servizi?tipo=accredited&parole=vicini+bambini');
  const service = await reader
    .locator('main article', { hasText: 'Il Filo' })
    .first()
    .locator('h3 a')
    .getAttribute('href');
  if (service === null) throw new Error('Il Filo gives nothing that is found');
  await reader.goto(service);
  expect(await words(reader)).not.toContain('sospeso');

  const operator = await staffPage(site, desk, { width: 1280 });
  await openFile(operator, 'Il Filo');
  // The policy turns out to have ended yesterday.
  const yesterday = writeDay(todayAt(new Date()) - 1);
  await check(operator, 'Assicurazione', yesterday);
  expect(await words(operator)).toContain('Perché è sospeso');
  await look(operator);

  await reader.reload();
  expect(await words(reader)).toContain('L’accreditamento di questo ente è sospeso');
  await look(reader);
  await reader.goto('/monza/accreditamento');
  expect(await reader.locator('main tr', { hasText: 'Il Filo' }).innerText()).toContain('Sospeso');
  await reader.goto('/monza/servizi?tipo=accredited&parole=vicini+bambini');
  expect(await reader.locator('main article', { hasText: 'Il Filo' }).count()).toBe(0);

  await operator.goto('/monza/gruppi');
  // Those that do not meet come before the pages of the others.
  const group = operator.locator('#da-seguire tr', { hasText: 'Il Filo' }).filter({ hasText: 'Fermo dal' }).first();
  await group.locator('a').click();
  expect(await words(operator)).toContain('Il servizio è sospeso perché è scaduto un documento');
  await look(operator);

  await reader.goto('/monza/posta');
  const letter = reader.locator('main article', { hasText: 'Il servizio del tuo gruppo è sospeso' }).first();
  await letter.locator('summary').click();
  const href = await letter.locator('a[href*="/gruppo"]').getAttribute('href');
  await reader.goto(new URL(href ?? '', site.origin).pathname);
  expect(await words(reader)).toContain('Cerchiamo chi può venire');
  await look(reader);
});
