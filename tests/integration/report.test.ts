import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { transact } from '../../src/features/context.ts';
import { publishFigures } from '../../src/features/publishing/public.ts';
import { openReport, publishReport, readFigures, reportDocument } from '../../src/features/reporting/public.ts';
import { openDraft } from '../../src/features/reporting/edit/open-draft.ts';
import { decideFigure } from '../../src/features/reporting/edit/move-section.ts';
import { renderPdf } from '../../src/platform/pdf/render-pdf.ts';
import { expectValidHtml } from '../../src/ui/testing/html.ts';
import { aBrowser } from '../setup/a-browser.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aRunningGroup } from './publishing-groups.ts';
import { linksIn, readPage } from '../setup/read-page.ts';
import { aReportScene, aText } from './report-scene.ts';
import { wordsOfPdf } from '../setup/read-pdf.ts';

const database = await testDatabase();
const { app, ctx, city, coordinator, manager, approvedSection } = await aReportScene(database);

describe('before there is a report', () => {
  it('its address says why it is empty', async () => {
    expect((await readPage(aBrowser(app), '/laboratorio/rapporto')).text).toContain('non è ancora uscito');
    expect((await readPage(aBrowser(app), '/en/laboratorio/rapporto')).text).toContain('not out yet');
  });

  it('nothing is published when nothing is approved', async () => {
    expect(await publishReport(ctx)).toEqual({ kind: 'nothing-approved' });
  });

  it('its editor is for the lab alone', async () => {
    await readPage(aBrowser(app), '/laboratorio/rapporto/scrivi', 403);
    await readPage(manager, '/monza/rapporto/scrivi', 404);
    expect((await aBrowser(app).post('/laboratorio/rapporto/scrivi/pubblica', {})).status).toBe(403);
  });
});

describe('writing', () => {
  it('goes by plain forms: a section is written, refused with its line, kept, approved and published', async () => {
    const begun = await coordinator.get('/laboratorio/rapporto/scrivi/nuova');
    const section = begun.headers.get('Location') ?? '';
    await readPage(coordinator, section);
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
    expect((await readPage(coordinator, section)).text).toContain('Sono 6 famiglie.');
    // Whoever read an older revision overwrites nothing.
    expect((await coordinator.post(section, { ...good, letta: '0' })).status).toBe(303);
    expect((await coordinator.post(section, { ...good, letta: '7' })).status).toBe(422);
    await coordinator.post(`${section}/osservazioni`, { osservazione: 'Manca la fonte' });
    expect((await readPage(coordinator, section)).text).toContain('Manca la fonte');
    await coordinator.post(`${section}/togli`, {});
    expect((await openDraft(ctx))?.sections).toEqual([]);
  });

  it('shows which sentence says something else when the data move, and lets one follow or keep', async () => {
    const id = await approvedSection(aText());
    await aRunningGroup(city, { families: 6 });
    await publishFigures({ ...city, now: new Date(Date.now() + 1000) });
    expect(await publishReport(ctx)).toEqual({ kind: 'figures-moved', sections: [id] });
    const { text } = await readPage(coordinator, `/laboratorio/rapporto/scrivi/sezioni/${id}`);
    expect(text).toContain('A Monza 6 famiglie condividono.');
    expect(text).toContain('A Monza 12 famiglie condividono.');
    expect(text).toContain('In Monza 12 families share.');
    const path = `/laboratorio/rapporto/scrivi/sezioni/${id}/cifra`;
    await coordinator.post(path, { cifra: 'chart/families', scelta: 'nuovo' });
    await coordinator.post(path, { cifra: 'monza/families', scelta: 'prima' });
    expect(await publishReport(ctx)).toMatchObject({ kind: 'published', number: 1 });
    const page = await readPage(aBrowser(app), '/laboratorio/rapporto');
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
    const first = await readPage(aBrowser(app), '/laboratorio/rapporto/versioni/1');
    expect(first.text).toContain('versione precedente');
    expect(first.text).toMatch(/A Monza 6 \(dato/);
    expect((await readPage(aBrowser(app), '/laboratorio/rapporto/versioni/2')).text).toContain('A Monza 17 famiglie');
    for (const change of [sql`update report_version set number = 9`, sql`delete from report_version`])
      await expect(transact(ctx, (tx) => change.execute(tx))).rejects.toThrow(/permission denied/);
    await readPage(aBrowser(app), '/laboratorio/rapporto/versioni/3', 404);
  });

  it('opens each of its figures on definition, query and the page where the query is asked again', async () => {
    const figuresOf = async (version: number) => {
      const { html } = await readPage(aBrowser(app), `/laboratorio/rapporto/versioni/${version}`);
      const pattern = new RegExp(`href="(/laboratorio/rapporto/versioni/${version}/cifre/[^"]+)"`, 'g');
      return [...new Set([...html.matchAll(pattern)].map(([, href = '']) => href))];
    };
    const isChart = (href: string) => href.includes('/chart/');
    const answers = async (figure: string) => {
      const { html, text } = await readPage(aBrowser(app), figure);
      expect(text).toContain('select p.kind_of_help');
      const [, again = ''] = /href="(\/monza\/numeri\/[^"]+\/[^"]+)"/.exec(html) ?? [];
      return (await readPage(aBrowser(app), again)).text;
    };
    const [all, second] = [await figuresOf(1), (await figuresOf(2)).filter((href) => !isChart(href))];
    const first = all.filter((href) => !isChart(href));
    expect([first.length, second.length]).toEqual([1, 1]);
    // A drawing of all cities opens as well: on each city's figure as it was then, which opens in its turn.
    const [chart = ''] = all.filter(isChart);
    const drawn = await readPage(aBrowser(app), chart);
    expect(drawn.text).toContain('Como');
    const ofMonza = linksIn(drawn.html, /\/versioni\/1\/cifre\/[^/]+\/monza\//);
    expect(ofMonza).toHaveLength(1);
    expect((await readPage(aBrowser(app), ofMonza[0] ?? '')).text).toContain('select p.kind_of_help');
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
    const { text } = await readPage(aBrowser(app), '/en/laboratorio/rapporto');
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

it('says in the file what the page says, without signing in', async () => {
  const response = await aBrowser(app).get('/laboratorio/rapporto/versioni/2/rapporto.pdf');
  expect(response.headers.get('Content-Type')).toBe('application/pdf');
  const said = wordsOfPdf(Buffer.from(await response.arrayBuffer()));
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
    expect((await readPage(aBrowser(app), '/laboratorio/rapporto/cifre/monza/families')).text).toContain(
      'Rifai la ricerca',
    );
    expect((await readPage(aBrowser(app), '/en/laboratorio/rapporto/cifre/como/families')).text).toContain(
      'not published',
    );
    await readPage(aBrowser(app), '/laboratorio/rapporto/cifre/chart/families');
    await readPage(aBrowser(app), '/laboratorio/rapporto/cifre/monza/nothing', 404);
  });
});
