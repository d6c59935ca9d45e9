import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { read, transact, type Ctx } from '../../src/features/context.ts';
import { publishFigures } from '../../src/features/publishing/public.ts';
import {
  contributionsFor,
  handOn,
  openReport,
  publishReport,
  readFigures,
  reportDocument,
  saveSection,
  sendContribution,
} from '../../src/features/reporting/public.ts';
import { openDraft } from '../../src/features/reporting/edit/open-draft.ts';
import { decideFigure } from '../../src/features/reporting/edit/move-section.ts';
import type { SectionText } from '../../src/features/reporting/model.ts';
import { addNote, beginExperiment, publishResult, registerPlan } from '../../src/features/experiments/public.ts';
import { countPages } from '../../src/platform/pdf/count-pages.ts';
import { renderPdf } from '../../src/platform/pdf/render-pdf.ts';
import { expectValidHtml, textOf } from '../../src/ui/testing/html.ts';
import { aBrowser, type Browser } from '../setup/a-browser.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { aPlan } from '../setup/an-experiment.ts';
import { signedIn } from '../setup/signed-in.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aRunningGroup } from './publishing-groups.ts';
import { canReadPdf } from '../../scripts/find-pdf-reader.ts';

const database = await testDatabase();
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
const lab = await registered(database, {
  tenantId: '00000000-0000-4000-8000-000000000001',
  slug: 'laboratorio',
  kind: 'lab',
  name: 'WILL',
  madeUpData: false,
});
const monza = await registered(database, { slug: 'monza', name: 'Monza' });
const como = await registered(database, { slug: 'como', name: 'Como', madeUpData: false });
const asSystem = { actor: { kind: 'system' }, now: new Date() } as const;
const ctx = aContext(database.app, lab, asSystem);
const city = aContext(database.app, monza, asSystem);

let coordinator: Browser;
let manager: Browser;
beforeAll(async () => {
  coordinator = aBrowser(app, { slug: 'laboratorio', token: await signedIn(ctx, 'lab-coordinator') });
  manager = aBrowser(app, { slug: 'monza', token: await signedIn(city, 'city-manager') });
  await aRunningGroup(city, { families: 6 });
  await publishFigures(city);
});

async function pageOf(browser: Browser, path: string, status = 200): Promise<{ html: string; text: string }> {
  const response = await browser.get(path);
  expect([path, response.status]).toEqual([path, status]);
  const html = await response.text();
  await expectValidHtml(html);
  return { html, text: textOf(html) };
}

const aText = (given: Partial<SectionText> = {}): SectionText => ({
  chapter: 2,
  position: 1,
  city: 'monza',
  title: { it: 'Monza prova', en: 'Monza tries' },
  body: {
    it: 'Prima. A Monza {{figure monza/families}} famiglie condividono. Poi.\n\n{{chart families}}\n\n| Che cosa | Quanto |\n| Famiglie | {{figure monza/families}} |',
    en: 'In Monza {{figure monza/families}} families share.\n\n{{chart families}}',
  },
  author: 'Ada Prova',
  authorNamed: true,
  ...given,
});

async function approvedSection(text: SectionText, at: Ctx = ctx): Promise<string> {
  const id = randomUUID();
  expect(await saveSection(at, { id, revision: 0 }, text, await readFigures(at))).toEqual({ kind: 'saved' });
  expect(await handOn(at, { id, revision: 1 }, 'approved')).toEqual({ kind: 'saved' });
  return id;
}

describe('before there is a report', () => {
  it('its address says why it is empty', async () => {
    expect((await pageOf(aBrowser(app), '/laboratorio/rapporto')).text).toContain('non è ancora uscito');
    expect((await pageOf(aBrowser(app), '/en/laboratorio/rapporto')).text).toContain('not out yet');
  });

  it('nothing is published when nothing is approved', async () => {
    expect(await publishReport(ctx)).toEqual({ kind: 'nothing-approved' });
  });

  it('its editor is for the lab alone', async () => {
    await pageOf(aBrowser(app), '/laboratorio/rapporto/scrivi', 403);
    await pageOf(manager, '/monza/rapporto/scrivi', 404);
    expect((await aBrowser(app).post('/laboratorio/rapporto/scrivi/pubblica', {})).status).toBe(403);
  });
});

describe('writing', () => {
  it('goes by plain forms: a section is written, refused with its line, kept, approved and published', async () => {
    const begun = await coordinator.get('/laboratorio/rapporto/scrivi/nuova');
    const section = begun.headers.get('Location') ?? '';
    await pageOf(coordinator, section);
    const form = {
      letta: '0',
      capitolo: '3',
      posto: '2',
      titolo: 'Che cosa è stato difficile',
      testo: 'Riga\n\n{{figure monza/nulla}}',
    };
    const refused = await coordinator.post(section, form);
    expect(refused.status).toBe(422);
    const html = await refused.text();
    await expectValidHtml(html);
    expect(html).toContain('monza/nulla');
    expect(html).toContain('error-summary');
    const good = { ...form, testo: 'Sono {{figure monza/families}} famiglie.' };
    expect((await coordinator.post(section, good)).headers.get('Location')).toBe(`${section}?salvata`);
    expect((await pageOf(coordinator, section)).text).toContain('Sono 6 famiglie.');
    // Whoever read an older revision overwrites nothing.
    expect((await coordinator.post(section, { ...good, letta: '0' })).status).toBe(303);
    expect((await coordinator.post(section, { ...good, letta: '7' })).status).toBe(422);
    await coordinator.post(`${section}/osservazioni`, { osservazione: 'Manca la fonte' });
    expect((await pageOf(coordinator, section)).text).toContain('Manca la fonte');
    await coordinator.post(`${section}/togli`, {});
    expect((await openDraft(ctx))?.sections).toEqual([]);
  });

  it('shows which sentence says something else when the data move, and lets one follow or keep', async () => {
    const id = await approvedSection(aText());
    await aRunningGroup(city, { families: 6 });
    await publishFigures({ ...city, now: new Date(Date.now() + 1000) });
    expect(await publishReport(ctx)).toEqual({ kind: 'figures-moved', sections: [id] });
    const { text } = await pageOf(coordinator, `/laboratorio/rapporto/scrivi/sezioni/${id}`);
    expect(text).toContain('A Monza 6 famiglie condividono.');
    expect(text).toContain('A Monza 12 famiglie condividono.');
    expect(text).toContain('In Monza 12 families share.');
    const path = `/laboratorio/rapporto/scrivi/sezioni/${id}/cifra`;
    await coordinator.post(path, { cifra: 'chart/families', scelta: 'nuovo' });
    await coordinator.post(path, { cifra: 'monza/families', scelta: 'prima' });
    expect(await publishReport(ctx)).toMatchObject({ kind: 'published', number: 1 });
    const page = await pageOf(aBrowser(app), '/laboratorio/rapporto');
    expect(page.text).toMatch(/A Monza 6 \(dato del [^)]*\) famiglie condividono/);
    expect(page.text).toContain('Monza: 12; '.slice(0, 8));
    // It moves again: what was kept against the 12 comes back.
    await aRunningGroup(city, { families: 5 });
    await publishFigures({ ...city, now: new Date(Date.now() + 2000) });
    const moved = (await openDraft(ctx))?.sections.flatMap((one) => one.moved.map(({ reference }) => reference));
    expect(moved?.sort()).toEqual(['chart/families', 'monza/families']);
    for (const reference of moved ?? [])
      await decideFigure(ctx, id, { reference, keep: false }, await readFigures(ctx));
    expect(await publishReport(ctx)).toMatchObject({ kind: 'published', number: 2 });
  });
});

describe('a published version', () => {
  it('stays as it was, at its own address, and nobody can rewrite it', async () => {
    const first = await pageOf(aBrowser(app), '/laboratorio/rapporto/versioni/1');
    expect(first.text).toContain('versione precedente');
    expect(first.text).toMatch(/A Monza 6 \(dato/);
    expect((await pageOf(aBrowser(app), '/laboratorio/rapporto/versioni/2')).text).toContain('A Monza 17 famiglie');
    for (const change of [sql`update report_version set number = 9`, sql`delete from report_version`])
      await expect(transact(ctx, (tx) => change.execute(tx))).rejects.toThrow(/permission denied/);
    await pageOf(aBrowser(app), '/laboratorio/rapporto/versioni/3', 404);
  });

  it('opens each of its figures on definition, query and the page where the query is asked again', async () => {
    const figuresOf = async (version: number) => {
      const { html } = await pageOf(aBrowser(app), `/laboratorio/rapporto/versioni/${version}`);
      const pattern = new RegExp(`href="(/laboratorio/rapporto/versioni/${version}/cifre/[^"]+)"`, 'g');
      return [...new Set([...html.matchAll(pattern)].map(([, href = '']) => href))];
    };
    const answers = async (figure: string) => {
      const { html, text } = await pageOf(aBrowser(app), figure);
      expect(text).toContain('select p.kind_of_help');
      const [, again = ''] = /href="(\/monza\/numeri\/[^"]+\/[^"]+)"/.exec(html) ?? [];
      return (await pageOf(aBrowser(app), again)).text;
    };
    const [first, second] = [await figuresOf(1), await figuresOf(2)];
    expect([first.length, second.length]).toEqual([1, 1]);
    expect(await answers(first[0] ?? '')).toContain('Allora era 6. La stessa ricerca, rifatta adesso, dà 17.');
    expect(await answers(second[0] ?? '')).toContain('dà lo stesso valore: 17');
  });

  it('prints names only with consent, and the other language where a text is missing', async () => {
    await approvedSection(
      aText({
        chapter: 4,
        title: { it: 'Voci', en: '' },
        body: { it: 'Solo italiano.', en: '' },
        author: 'Bea Prova',
        authorNamed: false,
      }),
    );
    expect(await publishReport(ctx)).toMatchObject({ number: 3 });
    const { text } = await pageOf(aBrowser(app), '/en/laboratorio/rapporto');
    expect(text).toContain('By Ada Prova');
    expect(text).not.toContain('Bea');
    expect(text).toContain('only there in Italian');
    expect(text).toContain('Nothing of this chapter is documented here');
  });

  it('is a tagged document with contents, headings, figures with alternative text and table headers', async () => {
    for (const language of ['it', 'en'] as const) {
      const report = await openReport({ ...ctx, language });
      if (report === undefined) throw new Error('nothing was published');
      const raw = Buffer.from(await renderPdf(reportDocument({ ...ctx, language }, report.version))).toString('latin1');
      expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
      expect(raw).toContain(`/Lang (${language})`);
      for (const tag of ['/S /TOC', '/S /H1', '/S /H2', '/S /TH', '/S /Figure', '/S /Link'])
        expect([tag, raw.includes(tag)]).toEqual([tag, true]);
      expect(raw).toContain('/Alt ');
    }
  });
});

it.skipIf(!canReadPdf())('says in the file what the page says, without signing in', async () => {
  const response = await aBrowser(app).get('/laboratorio/rapporto/versioni/2/rapporto.pdf');
  expect(response.headers.get('Content-Type')).toBe('application/pdf');
  const input = Buffer.from(await response.arrayBuffer());
  const said = spawnSync('pdftotext', ['-raw', '-', '-'], { input, encoding: 'utf8' }).stdout.replaceAll(/\s+/g, ' ');
  for (const words of [
    'Indice',
    '2. I Comuni',
    'A Monza 17 famiglie condividono',
    'Contributo di Ada Prova',
    'Como non ancora pubblicato',
    'sono inventati',
  ])
    expect(said).toContain(words);
});

describe('every figure', () => {
  it('has a page now, also where its city publishes nothing', async () => {
    expect((await pageOf(aBrowser(app), '/laboratorio/rapporto/cifre/monza/families')).text).toContain(
      'Rifai la ricerca',
    );
    expect((await pageOf(aBrowser(app), '/en/laboratorio/rapporto/cifre/como/families')).text).toContain(
      'not published',
    );
    await pageOf(aBrowser(app), '/laboratorio/rapporto/cifre/chart/families');
    await pageOf(aBrowser(app), '/laboratorio/rapporto/cifre/monza/nothing', 404);
  });
});

describe('the sheet of a city', () => {
  it('tells projects with sources, path, figures and what failed, and says what is not known', async () => {
    for (const language of ['', '/en']) {
      const { html, text } = await pageOf(aBrowser(app), `${language}/laboratorio/citta/monza`);
      expect(text).toContain(language === '' ? 'Non documentato qui' : 'Not documented here');
      expect(html).toContain('/rapporto/cifre/monza/families');
      expect(html).toMatch(/rapporto\/versioni\/\d+#s-/);
      expect(text).toMatch(/sono inventati|are made up/);
    }
    expect((await pageOf(aBrowser(app), '/laboratorio/citta/como')).text).toContain('non pubblica ancora numeri');
    await pageOf(aBrowser(app), '/laboratorio/citta/nessuna', 404);
    const pdf = await aBrowser(app).get('/laboratorio/citta/monza.pdf');
    expect(pdf.headers.get('Content-Type')).toBe('application/pdf');
    const file = Buffer.from(await pdf.arrayBuffer());
    expect(file.toString('latin1')).toContain('/S /Table');
    expect(countPages(file)).toBe(1);
  });

  it('tells what failed as the city told it, and is one page however much there is to say', async () => {
    const begun = await beginExperiment(city, 'Sabati in biblioteca', aPlan('x', '2099-01-01'));
    if (begun.kind !== 'begun') throw new Error(begun.kind);
    expect((await registerPlan(city, begun.id, 0, '')).kind).toBe('registered');
    for (let note = 0; note < 40; note += 1) {
      const kind = note % 2 === 0 ? 'achieved' : 'not-achieved';
      const text = `Al sabato ${note} è venuto chi abita vicino, e non chi veniva da lontano. `.repeat(4);
      await addNote(city, begun.id, { key: randomUUID(), kind, text, notedOn: '2026-07-01' });
    }
    expect((await publishResult(city, begun.id)).kind).toBe('published');
    const { html, text } = await pageOf(aBrowser(app), '/laboratorio/citta/monza');
    expect(text).toContain('Al sabato 1 è venuto');
    expect(html).toContain(`href="/laboratorio/sperimentazioni/monza/${begun.id}"`);
    for (const language of ['', '/en']) {
      const pdf = await aBrowser(app).get(`${language}/laboratorio/citta/monza.pdf`);
      expect(countPages(new Uint8Array(await pdf.arrayBuffer()))).toBe(1);
    }
    const report = await aBrowser(app).get('/laboratorio/rapporto/versioni/2/rapporto.pdf');
    expect(countPages(new Uint8Array(await report.arrayBuffer()))).toBeGreaterThan(1);
  });
});

describe('a contribution', () => {
  it('goes from a city to the lab alone, and into a section with its author’s consent', async () => {
    const form = {
      capitolo: '2',
      lingua: 'it',
      titolo: 'Il nostro primo anno',
      testo: 'Abbiamo provato.',
      firma: 'Carla Prova',
    };
    expect((await manager.post('/monza/laboratorio/rapporto', { ...form, testo: '' })).status).toBe(422);
    expect((await manager.post('/monza/laboratorio/rapporto', form)).status).toBe(303);
    expect((await pageOf(manager, '/monza/laboratorio/rapporto')).text).toContain('Il nostro primo anno');
    const received = await pageOf(coordinator, '/laboratorio/rapporto/scrivi/contributi');
    expect(received.text).toContain('Abbiamo provato.');
    const take =
      /href="(\/laboratorio\/rapporto\/scrivi\/sezioni\/[^"]*contributo=[^"]*)"/.exec(received.html)?.[1] ?? '';
    const { html } = await pageOf(coordinator, take);
    expect(html).toContain('value="Carla Prova"');
    expect(html).not.toMatch(/name="nome-stampato"[^>]*checked/);
    expect(await contributionsFor({ ...aContext(database.app, como, asSystem) })).toEqual([]);
    await pageOf(aBrowser(app), '/monza/laboratorio/rapporto', 403);
    expect(
      await sendContribution(ctx, {
        id: randomUUID(),
        chapter: 1,
        language: 'it',
        title: 'x',
        body: 'y',
        author: 'z',
        authorNamed: false,
      }),
    ).toBe('denied');
    const { rows } = await read(city, (tx) => sql`select 1 from report_section`.execute(tx));
    expect(rows).toEqual([]);
  });
});

describe('open data', () => {
  /** What DCAT-AP_IT calls mandatory, by class. Source: Linee guida per i cataloghi dati, docs.italia.it. */
  const mandatory: Readonly<Record<string, readonly string[]>> = {
    'dcatapit:Catalog': ['dct:title', 'dct:description', 'dct:publisher', 'dct:modified', 'dcat:dataset'],
    'dcatapit:Dataset': [
      'dct:identifier',
      'dct:title',
      'dct:description',
      'dct:modified',
      'dcat:theme',
      'dct:rightsHolder',
      'dct:accrualPeriodicity',
      'dcat:distribution',
    ],
    'dcatapit:Distribution': ['dcat:accessURL', 'dct:format', 'dct:license'],
    'dcatapit:Agent': ['dct:identifier', 'foaf:name'],
    'dcatapit:LicenseDocument': ['dct:type'],
  };
  type Node = Readonly<Record<string, unknown>> & { readonly '@id': string; readonly '@type': string[] };

  async function graph(): Promise<Node[]> {
    const response = await aBrowser(app).get('/laboratorio/dati/catalogo.jsonld');
    expect(response.headers.get('Content-Type')).toBe('application/ld+json; charset=utf-8');
    return ((await response.json()) as { '@graph': Node[] })['@graph'];
  }

  it('is described with every property that the profile demands, and every reference inside it leads somewhere', async () => {
    const nodes = await graph();
    const missing = nodes.flatMap((node) =>
      node['@type'].flatMap((type) => (mandatory[type] ?? []).filter((property) => node[property] === undefined)),
    );
    expect(missing).toEqual([]);
    for (const type of Object.keys(mandatory)) expect(nodes.some((node) => node['@type'].includes(type))).toBe(true);
    const ids = new Set(nodes.map((node) => node['@id']));
    expect(ids.size).toBe(nodes.length);
    const inner = ['dct:publisher', 'dct:rightsHolder', 'dcat:dataset', 'dcat:distribution', 'dct:license'];
    const referred = nodes.flatMap((node) => inner.flatMap((name) => [node[name] ?? []].flat() as { '@id': string }[]));
    expect(referred.filter((one) => !ids.has(one['@id']))).toEqual([]);
    expect(nodes.map(({ '@id': id }) => id)).toContain('http://localhost/laboratorio/dati#numeri-monza');
  });

  it('gives each file that the catalogue promises, to anybody', async () => {
    const files = (await graph()).flatMap((node) =>
      node['@type'].includes('dcatapit:Distribution') ? [node['@id']] : [],
    );
    expect(files.length).toBeGreaterThan(8);
    for (const file of files) {
      const response = await aBrowser(app).get(new URL(file).pathname);
      expect([file, response.status, response.headers.get('Access-Control-Allow-Origin')]).toEqual([file, 200, '*']);
      await response.arrayBuffer();
    }
  });

  it('tells the figures of a version as it printed them, and what is absent', async () => {
    const csv = await (await aBrowser(app).get('/laboratorio/dati/rapporto/2/cifre.csv')).text();
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

  it('has a page for people, in both languages', async () => {
    expect((await pageOf(aBrowser(app), '/laboratorio/dati')).text).toContain('CC BY 4.0');
    expect((await pageOf(aBrowser(app), '/en/laboratorio/dati')).text).toContain('Figures of the report, version 3');
  });
});
