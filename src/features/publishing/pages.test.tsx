import { describe, expect, it } from 'vitest';
import { aContext } from '../../../tests/setup/a-context.ts';
import { registered } from '../../../tests/setup/a-municipality.ts';
import { testDatabase } from '../../../tests/setup/test-database.ts';
import { aCityManager, aRunningGroup, publishingApp } from '../../../tests/integration/publishing-groups.ts';
import { poolableHelp } from '../../domain/vocabulary.ts';
import { expectValidHtml, textOf } from '../../ui/testing/html.ts';
import type { Ctx } from '../context.ts';
import { publishFigures } from './public.ts';

const database = await testDatabase();
const languages = ['it', 'en'] as const;

/** A city in which so many families share, in groups of three, by turns of each kind of help. */
async function aCityOf(families: number, given: Parameters<typeof registered>[1] = {}): Promise<Ctx> {
  const ctx = aContext(database.app, await registered(database, { name: 'Prova', ...given }));
  for (let group = 0; group < families / 3; group++) {
    await aRunningGroup(ctx, { families: 3, firstContacts: 2, kindOfHelp: poolableHelp[group % 4] ?? 'childcare' });
  }
  return ctx;
}

async function pageOf(ctx: Ctx, query = ''): Promise<{ html: string; text: string }> {
  const response = await publishingApp(ctx).request(`/${ctx.municipality.slug}/numeri${query}`);
  expect(response.status).toBe(200);
  const html = await response.text();
  await expectValidHtml(html);
  return { html, text: textOf(html) };
}

function figuresOn(html: string): string[] {
  return [...html.matchAll(/will-figure-value">([^<]*)</g)].map(([, value = '']) => value);
}

describe.each(languages)('the figures of a city, in %s', (language) => {
  const inWords = (italian: string, english: string) => (language === 'it' ? italian : english);

  it('are not there yet without a group, and the page says what to do first', async () => {
    const { html, text } = await pageOf({ ...(await aCityOf(0)), language });
    expect(text).toContain(inWords('Ancora nessun gruppo', 'No group yet'));
    expect(html).toMatch(/href="[^"]*\/chiedi"[^>]*>(Chiedi un aiuto|Ask for help)/);
    expect(html).not.toContain('will-figure-value');
  });

  it('are withheld for three families, each and every one', async () => {
    const { html, text } = await pageOf({ ...(await aCityOf(3)), language });
    const values = figuresOn(html);
    const [few, families] = [
      inWords('meno di 5', 'fewer than 5'),
      inWords('meno di 5 famiglie', 'fewer than 5 families'),
    ];
    expect(values).toEqual([few, few, families, families, families, few]);
    expect(text).toContain(inWords('direbbero di poche famiglie', 'would tell of few families'));
    expect(text).not.toMatch(/66[,.]00/);
  });

  it('are shown for thirty families, with date, definition and a row for each kind of help', async () => {
    const { html, text } = await pageOf({ ...(await aCityOf(30)), language });
    const values = figuresOn(html);
    // Ten groups of four hours; thirty families save 5.50 € in each; 52 weeks in 12 months.
    expect(values).toEqual([
      '10',
      '30',
      '40',
      inWords('660,00\u00a0€', '€660.00'),
      inWords('2.860,00\u00a0€', '€2,860.00'),
      '20',
    ]);
    expect(text).toContain(inWords('Dato al 20 novembre 2026', '20 November 2026'));
    expect(text).toContain(inWords('Indicatore di processo', 'A process indicator'));
    expect(text).toContain(inWords('Aiuto nei compiti', 'Help with homework'));
    expect(text).toContain(inWords('sono inventati', 'are made up'));
    expect(html).toMatch(/href="\/city-[0-9a-f]+\/numeri\.pdf"/);
  });

  it('are exact for the city manager, and say which the public does not see', async () => {
    const city = await aCityOf(3);
    const ctx = { ...city, language, actor: await aCityManager(city) };
    const { html, text } = await pageOf(ctx);
    const values = figuresOn(html);
    expect(values.slice(0, 3)).toEqual(['1', '3', '4']);
    expect(text.match(language === 'it' ? /visibile solo al personale\)/g : /only staff can see this\)/g)).toHaveLength(
      7,
    );
    expect(html).toContain('method="post"');
  });

  it('tell the day of their publication to who has just published them', async () => {
    const city = await aCityOf(30);
    const ctx = { ...city, language, actor: await aCityManager(city) };
    await publishFigures(ctx);
    const { html, text } = await pageOf(ctx, '?pubblicati');
    expect(html).toContain('role="status"');
    expect(text).toContain(inWords('Numeri pubblicati: 20 novembre 2026', 'Figures published: 20 November 2026'));
    expect(text).toContain(inWords('L’ultima pubblicazione', 'The latest publication'));
  });
});

it('sends whoever looks at a city that is not open to the other cities, not to a form that is not there', async () => {
  const { html } = await pageOf(await aCityOf(0, { open: false }));
  expect(html).not.toContain('/chiedi"');
  expect(html).toContain('href="/laboratorio"');
});

it('hides two rows of kinds of help at least, so that the total does not give one away', async () => {
  const ctx = await aCityOf(0);
  await aRunningGroup(ctx, { families: 3, kindOfHelp: 'homework' });
  await aRunningGroup(ctx, { families: 7, kindOfHelp: 'childcare' });
  await aRunningGroup(ctx, { families: 9, kindOfHelp: 'transport' });
  const { text } = await pageOf(ctx);
  expect(text).toMatch(/Aiuto nei compiti (non mostrato ?){4}/);
  expect(text).toMatch(/Cura dei bambini (non mostrato ?){4}/);
  expect(text).toMatch(/Accompagnamento e trasporto 1 9 4/);
});
