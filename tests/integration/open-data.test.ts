import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { enterByHand, publishMeasures } from '../../src/features/experiments/public.ts';
import { read } from '../../src/features/context.ts';
import { publishReport } from '../../src/features/reporting/public.ts';
import { publishFigures } from '../../src/features/publishing/public.ts';
import { aBrowser } from '../setup/a-browser.ts';
import { aChange, changeHalf } from '../setup/a-change.ts';
import { registered } from '../setup/a-municipality.ts';
import { faultsOf } from '../setup/check-shapes.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aRunningGroup } from './publishing-groups.ts';
import { readPage } from '../setup/read-page.ts';
import { aReportScene, aText } from './report-scene.ts';

const database = await testDatabase();
const { app, ctx, city, approvedSection } = await aReportScene(database);

type Node = Readonly<Record<string, unknown>> & { readonly '@id': string; readonly '@type': string[] };
interface Catalogue {
  readonly '@context': unknown;
  readonly '@graph': readonly Node[];
}

const aCost = {
  indicator: 'cost',
  territory: '',
  month: '2026-01-01',
  numerator: 120_000,
  denominator: null,
  version: 1,
  source: 'Bilancio',
};

let catalogue: Catalogue;
let contentType: string | null;
const nodesOf = (type: string) => catalogue['@graph'].filter((node) => node['@type'].includes(type));

beforeAll(async () => {
  await aRunningGroup(city, { families: 11 });
  await publishFigures({ ...city, now: new Date(Date.now() + 1000) });
  await enterByHand(city, [aCost]);
  await publishMeasures(city);
  await approvedSection(aText());
  const outcome = await publishReport(ctx);
  if (outcome.kind !== 'published') throw new Error(outcome.kind);
  await aChange(city, 'aperto');
  const response = await aBrowser(app).get('/laboratorio/dati/catalogo.jsonld');
  contentType = response.headers.get('Content-Type');
  catalogue = (await response.json()) as Catalogue;
});

describe('the catalogue of open data', () => {
  it('conforms to DCAT-AP_IT, and describes each kind of data that is open', async () => {
    expect(contentType).toBe('application/ld+json; charset=utf-8');
    expect(await faultsOf('dcat-ap-it', catalogue)).toEqual([]);
    const identifiers = nodesOf('dcatapit:Dataset').map((node) => node['dct:identifier']);
    for (const one of ['numeri-monza', 'mesi-monza', 'servizi-monza', 'cambiamento-monza', 'rapporto-1'])
      expect(identifiers).toContain(one);
    const ids = catalogue['@graph'].map((node) => node['@id']);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    ['a data set without a holder', 'dcatapit:Dataset', 'dct:rightsHolder', 'rightsHolder MinCount'],
    ['a data set without a theme', 'dcatapit:Dataset', 'dcat:theme', 'theme MinCount'],
    ['a data set without files', 'dcatapit:Dataset', 'dcat:distribution', 'distribution MinCount'],
    ['a file without a licence', 'dcatapit:Distribution', 'dct:license', 'license MinCount'],
    ['a catalogue without a publisher', 'dcatapit:Catalog', 'dct:publisher', 'publisher MinCount'],
    ['an agent without a code', 'dcatapit:Agent', 'dct:identifier', 'identifier MinCount'],
  ])('would be seen not to: %s', async (_what, type, property, fault) => {
    const [first] = nodesOf(type);
    const graph = catalogue['@graph'].map((node) =>
      node === first ? Object.fromEntries(Object.entries(node).filter(([name]) => name !== property)) : node,
    );
    const faults = await faultsOf('dcat-ap-it', { ...catalogue, '@graph': graph });
    expect(faults.join('\n')).toContain(`${fault}ConstraintComponent`);
  });

  it('would be seen not to where a theme is a text, or a file and its description have one address', async () => {
    const [set] = nodesOf('dcatapit:Dataset');
    const [file] = nodesOf('dcatapit:Distribution');
    const broken = (from: Node | undefined, change: (node: Node) => unknown) => ({
      ...catalogue,
      '@graph': catalogue['@graph'].map((node) => (node === from ? change(node) : node)),
    });
    const theme = 'http://publications.europa.eu/resource/authority/data-theme/SOCI';
    const asText = broken(set, (node) => ({ ...node, 'dcat:theme': theme }));
    expect((await faultsOf('dcat-ap-it', asText)).join('\n')).toContain('theme NodeKindConstraintComponent');
    const same = broken(file, (node) => ({ ...node, 'dcat:accessURL': { '@id': node['@id'] } }));
    expect((await faultsOf('dcat-ap-it', same)).join('\n')).toContain('NotConstraintComponent');
  });

  it('gives each file that it promises, to anybody', async () => {
    const files = nodesOf('dcatapit:Distribution').map(
      (node) => (node['dcat:downloadURL'] as { '@id': string })['@id'],
    );
    expect(files.length).toBeGreaterThan(8);
    for (const file of files) {
      const response = await aBrowser(app).get(new URL(file).pathname);
      expect([file, response.status, response.headers.get('Access-Control-Allow-Origin')]).toEqual([file, 200, '*']);
      await response.arrayBuffer();
    }
  });

  it('has a page for people, in both languages', async () => {
    expect((await readPage(aBrowser(app), '/laboratorio/dati')).text).toContain('CC BY 4.0');
    const english = await readPage(aBrowser(app), '/en/laboratorio/dati');
    expect(english.text).toContain('Figures of the report, version 1');
    expect(english.text).toContain('How the change goes: Monza');
  });
});

it('tells the figures of a version as it printed them, and what is absent', async () => {
  const csv = await (await aBrowser(app).get('/laboratorio/dati/rapporto/1/cifre.csv')).text();
  expect(csv).toContain('monza/families,Monza,families,families,published,17,');
  expect(csv).toContain('como/families,Como,families,families,not-published,,,,false');
  const linked = (await (await aBrowser(app).get('/laboratorio/dati/citta/monza/numeri.jsonld')).json()) as {
    variableMeasured: { propertyID: string; value?: number; valueReference: string }[];
  };
  expect(linked.variableMeasured.find(({ propertyID }) => propertyID === 'families')).toMatchObject({ value: 17 });
  const covered = linked.variableMeasured.find(({ propertyID }) => propertyID === 'first-contacts');
  expect(covered).toMatchObject({ valueReference: 'withheld' });
  expect(covered?.value).toBeUndefined();
  expect((await aBrowser(app).get('/laboratorio/dati/citta/como/numeri.csv')).status).toBe(404);
  expect((await aBrowser(app).get('/monza/dati')).status).toBe(404);
});

it('tells what a city told of the change: totals of five at least, never anybody’s words', async () => {
  const csv = await (await aBrowser(app).get('/laboratorio/dati/citta/monza/cambiamento.csv')).text();
  expect(csv).toContain(`Monza,${changeHalf},1,signed,5,obstacles,no-time,Manca il tempo,published,5,`);
  const lines = csv.split('\r\n').slice(1, -1);
  const between = lines.filter((line) => line.includes(',between,'));
  const values = lines.filter((line) => !between.includes(line)).map((line) => line.split(',').slice(-7));
  expect(values.length).toBeGreaterThan(50);
  for (const [status, value = ''] of values) {
    expect(['published', 'withheld']).toContain(status);
    expect(status === 'withheld' ? value === '' : Number(value) === 0 || Number(value) >= 5).toBe(true);
  }
  const text = await (await aBrowser(app).get('/laboratorio/dati/citta/monza/cambiamento.jsonld')).text();
  const linked = JSON.parse(text) as { variableMeasured: { propertyID: string; value?: number }[] };
  expect(linked.variableMeasured.find(({ propertyID }) => propertyID === 'obstacles/no-time')).toMatchObject({
    value: 5,
    maxValue: 5,
    observationAbout: 'Monza',
    disambiguatingDescription: 'made-up data',
  });
  // What lay between the two rounds: as the page shows it, counts of steps and modules with their days.
  const told = await read(city, (tx) =>
    sql<{ stuck: number; wentOn: number; now: number; modules: number; from: string; to: string }>`
      select stuck_then as stuck, went_on as "wentOn", stuck_now as now, modules, from_on::text as "from", to_on::text as "to" from published_change_beside
      where tenant_id = ${city.municipality.tenantId} and half_year = ${changeHalf}
    `.execute(tx),
  );
  const [lay] = told.rows;
  expect(lay).toBeDefined();
  const inCsv = new Map(between.map((line) => [line.split(',')[6], line]));
  for (const [code, value, unit] of [
    ['stuck-then', lay?.stuck, 'steps'],
    ['went-on', lay?.wentOn, 'steps'],
    ['stuck-now', lay?.now, 'steps'],
    ['modules', lay?.modules, 'modules'],
    ['modules/change-management', 1, 'modules'],
    ['modules/measuring', 0, 'modules'],
  ] as const) {
    expect(inCsv.get(code), code).toContain(`,published,${value},`);
    expect(inCsv.get(code), code).toMatch(new RegExp(`,true,${unit},${lay?.from},${lay?.to}$`));
    expect(linked.variableMeasured.find(({ propertyID }) => propertyID === `between/${code}`)).toMatchObject({
      value,
      unitText: unit,
      temporalCoverage: `${lay?.from}/${lay?.to}`,
      description: expect.stringContaining('mai persone'),
    });
  }
  // The lab's coordinators read words that were passed on to them; open data are everybody's.
  expect(csv + text).not.toContain('Ostacolo aperto');
  expect((await aBrowser(app).get('/laboratorio/dati/citta/como/cambiamento.csv')).status).toBe(404);
  expect((await aBrowser(app).get('/monza/dati/citta/monza/cambiamento.csv')).status).toBe(404);
});

it('turns its pages where there are many cities, each file on one of them', async () => {
  for (let number = 0; number < 55; number++) {
    const municipality = await registered(database, { name: `Città ${number}` });
    const one = { ...city, municipality };
    await enterByHand(one, [aCost]);
    await publishMeasures(one);
  }
  const pages = await Promise.all(
    [1, 2, 3, 99].map((page) => readPage(aBrowser(app), `/laboratorio/dati?pagina=${page}`)),
  );
  const files = pages.map(({ html }) => [...html.matchAll(/href="([^"]*mesi\.csv)"/g)].map(([, href = '']) => href));
  const [first = [], second = [], past = [], farPast = []] = files;
  expect([first.length > 30, second.length > 0]).toEqual([true, true]);
  expect(new Set([...first, ...second]).size).toBe(56);
  expect([past, farPast]).toEqual([second, second]);
});

describe('a file of the lab that somebody has already', () => {
  const files = [
    '/laboratorio/numeri.csv',
    '/laboratorio/dati/catalogo.jsonld',
    '/laboratorio/dati/citta/monza/numeri.csv',
    '/laboratorio/dati/citta/monza/numeri.jsonld',
    '/laboratorio/dati/citta/monza/mesi.csv',
    '/laboratorio/dati/citta/monza/mesi.jsonld',
    '/laboratorio/dati/citta/monza/cambiamento.csv',
    '/laboratorio/dati/citta/monza/cambiamento.jsonld',
    '/laboratorio/dati/rapporto/1/cifre.csv',
    '/laboratorio/dati/rapporto/1/cifre.jsonld',
  ];

  it.each(files)('is told to be the same by its tag: %s', async (path) => {
    const first = await app.request(path);
    expect([first.status, (await first.text()) === '']).toEqual([200, false]);
    const tag = first.headers.get('ETag') ?? '';
    const again = await app.request(path, { headers: { 'If-None-Match': tag } });
    expect([again.status, await again.text(), again.headers.get('ETag')]).toEqual([304, '', tag]);
    expect(again.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect((await app.request(path, { headers: { 'If-None-Match': 'W/"x"' } })).status).toBe(200);
    const head = await app.request(path, { method: 'HEAD' });
    expect([head.status, await head.text(), head.headers.get('ETag')]).toEqual([200, '', tag]);
  });
});
