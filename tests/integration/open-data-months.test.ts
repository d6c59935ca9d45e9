import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { transact, type Ctx } from '../../src/features/context.ts';
import {
  enterByHand,
  indicators,
  measureAll,
  monthsOfCity,
  publishMeasures,
  sayMeasured,
} from '../../src/features/experiments/public.ts';
import { messages } from '../../src/i18n/index.ts';
import { readTable, type TableRow } from '../../src/platform/csv/read-table.ts';
import { aBrowser } from '../setup/a-browser.ts';
import { aContext } from '../setup/a-context.ts';
import { theLab } from '../setup/a-lab.ts';
import { registered } from '../setup/a-municipality.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';
import { measuredCity } from './measured-city.ts';
import { readPage } from '../setup/read-page.ts';

const database = await testDatabase();
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
const csvOf = (slug: string) => `/laboratorio/dati/citta/${slug}/mesi.csv`;
const formula = '=HYPERLINK("http://example.org";"apri")';
let monza: Ctx;
let lecco: Ctx;
let rows: readonly TableRow[];

const volunteers = (month: string, numerator: number, source = 'Registro dei volontari') => ({
  indicator: 'volunteers',
  territory: '',
  month,
  numerator,
  denominator: null,
  version: 1,
  source,
});

async function table(slug: string): Promise<readonly TableRow[]> {
  const response = await aBrowser(app).get(csvOf(slug));
  expect(response.status).toBe(200);
  const read = readTable(await response.text());
  if (read.kind !== 'read') throw new Error(read.kind);
  return read.rows;
}

const line = (indicator: string, month: string) =>
  rows.filter((row) => row.cell('indicator') === indicator && row.cell('month') === month);

beforeAll(async () => {
  await registered(database, theLab);
  await registered(database, { slug: 'como', name: 'Como' });
  monza = await measuredCity(database, { groups: 6, families: 4, municipality: { slug: 'monza', name: 'Monza' } });
  lecco = aContext(database.app, await registered(database, { slug: 'lecco', name: 'Lecco', madeUpData: false }));
  await measureAll(monza, '2026-01-01');
  await enterByHand(monza, [
    volunteers('2026-01-01', 40),
    volunteers('2026-02-01', 3),
    volunteers('2026-03-01', 44, formula),
  ]);
  await publishMeasures(monza);
  await enterByHand(monza, [volunteers('2026-01-01', 60)]);
  await publishMeasures({ ...monza, now: new Date('2026-05-05T08:00:00Z') });
  // More months than are read at once, each told twice.
  await transact(lecco, (tx) =>
    sql`
      insert into published_measurement (tenant_id, indicator, month, edition, numerator, denominator, withheld, version, revision, source, measured_at, published_at)
      select current_setting('app.tenant_id')::uuid, indicator, date '1900-01-01' + make_interval(months => month), edition, month * 100 + edition, null, false,
        1, edition, 'Bilancio', now(), now()
      from unnest(array['cost', 'providers-active']) indicator, generate_series(0, 1299) month, generate_series(1, 2) edition
    `.execute(tx),
  );
  rows = await table('monza');
});

it('holds every published month of a city, each once and as it was told last', async () => {
  const { rows: told } = await transact(monza, (tx) =>
    sql<{ indicator: string; month: string; edition: number }>`
      select indicator, to_char(month, 'YYYY-MM') as month, max(edition) as edition from published_measurement
      where tenant_id = ${monza.municipality.tenantId}::uuid group by indicator, month
    `.execute(tx),
  );
  const inFile = rows.map((row) => `${row.cell('indicator')} ${row.cell('month')} ${row.cell('edition')}`);
  expect(inFile.length).toBeGreaterThan(15);
  expect([...inFile].sort()).toEqual(told.map((one) => `${one.indicator} ${one.month} ${one.edition}`).sort());
  expect(line('volunteers', '2026-01').map((row) => [row.cell('value'), row.cell('edition')])).toEqual([['60', '2']]);
});

it('says of each month what its page says, and leads there', async () => {
  const definitions = await indicators(monza);
  for (const row of rows) {
    const definition = definitions.find(({ code }) => code === row.cell('indicator'));
    if (definition === undefined) throw new Error('no such indicator');
    const scale = definition.unit === 'cents' ? 100 : 1;
    const number = (name: string) => (row.cell(name) === '' ? null : Number(row.cell(name)) * scale);
    const numerator = number('numerator');
    const { withheld } = messages('it').indicators;
    const said =
      numerator === null ? withheld : sayMeasured('it', definition, { numerator, denominator: number('denominator') });
    const { text } = await readPage(aBrowser(app), new URL(row.cell('page')).pathname);
    expect([row.cell('reference'), text.includes(`Valore ${said.replaceAll('\u00a0', ' ')} `)]).toEqual([
      row.cell('reference'),
      true,
    ]);
  }
});

it('gives no value of fewer than five families, and says that it is withheld', () => {
  const [few] = line('volunteers', '2026-02');
  expect(['status', 'value', 'numerator', 'denominator'].map((name) => few?.cell(name))).toEqual([
    'withheld',
    '',
    '',
    '',
  ]);
  const withheld = rows.filter((row) => row.cell('status') === 'withheld');
  expect(withheld.length).toBeGreaterThan(1);
  for (const row of withheld)
    expect([row.cell('value'), row.cell('numerator'), row.cell('denominator')]).toEqual(['', '', '']);
});

it('gives a spreadsheet no formula to run', async () => {
  expect(line('volunteers', '2026-03')[0]?.cell('source')).toBe(`'${formula}`);
  expect(await (await aBrowser(app).get(csvOf('monza'))).text()).not.toMatch(/(^|,)"?[=+@]/m);
});

it('is read in pieces, and loses nothing between them', async () => {
  const sizes: number[] = [];
  for await (const batch of monthsOfCity(lecco, 'lecco')) sizes.push(batch.length);
  expect(sizes).toEqual([1000, 1000, 600]);
  const read = await table('lecco');
  expect(new Set(read.map((row) => row.cell('reference'))).size).toBe(2600);
  expect(read.every((row) => row.cell('edition') === '2' && row.cell('made_up') === 'false')).toBe(true);
});

it('is linked data as well, with the same months', async () => {
  for (const [slug, lines] of [
    ['monza', rows],
    ['lecco', await table('lecco')],
  ] as const) {
    const response = await aBrowser(app).get(csvOf(slug).replace('.csv', '.jsonld'));
    expect(response.headers.get('Content-Type')).toBe('application/ld+json; charset=utf-8');
    const { variableMeasured } = (await response.json()) as {
      variableMeasured: Record<
        '@id' | 'propertyID' | 'valueReference' | 'measurementMethod' | 'version' | 'value',
        unknown
      >[];
    };
    expect(
      variableMeasured.map((one) => [one['@id'], one.propertyID, one.valueReference, one.value, one.version]),
    ).toEqual(
      lines.map((row) => [
        row.cell('page'),
        row.cell('indicator'),
        row.cell('status'),
        row.cell('value') === '' ? undefined : Number(row.cell('value')),
        row.cell('definition_version'),
      ]),
    );
  }
});

it('is in the catalogue, and there is no file of a city that published no month', async () => {
  const catalogue = await (await aBrowser(app).get('/laboratorio/dati/catalogo.jsonld')).text();
  for (const ending of ['csv', 'jsonld']) {
    expect(catalogue).toContain(`/laboratorio/dati/citta/monza/mesi.${ending}`);
    expect(catalogue).not.toContain(`/laboratorio/dati/citta/como/mesi.${ending}`);
    for (const slug of ['como', 'nessuna'])
      expect((await aBrowser(app).get(`/laboratorio/dati/citta/${slug}/mesi.${ending}`)).status).toBe(404);
    expect((await aBrowser(app).get(`/monza/dati/citta/monza/mesi.${ending}`)).status).toBe(404);
  }
  const english = await readPage(aBrowser(app), '/en/laboratorio/dati');
  expect(english.text).toContain('Indicators month by month: Monza');
  expect(english.text).not.toContain('Indicators month by month: Como');
});
