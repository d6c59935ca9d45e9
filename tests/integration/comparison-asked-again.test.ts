import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { transact } from '../../src/features/context.ts';
import { textOf } from '../../src/ui/testing/html.ts';
import { proseOf, readingEase } from '../../src/ui/testing/reading-ease.ts';
import { aBrowser } from '../setup/a-browser.ts';
import { aComparison, comparedIndicators } from '../setup/a-comparison.ts';
import { aLab } from '../setup/a-lab.ts';
import { testApp } from '../setup/test-app.ts';
import { linksIn, readPage, type ReadPage } from '../setup/read-page.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const { system: lab } = await aLab(database);
await aComparison(database, lab);
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });

const pageOf = (path: string) => readPage(aBrowser(app), path);

/** The cells of every table, row by row. */
const rowsIn = ({ html }: ReadPage) =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => textOf(cell)),
  );

const languages = [
  {
    prefix: '',
    whole: 'dà lo stesso valore',
    mark: 'lo stesso valore',
    moved: 'un altro valore',
    distance: 'Distanza',
  },
  {
    prefix: '/en',
    whole: 'gives the same value',
    mark: 'the same value',
    moved: 'another value',
    distance: 'Distance',
  },
] as const;
const places = [
  '/laboratorio/confronto?citta=uno',
  '/laboratorio/confronto?citta=due&tutte=yes',
  '/tre/laboratorio/confronto?mese=2026-10',
];

describe.each(languages)('every figure of a comparison, in $mark', ({ prefix, whole, mark, moved, distance }) => {
  const cases = comparedIndicators.flatMap((code) => places.map((place) => ({ code, place })));

  it.each(cases)('is worked out again from $place of $code, and gives the same', async ({ code, place }) => {
    const shown = await pageOf(`${prefix}${place}&indicatore=${code}`);
    const links = linksIn(shown.html, /\/confronto\/conto\?/);
    expect(links.map((link) => link.split('#')[1])).toEqual(['numeri', 'distanze']);
    const [link = ''] = links;
    const account = await pageOf(link);
    expect(account.text).toContain(whole);
    expect(account.text).not.toContain(moved);
    expect(account.html).toContain('noindex');

    // Figures and ranges are those of the comparison, and lead to where they are asked again.
    const figures = rowsIn(shown).filter(
      (cells) => cells.length === 5 && linksIn(shown.html, new RegExp(`/${cells[0] ?? ''}/numeri/`)).length === 1,
    );
    expect(figures.length).toBe(linksIn(shown.html, /\/numeri\//).length);
    expect(figures.length).toBeGreaterThan(1);
    const again = rowsIn(account);
    for (const [city = '', value = '', range = ''] of figures) {
      expect(again).toContainEqual([city, value, expect.stringMatching(/[:÷].*=/) as string, mark]);
      if (code === 'first-contact-share' || code === 'families-sharing')
        expect(again).toContainEqual([city, range, expect.stringMatching(/=/) as string]);
    }
    expect(linksIn(account.html, /\/numeri\/.+\/2026-10\/1$/)).toEqual(
      linksIn(shown.html, /\/numeri\/.+\/2026-10\/1$/),
    );

    // The distances too, one by one.
    const peers = rowsIn(shown).filter((cells) => cells.length === 6 && cells[1] !== '–' && cells[1] !== distance);
    expect(peers).toHaveLength(8);
    for (const [, far = ''] of peers.filter(([, far = '']) => /^\d/.test(far)))
      expect(account.text).toMatch(
        new RegExp(`${prefix === '' ? 'Nel confronto c’è' : 'The comparison says'} ${far}: ${mark}`),
      );
    // The whole, figures, spreads, peers, the common value.
    expect(account.text.split(mark)).toHaveLength(1 + 1 + figures.length + 4 + 8 + 1);
    const byMonths = code === 'days-to-proposal' || code === 'cost';
    expect(account.html.split('class="will-code"')).toHaveLength(byMonths ? 5 : 4);
    // It leads back to the same comparison.
    const [back = ''] = linksIn(account.html, /\/confronto\?/);
    expect(rowsIn(await pageOf(back))).toEqual(rowsIn(shown));
  });
});

describe('the account of a comparison', () => {
  const account = (code: string) => pageOf(`/laboratorio/confronto/conto?citta=uno&indicatore=${code}&tutte=yes`);

  it('has its numbers put in, those that a pocket calculator gives', async () => {
    const share = await account('first-contact-share');
    expect(share.text).toContain('60 : 100 = 0,6');
    // (60 + 1.920729 ± 1.959964 √(24 + .960365)) / 103.841459: 61.920729 ± 9.792047 over it.
    expect(share.text).toContain(
      '(60 + 1,920729 ± 1,959964 × √(60 × 40 : 100 + 0,960365)) : (100 + 3,841459) = 0,502003; 0,690599',
    );
    expect(share.text).toMatch(/96 : 420 = 0,228571\. Insieme fa 22,9\s?%: lo stesso valore/);
    // ln 1.1 is 0.09531.
    expect(share.text).toMatch(/Abitanti ln 100\.000 = 11,512925 ln 110\.000 = 11,608236 0,09531 /);
  });

  it('is as easy to read as a page for residents', async () => {
    for (const code of comparedIndicators)
      expect([code, Math.min(60, readingEase(proseOf((await account(code)).html)))]).toEqual([code, 60]);
  });

  it('divides counts by residents, and says which cities chance explains badly', async () => {
    const { text } = await account('families-sharing');
    expect(text).toContain('100.000 abitanti : 10.000 = 10 30 : 10 = 3');
    // 30 or more of a mean of 20.240874, 30 or fewer of one of 42.826865: once in 40, by summing Poisson's chances.
    expect(text).toContain('20,240874 : 10 = 2,024087 42,826865 : 10 = 4,282687');
    expect(text).toMatch(/uno 10 3 fra [\d,]+ e [\d,]+ fra [\d,]+ e [\d,]+ (dentro|fuori)/);
    expect(text).toContain('Spiegelhalter');
  });

  it('takes the range and the limits of a mean from the months of the year, the last edition of each', async () => {
    const { text, html } = await account('days-to-proposal');
    expect(text).toContain('95,5 : 10 = 9,55');
    expect(text).toMatch(/214,5 : 29 = 7,396552\. Insieme fa 7,4\s?giorni: lo stesso valore/);
    expect(text).not.toContain('Wilson');
    // Months 45/6, 110/10, 60/8, 95.5/10: the mean is 310.5 / 34 = 9.132353, and the squares
    // 6 × 1.632353² + 10 × 1.867647² + 8 × 1.632353² + 10 × 0.417647² = 73.929412; Student's t of three degrees is 3.182446, times √2.4643137 = 1.569813.
    expect(text).toContain('73,929412 : 3 = 24,643137 9,55 ± 3,182446 × √(24,643137 : 10) = 4,554154; 14,545846');
    // One of the four months of this city is withheld: three say nothing.
    expect(rowsIn({ html } as ReadPage)).toContainEqual(['due', expect.stringContaining('servono quattro mesi'), '']);
    // Limits are for every city: V of the two that have months enough. (tre: 266 / 30 = 8.866667; 10 × 1.866667² + 9 × 2.133333² + 4 × 3.866667² + 7 × 2.133333².)
    expect(text).toContain('Insieme V è 241,396078 : 6 = 40,23268.');
    expect(text).toMatch(/due 12 3,5 fra [\d,]+ e [\d,]+ fra [\d,]+ e [\d,]+ (dentro|fuori)/);
  });

  it('takes an amount by residents, and says nothing of months that are all alike', async () => {
    const { text, html } = await account('cost');
    expect(text).toMatch(/uno .*± 3,182446 × √/);
    expect(rowsIn({ html } as ReadPage)).toContainEqual(['due', expect.stringContaining('servono quattro mesi'), '']);
  });

  it('makes no distance of one thing alone', async () => {
    const alone = await pageOf('/laboratorio/confronto/conto?citta=pochi');
    const [, cities = ''] =
      /Senza distanza, perché si sa troppo poco: (.*?)\. Rifatto: lo stesso valore/.exec(alone.text) ?? [];
    expect(cities.split(/, | e /)).toHaveLength(8);
    expect(alone.text).not.toContain('pochi e ');
  });

  it('says nothing of what is withheld, and is there where nothing was told', async () => {
    const told = await account('families-sharing');
    expect(rowsIn(told).filter(([city, ...cells]) => city === 'pochi' && cells.length < 5)).toEqual([]);
    expect(linksIn(told.html, /\/pochi\/numeri\//)).toEqual([]);
    const none = await account('loneliness');
    expect(none.text).toContain('Nessun numero da mettere accanto');
    expect(none.text).toContain('dà lo stesso valore');
    for (const asked of ['citta=mai', 'indicatore=mai'])
      expect((await aBrowser(app).get(`/laboratorio/confronto/conto?${asked}`)).status).toBe(404);
  });

  it('says that it gives another value, and where, when the page remembers other data than there are', async () => {
    // What the product itself refuses: a figure of the context that changes.
    const write = (value: number) =>
      transact({ ...lab, db: database.owner }, async (tx) => {
        await sql`alter table context_figure disable trigger user, no force row level security`.execute(tx);
        await sql`update context_figure set value = ${value} where code = 'spending-per-head' and value in (120, 121)`.execute(
          tx,
        );
        await sql`alter table context_figure enable trigger user, force row level security`.execute(tx);
      });
    await account('cost');
    await write(121);
    const { text } = await account('cost');
    expect(text).toContain('dà un altro valore');
    expect(text).toContain('uno dei due è sbagliato');
    expect(text).toMatch(/Spesa 2 12,25 un altro valore/);
    expect(text).toMatch(/Abitanti 12 [\d,]+ lo stesso valore/);
    await write(120);
    expect((await account('cost')).text).toContain('dà lo stesso valore');
  });
});
