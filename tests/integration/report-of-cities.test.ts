import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { read } from '../../src/features/context.ts';
import { addNote, beginExperiment, publishResult, registerPlan } from '../../src/features/experiments/public.ts';
import { contributionsFor, publishReport, sendContribution } from '../../src/features/reporting/public.ts';
import { countPages } from '../../src/platform/pdf/count-pages.ts';
import { aBrowser } from '../setup/a-browser.ts';
import { aContext } from '../setup/a-context.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aPlan } from '../setup/an-experiment.ts';
import { readPage } from '../setup/read-page.ts';
import { aReportScene, aText } from './report-scene.ts';

const database = await testDatabase();
const { app, ctx, city, como, coordinator, manager, approvedSection } = await aReportScene(database);

beforeAll(async () => {
  await approvedSection(aText());
  const outcome = await publishReport(ctx);
  if (outcome.kind !== 'published') throw new Error(outcome.kind);
});

describe('the sheet of a city', () => {
  it('tells projects with sources, path, figures and what failed, and says what is not known', async () => {
    for (const language of ['', '/en']) {
      const { html, text } = await readPage(aBrowser(app), `${language}/laboratorio/citta/monza`);
      expect(text).toContain(language === '' ? 'Non documentato qui' : 'Not documented here');
      expect(html).toContain('/rapporto/cifre/monza/families');
      expect(html).toMatch(/rapporto\/versioni\/\d+#s-/);
      expect(text).toMatch(/sono inventati|are made up/);
    }
    expect((await readPage(aBrowser(app), '/laboratorio/citta/como')).text).toContain('non pubblica ancora numeri');
    await readPage(aBrowser(app), '/laboratorio/citta/nessuna', 404);
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
    const { html, text } = await readPage(aBrowser(app), '/laboratorio/citta/monza');
    expect(text).toContain('Al sabato 1 è venuto');
    expect(html).toContain(`href="/laboratorio/sperimentazioni/monza/${begun.id}"`);
    for (const language of ['', '/en']) {
      const pdf = await aBrowser(app).get(`${language}/laboratorio/citta/monza.pdf`);
      expect(countPages(new Uint8Array(await pdf.arrayBuffer()))).toBe(1);
    }
    const report = await aBrowser(app).get('/laboratorio/rapporto/versioni/1/rapporto.pdf');
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
    expect((await readPage(manager, '/monza/laboratorio/rapporto')).text).toContain('Il nostro primo anno');
    const received = await readPage(coordinator, '/laboratorio/rapporto/scrivi/contributi');
    expect(received.text).toContain('Abbiamo provato.');
    const take =
      /href="(\/laboratorio\/rapporto\/scrivi\/sezioni\/[^"]*contributo=[^"]*)"/.exec(received.html)?.[1] ?? '';
    const { html } = await readPage(coordinator, take);
    expect(html).toContain('value="Carla Prova"');
    expect(html).not.toMatch(/name="nome-stampato"[^>]*checked/);
    expect(
      await contributionsFor(aContext(database.app, como, { actor: { kind: 'system' }, now: new Date() })),
    ).toEqual([]);
    await readPage(aBrowser(app), '/monza/laboratorio/rapporto', 403);
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
