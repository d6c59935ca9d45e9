import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { emptyPlan } from '../../src/domain/outcomes/plan.ts';
import type { Ctx } from '../../src/features/context.ts';
import {
  addNote,
  keepReturn,
  beginExperiment,
  enterByHand,
  publishResult,
  registerPlan,
  resultsOf,
} from '../../src/features/experiments/public.ts';
import { handOn, publishReport, readFigures, saveSection } from '../../src/features/reporting/public.ts';
import { aBrowser } from '../setup/a-browser.ts';
import { anOutcome, aPlan, someAssumptions } from '../setup/an-experiment.ts';
import { linksIn, readPage } from '../setup/read-page.ts';
import { wordsOfPdf } from '../setup/read-pdf.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aTraining } from '../setup/a-training.ts';
import { aReportScene, aText } from './report-scene.ts';

const database = await testDatabase();
const { app, ctx, city, coordinator } = await aReportScene(database);
const anybody = aBrowser(app);
const section = randomUUID();
let experiment: string;
let reading: string;
let few: string;
let social: string;
const skill = 'monza/skill-context-analysis';

const at = (day: string): Ctx => ({ ...city, now: new Date(`${day}T09:00:00Z`) });
const month = (name: string, numerator: number, indicator = 'satisfaction', denominator = 20) => ({
  indicator,
  territory: '',
  month: `${name}-01`,
  numerator,
  denominator,
  version: 1,
  source: 'Questionario',
});

/** One that ran from February, told in July: people are more content, and how lonely they feel nobody asked. */
async function aToldExperiment(): Promise<string> {
  const plan = {
    ...emptyPlan,
    ...aPlan('prova', '2026-02-01'),
    indicators: ['satisfaction', 'loneliness'].map((code) => ({
      code,
      version: 1,
      baselineSource: '',
      target: 0.7,
      by: '2026-12-31',
    })),
    design: { kind: 'before-and-after', from: '2025-09-01' },
  } as const;
  const begun = await beginExperiment(at('2026-01-15'), 'Pomeriggi di prova', plan);
  if (begun.kind !== 'begun') throw new Error(begun.kind);
  const { id } = begun;
  expect(await registerPlan(at('2026-01-15'), id, 0, '')).toMatchObject({ kind: 'registered' });
  const before = ['2025-09', '2025-10', '2025-11', '2025-12', '2026-01'];
  const after = ['2026-02', '2026-03', '2026-04', '2026-05', '2026-06'];
  const july = at('2026-07-03');
  await enterByHand(july, [
    ...before.map((name, index) => month(name, 8 + (index % 2))),
    ...after.map((name, index) => month(name, 15 - (index % 2))),
  ]);
  await addNote(july, id, { key: randomUUID(), kind: 'achieved', text: 'Si sono conosciute', notedOn: '2026-07-01' });
  expect(await keepReturn(july, id, { ...someAssumptions, outcomes: [anOutcome] })).toBe('kept');
  expect(await publishResult(july, id)).toMatchObject({ kind: 'published' });
  return id;
}

beforeAll(async () => {
  experiment = await aToldExperiment();
  reading = `monza/reading-satisfaction/${experiment}`;
  social = `monza/social-return/${experiment}`;
  few = `monza/reading-loneliness/${experiment}`;
  await aTraining(city, 'prova');
});

it('offers readings of experiments and self-assessments with what they say now', async () => {
  const offered = await readPage(coordinator, '/laboratorio/rapporto/scrivi/cifre?citta=monza&parole=reading');
  expect(offered.text).toContain(`{{figure ${reading}}}`);
  expect(offered.text).toMatch(
    /73 su 100 con il servizio, contro 42 su 100 senza\. Di più con il servizio\. Differenza tra/,
  );
  const skills = await readPage(coordinator, '/laboratorio/rapporto/scrivi/cifre?citta=monza&parole=skill-context');
  expect(skills.text).toContain(`{{figure ${skill}}}`);
  // Nothing was measured of it: there is nothing to place.
  expect(offered.text).not.toContain(few);
  const refused = await coordinator.post(`/laboratorio/rapporto/scrivi/sezioni/${randomUUID()}`, {
    letta: '0',
    capitolo: '2',
    posto: '1',
    titolo: 'Prova',
    testo: `{{figure ${few}}}`,
  });
  expect(refused.status).toBe(422);
});

it('places them in a text, each opens definition, query, date, version and is worked out again', async () => {
  const body = `A Monza: {{figure ${reading}}}.\n\nChi ha seguito i corsi: {{figure ${skill}}}.\n\n{{figure ${reading}}}\n\n{{figure ${skill}}}\n\nVale {{figure ${social}}}.`;
  const text = aText({ body: { it: body, en: body } });
  const figures = await readFigures(ctx, [reading, skill, social]);
  expect(await saveSection(ctx, { id: section, revision: 0 }, text, figures)).toEqual({ kind: 'saved' });
  await handOn(ctx, { id: section, revision: 1 }, 'approved');
  expect(await publishReport(ctx)).toMatchObject({ kind: 'published', number: 1 });
  const [told] = await resultsOf(city, 'monza', experiment);
  const base = '/laboratorio/rapporto/versioni/1/cifre';
  for (const language of ['', '/en']) {
    const report = await readPage(anybody, `${language}/laboratorio/rapporto`);
    expect(report.text).toMatch(/73 (su|of) 100 (con il servizio, contro|with the service, against) 42 (su|of) 100/);
    expect(report.text).toMatch(
      /differenza tra 17,4 punti su cento e 43 punti su cento; di più con il servizio|a difference between 17\.4 points/,
    );
    const figure = await readPage(anybody, `${language}${base}/${section}/${reading}`);
    expect(figure.text).toMatch(/giugno 2026|June 2026/);
    expect(figure.text).toMatch(/versione 1, registrata prima|version 1, registered/);
    const [again] = linksIn(figure.html, /\/racconti\//);
    expect(again).toBe(
      `${language}/monza/laboratorio/sperimentazioni/${experiment}/racconti/${told?.id}/letture/satisfaction`,
    );
    expect((await readPage(anybody, again ?? '')).text).toMatch(/lo stesso valore|the same value/);
    expect(report.text).toMatch(
      /Vale (tra|between) (0,50\s€|€0\.50) (e|and) (4,00\s€|€4\.00) (per ogni euro speso|for each euro spent)/,
    );
    const value = await readPage(anybody, `${language}${base}/${section}/${social}`);
    const [reckoned] = linksIn(value.html, /\/valore/);
    expect((await readPage(anybody, reckoned ?? '')).text).toMatch(/lo stesso valore|the same value/);
    const training = await readPage(anybody, `${language}${base}/${section}/${skill}`);
    expect(training.text).toContain('from training_tally');
    const [assessed] = linksIn(training.html, /raccontata/);
    expect((await readPage(anybody, assessed ?? '')).text).toMatch(/lo stesso valore|the same value/);
  }
  for (const gone of [`reading-satisfaction/${randomUUID()}`, `reading-nothing/${experiment}`, 'skill-nothing'])
    await readPage(anybody, `/laboratorio/rapporto/cifre/monza/${gone}`, 404);
});

it('are in the document and among the open data, with the other side and the range', async () => {
  const pdf = await anybody.get('/laboratorio/rapporto/versioni/1/rapporto.pdf');
  expect(wordsOfPdf(Buffer.from(await pdf.arrayBuffer()))).toContain('73 su 100, contro 42 su 100');
  const csv = await (await anybody.get('/laboratorio/dati/rapporto/1/cifre.csv')).text();
  expect(csv).toMatch(
    new RegExp(
      `${reading},Monza,reading-satisfaction,share,published,0.73,[^,]*,1,true,2026-06,73,100,more,0.42,difference,0\\.17`,
    ),
  );
  const linked = await (await anybody.get('/laboratorio/dati/rapporto/1/cifre.jsonld')).text();
  expect(linked).toContain('"propertyID":"differenceLow"');
});

it('a newer telling moves the sentence, which may keep what it said with its month', async () => {
  await enterByHand(at('2026-08-03'), [month('2026-07', 10)]);
  expect(await publishResult(at('2026-08-03'), experiment)).toMatchObject({ kind: 'published' });
  expect(await publishReport(ctx)).toEqual({ kind: 'figures-moved', sections: [section] });
  const page = await readPage(coordinator, `/laboratorio/rapporto/scrivi/sezioni/${section}`);
  expect(page.text).toContain('83 su 120 con il servizio, contro 42 su 100 senza');
  expect(page.html).toContain(`name="cifra" value="${reading}"`);
  expect(page.html).not.toContain(`name="cifra" value="${skill}"`);
  await coordinator.post(`/laboratorio/rapporto/scrivi/sezioni/${section}/cifra`, { cifra: reading, scelta: 'prima' });
  expect(await publishReport(ctx)).toMatchObject({ kind: 'published', number: 2 });
  expect((await readPage(anybody, '/laboratorio/rapporto')).text).toContain('(dato di giugno 2026)');
});

it('speak the language of their sentence, and the reader’s where they stand by themselves', async () => {
  const id = randomUUID();
  const body = { it: `Solo in italiano: {{figure ${reading}}}.\n\n{{figure ${reading}}}`, en: '' };
  await saveSection(ctx, { id, revision: 0 }, aText({ body }), await readFigures(ctx, [reading]));
  const { html } = await readPage(coordinator, '/en/laboratorio/rapporto/scrivi/anteprima');
  expect(html).toMatch(/<div lang="it"><p>Solo in italiano: <a [^>]*>83 su 120 con il servizio/);
  expect(html).toMatch(/<div lang="en">.*83 of 120, against 42 of 100/s);
});
