import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { sheetParts } from '../../src/domain/outcomes/model-sheet.ts';
import { read, transact } from '../../src/features/context.ts';
import { experimentFor, modelOf } from '../../src/features/experiments/public.ts';
import { expectValidHtml } from '../../src/ui/testing/html.ts';
import { changeStanding, readPath } from '../../src/features/path/public.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aRunExperiment, aScene, aWrittenPlan } from './experiments-scene.ts';

const database = await testDatabase();
const idOf = (base: string) => base.split('/').at(-1) ?? '';
const written = Object.fromEntries(sheetParts.map((part) => [part, `Parte ${part}`]));

it('tells what was achieved and what was not, and keeps the diary to itself', async () => {
  const scene = await aScene(database);
  const { site, city, open, fill } = scene;
  const base = await aRunExperiment(scene);
  const early = await fill(base, `${base}/pubblica`, {});
  expect(early.status).toBe(422);
  await expectValidHtml(early.html);
  for (const [tipo, nota] of [
    ['diary', 'Riunione riservata'],
    ['not-achieved', 'Il sabato non è venuto nessuno'],
    ['prospect', 'Un secondo luogo'],
  ] as const) {
    await fill(base, `${base}/note`, { tipo, nota, giorno: '2026-07-01' });
  }
  expect((await fill(base, `${base}/pubblica`, {})).location).toBe(`${base}?esito=pubblicato`);
  const address = `/laboratorio/sperimentazioni/${city.slug}/${idOf(base)}`;
  for (const language of ['', '/en']) {
    const { html, status } = await open(language + address, { kind: 'public' });
    expect(status).toBe(200);
    await expectValidHtml(html);
  }
  const { text } = await open(address, { kind: 'public' });
  expect(text).toContain('Risultati non raggiunti Il sabato non è venuto nessuno');
  expect(text).toContain('77 su 100 con il servizio, contro 42 su 100 senza. Di più con il servizio.');
  expect(text).toContain('La città non ha scritto risultati raggiunti.');
  expect(text).not.toContain('Riunione riservata');
  expect(text).toContain('sono inventati');
  const list = await open('/laboratorio/sperimentazioni', { kind: 'public' });
  expect(list.html).toContain(address);
  // What is told stays, whatever happens to the plan; and nobody rewrites it.
  await expect(transact(city.ctx, (tx) => sql`update experiment_result set text = '{}'`.execute(tx))).rejects.toThrow(
    /permission denied/,
  );
  expect((await site.get(`/laboratorio/sperimentazioni/${city.slug}/${city.ctx.newId()}`)).status).toBe(404);

  // It tells again: what it told before is listed, and opens as it was.
  site.clock.now = new Date('2026-08-03T09:00:00Z');
  await fill(base, `${base}/note`, { tipo: 'achieved', nota: 'Ora vengono anche i nonni', giorno: '2026-08-01' });
  await fill(base, `${base}/pubblica`, {});
  const now = await open(address, { kind: 'public' });
  expect(now.text).toContain('Ora vengono anche i nonni');
  const [, earlier = ''] = new RegExp(`href="(${address}/[^"]+)"`).exec(now.html) ?? [];
  const before = await open(earlier, { kind: 'public' });
  await expectValidHtml(before.html);
  expect(before.text).toContain('Così la città lo raccontava il 3 luglio 2026');
  expect(before.text).not.toContain('Ora vengono anche i nonni');
  expect((await site.get(`${address}/${city.ctx.newId()}`)).status).toBe(404);
});

it('covers a reading behind which there are few families', async () => {
  const scene = await aScene(database);
  const { city, fill, open, site } = scene;
  site.clock.now = new Date('2026-01-15T09:00:00Z');
  const base = await aWrittenPlan(scene, '2026-02-01');
  await fill(base, `${base}/registra`, {});
  site.clock.now = new Date('2026-07-03T09:00:00Z');
  await transact(city.ctx, async (tx) => {
    // Ten months of three families each, one of whom is content before the start: of fifteen, three are.
    await sql`
      insert into measurement (tenant_id, indicator, territory, month, revision, numerator, denominator, version, source, measured_at)
      select current_setting('app.tenant_id')::uuid, 'satisfaction', '', month::date, 1, (month >= '2026-02-01' or month < '2025-12-01')::int, 3, 1, 'Prova', now()
      from generate_series('2025-09-01'::date, '2026-06-01', interval '1 month') month
    `.execute(tx);
  });
  await fill(base, `${base}/note`, { tipo: 'achieved', nota: 'Qualcosa', giorno: '2026-07-01' });
  await fill(base, `${base}/pubblica`, {});
  const { text } = await open(`/laboratorio/sperimentazioni/${city.slug}/${idOf(base)}`, { kind: 'public' });
  expect(text).toContain('I numeri sono coperti');
  expect(text).not.toMatch(/\d su 15/);
});

it('becomes a sheet that another city adopts, changes, measures, and whose result flows back', async () => {
  const scene = await aScene(database);
  const { site, city, other, open, fill } = scene;
  const base = await aRunExperiment(scene);
  const half = await fill(`${base}/modello`, `${base}/modello`, { ...written, failed: '', azione: 'pubblica' });
  expect(half.status).toBe(422);
  await expectValidHtml(half.html);
  expect((await fill(`${base}/modello`, `${base}/modello`, { ...written, azione: 'pubblica' })).location).toBe(
    `${base}/modello?esito=pubblicata&versione=1`,
  );
  const sheet = `/laboratorio/modelli/${city.slug}/${idOf(base)}`;
  for (const language of ['', '/en']) await expectValidHtml((await open(language + sheet, { kind: 'public' })).html);
  expect((await open(sheet, { kind: 'public' })).text).toContain('Che cosa non ha funzionato Parte failed');

  // The other city, not open to residents, adopts it.
  const adopt = `/${other.slug}${sheet}`;
  expect((await open(`/${other.slug}/laboratorio/modelli`, other.manager)).html).toContain(adopt);
  const adopted = await fill(adopt, adopt, {}, other.manager);
  const own = adopted.location.replace(/\?.*/, '');
  const copy = await experimentFor({ ...other.ctx, actor: other.manager }, idOf(own));
  expect(copy?.experiment).toMatchObject({
    title: 'Pomeriggi di prova',
    origin: { tenantId: city.ctx.municipality.tenantId, modelId: idOf(base), version: 1 },
    plan: {
      territories: [],
      steps: ['Trovare le famiglie', 'Trovare il luogo'],
      indicators: [{ code: 'satisfaction', target: 0.7, by: '' }, { code: 'loneliness' }],
    },
    sheet: { parts: { documents: 'Parte documents' } },
  });
  expect(copy?.experiment.plan.theory.nodes.length).toBe(4);
  expect((await open(own, other.manager)).text).toContain('Ancora niente: il piano è quello del modello.');

  // It changes a step, registers, and tells how it went.
  site.clock.now = new Date('2026-07-10T09:00:00Z');
  await fill(
    `${own}/teoria?passo=n2`,
    `${own}/teoria/passo`,
    { passo: 'n2', tipo: 'activity', testo: 'Gruppi in biblioteca' },
    other.manager,
  );
  await fill(
    `${own}/indicatori`,
    `${own}/indicatori`,
    { indicatore: 'satisfaction', obiettivo: '60', entro: '2027-06-30' },
    other.manager,
  );
  await fill(
    `${own}/disegno`,
    `${own}/disegno`,
    {
      inizio: '2026-09-01',
      disegno: 'before-and-after',
      da: '2026-03',
      stop: 'Se nessuno viene',
      'stop-indicatore': '',
    },
    other.manager,
  );
  expect((await fill(own, `${own}/registra`, {}, other.manager)).location).toContain('esito=registrato');
  await fill(
    own,
    `${own}/note`,
    { tipo: 'not-achieved', nota: 'La biblioteca chiude alle sei', giorno: '2026-07-10' },
    other.manager,
  );
  await fill(own, `${own}/pubblica`, {}, other.manager);
  expect((await open(own, other.manager)).text).toContain(
    'Passo cambiato: da «Gruppi di famiglie» a «Gruppi in biblioteca»',
  );
  const back = await open(sheet, { kind: 'public' });
  expect(back.text).toMatch(/Beta \(dati di prova\) 3 luglio 2026 1 Raccontata: 10 luglio 2026/);
  expect(back.html).toContain(`/laboratorio/sperimentazioni/${other.slug}/${idOf(own)}`);
  const told = await open(`/laboratorio/sperimentazioni/${other.slug}/${idOf(own)}`, { kind: 'public' });
  // The model says what its adopters achieved and what they did not.
  expect(back.text).toContain(
    'Che cosa racconta Beta (dati di prova) Risultati raggiunti La città non ha scritto risultati raggiunti. Risultati non raggiunti La biblioteca chiude alle sei',
  );
  expect(told.text).toContain('Che cosa ha cambiato Beta');
  expect(told.text).toContain('Obiettivo cambiato: Soddisfazione');
  await expectValidHtml(told.html);
  expect((await modelOf(city.ctx, city.slug, idOf(base)))?.adoptions.length).toBe(1);

  // What it wrote otherwise is told too, and on its own sheet, for whoever starts from that in its turn.
  expect(told.text).toContain(
    'Regola di stop: da «Le famiglie non sono contente Si ferma se «Soddisfazione» sta sotto 30% per 2 mesi di fila.» a «Se nessuno viene»',
  );
  await fill(`${own}/modello`, `${own}/modello`, { ...written, azione: 'pubblica' }, other.manager);
  const second = await open(`/laboratorio/modelli/${other.slug}/${idOf(own)}`, { kind: 'public' });
  await expectValidHtml(second.html);
  expect(second.text).toContain('È partita da «Pomeriggi di prova» di Alfa, versione 1.');
  expect(second.text).toContain('Passo cambiato: da «Gruppi di famiglie» a «Gruppi in biblioteca»');
  expect(second.html).toContain(`href="${sheet}"`);

  // Cities see the sheet and the results of one another, never a row of the experiment.
  expect(
    await read(other.ctx, (tx) => sql`select 1 from experiment where id = ${idOf(base)}::uuid`.execute(tx)),
  ).toMatchObject({ rows: [] });
  expect(await read(other.ctx, (tx) => sql`select 1 from measurement`.execute(tx))).toMatchObject({ rows: [] });
});

it('offers its steps and its forms to the path of the city that adopts it, which takes those it wants', async () => {
  const scene = await aScene(database);
  const { city, other, open, fill } = scene;
  const base = await aRunExperiment(scene);
  const documents = '- Modulo di adesione\n2. Patto tra le famiglie\n\n- Modulo di adesione';
  await fill(`${base}/modello`, `${base}/modello`, { ...written, documents, azione: 'pubblica' });
  const adopt = `/${other.slug}/laboratorio/modelli/${city.slug}/${idOf(base)}`;
  const asOther = { ...other.ctx, actor: other.manager };

  // Before it has joined there is no path, and the steps stay in the plan.
  expect((await open(adopt, other.manager)).text).toContain('non è ancora nel laboratorio');
  expect((await fill(adopt, adopt, { passi: ['step-1'] }, other.manager)).location).toContain('passi=0');
  expect((await readPath(asOther))?.steps).toEqual([]);

  await changeStanding(asOther, { kind: 'joined', on: '2026-07-01', reason: 'Vogliamo provare' });
  const before = (await readPath(asOther))?.steps.length ?? 0;
  const page = await open(adopt, other.manager);
  await expectValidHtml(page.html);
  await expectValidHtml((await open(`/en${adopt}`, other.manager)).html);
  const offered = [...page.html.matchAll(/name="passi" value="([^"]+)" checked/g)].map(([, key]) => key);
  expect(offered).toEqual(['step-1', 'step-2', 'form-1', 'form-2']);
  const adopted = await fill(adopt, adopt, { passi: ['step-1', 'form-1', 'form-2', 'step-9'] }, other.manager);
  expect((await open(adopted.location, other.manager)).text).toContain('il vostro percorso ha 3 passi in più');
  const steps = (await readPath(asOther))?.steps ?? [];
  expect(steps.length).toBe(before + 3);
  expect(steps.filter(({ text }) => text === null).map(({ phase, ownTitle }) => [phase, ownTitle])).toEqual([
    [3, 'Trovare le famiglie'],
    [3, 'Prepara: Modulo di adesione'],
    [3, 'Prepara: Patto tra le famiglie'],
  ]);
  const own = adopted.location.replace(/\?.*/, '');
  expect((await open(own, other.manager)).text).toContain(
    'Moduli e documenti da preparare Modulo di adesione Patto tra le famiglie',
  );
});

it('reckons the social return as a range, with every assumption on the page, in versions', async () => {
  const scene = await aScene(database);
  const { open, fill, city } = scene;
  const base = await aRunExperiment(scene);
  const page = `${base}/valore`;
  const typed = {
    spesa: '1000-2000',
    'spesa-fonte': 'Bilancio 2026',
    sconto: '0-10',
    'c1-nome': 'Ore di lavoro ritrovate',
    'c1-chi': 'Le famiglie',
    'c1-quanti': '10-20',
    'c1-valore': '100',
    'c1-fonte': 'Salario medio',
    'c1-deadweight': '20-50',
    'c1-attribution': '0-10',
    'c1-displacement': '0',
    'c1-dropOff': '0-50',
    'c1-anni': '2',
  };
  const wrong = await fill(page, page, { ...typed, 'c1-deadweight': '50-20', 'c1-anni': '0' });
  expect(wrong.status).toBe(422);
  await expectValidHtml(wrong.html);
  const single = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value.replace(/-.*/, '')]));
  const one = await fill(page, page, { ...single, 'spesa-fonte': typed['spesa-fonte'] });
  expect([one.status, one.html.includes('il conto dà un numero solo')]).toEqual([422, true]);
  expect((await fill(page, page, typed)).status).toBe(303);
  const { text, html } = await open(page);
  await expectValidHtml(html);
  // 654.55 € to 3,200 € for 1,000 € to 2,000 €.
  expect(text.replaceAll('\u00a0', ' ')).toContain('Tra 0,33 € e 3,20 € di valore sociale per ogni euro speso');
  expect(html).toContain('value="20-50"');
  await fill(page, page, { ...typed, spesa: '1500' });
  const whole = await experimentFor({ ...city.ctx, actor: city.manager }, idOf(base));
  expect(whole?.returns.map(({ version }) => version)).toEqual([2, 1]);
});
