import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectAccessible, expectFits } from './setup/accessible.ts';
import { submit } from './setup/ask.ts';
import { aSite } from './setup/browser.ts';
import { staffPage } from './setup/staff.ts';

const site = await aSite();
const desk = 'sportello@monza.example.org';
const wardrobe = { query: 'vestiti', title: 'L’Armadio di quartiere' };
const garden = { query: 'orto', title: 'Orto insieme' };

async function look(page: Page): Promise<void> {
  if (site.hasScript(page)) await expectAccessible(page);
  await expectFits(page);
}

async function words(page: Page): Promise<string> {
  return page.locator('main').innerText();
}

async function openSheet(page: Page, { query, title }: typeof wardrobe): Promise<void> {
  await page.goto(`/monza/servizi?parole=${query}`);
  await page.locator('main article h3 a', { hasText: title }).first().click();
}

/** The latest letter to the entry's mailbox that says this. */
async function openLetter(page: Page, said: string): Promise<Locator> {
  await page.goto('/monza/posta');
  const letter = page.locator('main article', { hasText: said }).first();
  await letter.locator('summary').click();
  return letter;
}

/** Opens the fold that an input is in, where it is closed. */
async function unfold(page: Page, name: string): Promise<void> {
  const fold = page.locator('details', { has: page.locator(`[name="${name}"]`) });
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
}

it.each([
  { script: true, entry: wardrobe },
  { script: false, entry: garden },
])(
  'a provider claims an entry and proposes; the desk accepts one part and refuses one (script: $script)',
  async ({ script, entry }) => {
    const provider = await site.person({ script });
    await openSheet(provider, entry);
    await provider.locator('main a', { hasText: 'Questo è il tuo servizio?' }).click();
    await look(provider);
    await submit(provider);
    expect(await words(provider)).toContain('Per sicurezza non diciamo se l’e-mail c’è');
    await look(provider);

    const letter = await openLetter(provider, 'qualcuno ha chiesto di tenere aggiornata');
    const href = await letter.locator('a[href*="/tengo/apri/"]').getAttribute('href');
    await provider.goto(new URL(href ?? '', site.origin).pathname);
    await look(provider);
    await submit(provider);
    await look(provider);
    await provider.locator('main tr', { hasText: entry.title }).locator('a', { hasText: 'Proponi' }).click();
    await look(provider);
    await unfold(provider, 'sections.whatYouNeed');
    await provider.fill('[name="sections.whatYouNeed"]', 'Una borsa robusta.');
    await unfold(provider, 'sections.cost');
    await provider.fill('[name="sections.cost"]', 'Chiedi a Piera.');
    await submit(provider);
    for (const said of ['Una borsa robusta.', 'Chiedi a Piera.', 'Come la leggeranno le persone'])
      expect(await words(provider)).toContain(said);
    await look(provider);
    await submit(provider);
    expect(await words(provider)).toContain('Aspetta lo sportello');

    const operator = await staffPage(site, desk, { width: 1280 });
    await operator.goto('/monza/sportello/verifiche');
    await operator.locator('main a', { hasText: 'Proposte di chi dà i servizi' }).click();
    await look(operator);
    await operator.locator('main tr a', { hasText: entry.title }).click();
    await look(operator);
    await operator.check('[name="decision.sections.whatYouNeed"][value=accepted]');
    await operator.check('[name="decision.sections.cost"][value=refused]');
    await submit(operator);
    expect(await operator.locator('.will-error-summary').innerText()).toContain('Scrivi perché la rifiuti');
    await look(operator);
    await operator.fill('[name="reason.sections.cost"]', 'Non scriviamo nomi di persone.');
    await submit(operator);
    expect(await words(operator)).toContain('Decisioni salvate');

    const reader = await site.person({ script });
    await openSheet(reader, entry);
    expect(await words(reader)).toContain('Una borsa robusta.');
    expect(await words(reader)).not.toContain('Piera');

    await provider.reload();
    for (const said of ['Accettata', 'Non accettata', 'Non scriviamo nomi di persone.'])
      expect(await words(provider)).toContain(said);
    await look(provider);
    const told = await openLetter(provider, 'ha guardato la tua proposta');
    expect(await told.textContent()).toContain('Non scriviamo nomi di persone.');
  },
);

it('two at the desk change one entry: the second chooses, and an earlier version comes back', async () => {
  const [first, second] = [await staffPage(site, desk, { width: 1280 }), await staffPage(site, desk, { width: 360 })];
  for (const page of [first, second]) {
    await openSheet(page, wardrobe);
    await page.locator('main a', { hasText: 'Cambia la scheda' }).click();
    await look(page);
  }
  await first.fill('[name=title]', `${wardrobe.title} (aperto)`);
  await submit(first);
  await second.fill('[name=title]', `${wardrobe.title} (chiuso)`);
  await submit(second);
  for (const said of ['(aperto)', '(chiuso)', 'L’avete cambiata in due']) expect(await words(second)).toContain(said);
  await look(second);
  await second.check('[name="keep.title"][value=theirs]');
  await submit(second);
  expect(await words(second)).toContain('Non c’era nulla da cambiare');
  await look(second);

  await first.locator('main table a').nth(1).click();
  await look(first);
  await submit(first);
  expect(await words(first)).toContain('La scheda dice di nuovo quello che diceva la versione');
  await openSheet(second, wardrobe);
  expect(await words(second)).not.toContain('(aperto)');
});
