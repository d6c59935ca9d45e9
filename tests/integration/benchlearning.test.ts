import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { read, transact, type Ctx } from '../../src/features/context.ts';
import { adoptModel } from '../../src/features/experiments/public.ts';
import {
  acceptQuestion,
  askCity,
  compareCities,
  importContext,
  learningJobs,
  listQuestions,
} from '../../src/features/learning/public.ts';
import { createLogger } from '../../src/platform/log/logger.ts';
import { expectValidHtml, textOf } from '../../src/ui/testing/html.ts';
import { aBrowser, type Browser } from '../setup/a-browser.ts';
import { aContext } from '../setup/a-context.ts';
import { aLab, coordinatorBrowser } from '../setup/a-lab.ts';
import { aMeeting } from '../setup/a-meeting.ts';
import { someExperiments } from '../setup/an-experiment.ts';
import { registered } from '../setup/a-municipality.ts';
import { signedIn } from '../setup/signed-in.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const { system: lab, session } = await aLab(database);
const month = '2026-10-01';
const code = 'first-contact-share';

interface Told {
  readonly of?: string;
  readonly yes: number | null;
  readonly all: number | null;
  readonly version?: number;
}

/** What a city published of a month; nothing withheld by the way that it comes here. */
function tellMonth(ctx: Ctx, { of = month, yes, all, version = 1 }: Told) {
  return transact(ctx, (tx) =>
    sql`insert into published_measurement (tenant_id, indicator, month, edition, numerator, denominator, withheld, version, revision, source,
        measured_at, published_at)
      values (${ctx.municipality.tenantId}, ${code}, ${of}::date, 1, ${yes}, ${all}, ${yes === null}, ${version}, 1, 'query', ${ctx.now}, ${ctx.now})`.execute(
      tx,
    ),
  );
}

/** A city with a manager, and what it published of a month. */
async function aCity(slug: string, told?: Told) {
  const municipality = await registered(database, { slug, name: slug, madeUpData: false });
  const ctx = aContext(database.app, municipality, { actor: { kind: 'system' }, now: new Date() });
  if (told !== undefined) await tellMonth(ctx, told);
  return { slug, ctx, session: { slug, token: await signedIn(ctx, 'city-manager') } };
}

const alfa = await aCity('alfa', { yes: 60, all: 100 });
const beta = await aCity('beta', { yes: 6, all: 200 });
const gamma = await aCity('gamma', { yes: 30, all: 120 });
await aCity('altro-mese', { of: '2026-09-01', yes: 10, all: 20 });
await aCity('altra-conta', { yes: 10, all: 20, version: 2 });
await aCity('pochi', { yes: null, all: null });
await aCity('zitta');
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
const coordinator = coordinatorBrowser(app, { system: lab, session });
const [ofAlfa, ofBeta, ofGamma] = [alfa, beta, gamma].map((city) => aBrowser(app, city.session));
if (!ofAlfa || !ofBeta || !ofGamma) throw new Error('three managers signed in');

async function pageAt(browser: Browser, path: string): Promise<{ html: string; text: string }> {
  const response = await browser.get(path);
  expect(response.status, path).toBe(200);
  const html = await response.text();
  await expectValidHtml(html);
  return { html, text: textOf(html) };
}

describe('context', () => {
  const lines = [
    'alfa;population;100000;2024-12-31;ISTAT',
    'alfa;over-64-share;0,25;2024-12-31;ISTAT',
    'gamma;population;110000;2024-12-31;ISTAT',
    'gamma;over-64-share;0.26;2024-12-31;ISTAT',
    'beta;population;900000;2024-12-31;ISTAT',
    'beta;over-64-share;0.15;2024-12-31;ISTAT',
  ].join('\n');

  it('is imported by the lab alone, all lines or none, each wrong one named', async () => {
    expect((await importContext(alfa.ctx, lines)).kind).toBe('denied');
    expect((await ofAlfa.get('/laboratorio/confronto/contesto')).status).toBe(403);
    const wrong = await coordinator.post('/laboratorio/confronto/contesto', {
      righe: `${lines}\nmai;population;1;2024-12-31;ISTAT`,
    });
    expect(wrong.status).toBe(422);
    expect(textOf(await wrong.text())).toContain('Riga 7: la città non è fra quelle del laboratorio.');
    const none = await read(lab, (tx) => sql<{ n: number }>`select count(*)::int as n from context_figure`.execute(tx));
    expect(none.rows[0]?.n).toBe(0);
    const done = await coordinator.post('/laboratorio/confronto/contesto', { righe: lines });
    expect(textOf(await done.text())).toContain('6 righe importate.');
  });

  it('makes peers, the nearest first, with each part of the distance and what is not known', async () => {
    const compared = await compareCities(alfa.ctx, { everyCity: false });
    expect(compared?.peers.slice(0, 2).map(({ city, kind }) => [city.slug, kind])).toEqual([
      ['gamma', 'measured'],
      ['beta', 'measured'],
    ]);
    const { text } = await pageAt(ofAlfa, '/alfa/laboratorio/confronto');
    expect(text).toMatch(
      /gamma [\d,]+ 110\.000 \(al 31 dicembre 2024\): distanza [\d,]+ 26\s?% \(al 31 dicembre 2024\): distanza [\d,]+ non noto non noto/,
    );
    expect(text).toMatch(/zitta non calcolabile non noto/);
  });

  it('that the lab imports later makes other peers at once, the last date of each figure being what counts', async () => {
    const nearest = async () => (await compareCities(alfa.ctx, { everyCity: false }))?.peers[0]?.city.slug;
    expect(await nearest()).toBe('gamma');
    const later = ['gamma;population;9000000;2025-12-31;ISTAT', 'beta;population;100000;2023-12-31;ISTAT'].join('\n');
    expect((await importContext(lab, later)).kind).toBe('kept');
    expect(await nearest()).toBe('beta');
  });
});

describe('figures of cities', () => {
  it('stand side by side by name, with numerator, denominator, range, date and source; what cannot be compared says why', async () => {
    const { text, html } = await pageAt(ofAlfa, `/alfa/laboratorio/confronto?indicatore=${code}&mese=2026-10`);
    // Wilson's range of 60 of 100: (60 + 1.92) / 103.84 ± 1.96 √(60·40/100 + .96) / 103.84, which is 0.502 to 0.691.
    expect(text).toMatch(/alfa 60\s?% \(60 su 100\) fra 50,2\s?% e 69,1\s?% Contato dalla piattaforma, pubblicato il/);
    expect(text.indexOf('alfa 60')).toBeLessThan(text.indexOf('beta 3'));
    expect(text.indexOf('beta 3')).toBeLessThan(text.indexOf('gamma 25'));
    expect(text).toContain('altro-mese: l’ultimo numero è di un altro mese (settembre 2026).');
    expect(text).toContain('altra-conta: contato con un’altra versione della definizione.');
    expect(text).toContain('pochi: non mostrato, perché sono meno di cinque famiglie, o quasi tutte.');
    expect(text).toContain('zitta: non ha ancora pubblicato questo numero.');
    expect(html).toContain('<svg');
    expect(text).toContain('vale la pena chiedere');
    expect(html).not.toContain('chiedi?citta=alfa');
    expect(html).toContain('chiedi?citta=beta');
  });

  it('are of the newest month that most of those cities told, until somebody chooses another', async () => {
    await tellMonth(gamma.ctx, { of: '2026-12-01', yes: 50, all: 125 });
    const { text, html } = await pageAt(ofAlfa, `/alfa/laboratorio/confronto?indicatore=${code}`);
    expect(text).toMatch(/prima, ottobre 2026.*alfa 60\s?%.*gamma 25\s?%/s);
    expect(html).toContain('<option value="">Il più nuovo della maggior parte</option>');
    expect(html).not.toMatch(/<option value="\d{4}-\d\d" selected/);
    const sent = await pageAt(ofAlfa, `/alfa/laboratorio/confronto?indicatore=${code}&mese=`);
    expect(sent.text).toMatch(/prima, ottobre 2026/);
    expect(text).toContain('dicembre 2026 (una città)');
    expect(text).toContain('ottobre 2026 (3 città)');

    const chosen = await pageAt(ofAlfa, `/alfa/laboratorio/confronto?indicatore=${code}&mese=2026-12`);
    expect(chosen.text).toMatch(/gamma 40\s?% \(50 su 125\)/);
    expect(chosen.text).toContain(
      'alfa, altra-conta, beta e pochi: l’ultimo numero è di un altro mese (ottobre 2026).',
    );
    expect(chosen.html).toContain('<option value="2026-12" selected');

    const nobody = await pageAt(ofAlfa, `/alfa/laboratorio/confronto?indicatore=${code}&mese=2025-01`);
    expect(nobody.text).toContain('Nessun numero da mettere accanto');
    expect(nobody.text).toContain('gennaio 2025 (nessuna città)');
    expect(nobody.html).toContain('<option value="2025-01" selected');
  });

  it('are open to everybody at the lab, who cannot ask', async () => {
    for (const path of ['/laboratorio/confronto?citta=alfa', '/en/laboratorio/confronto?citta=alfa&tutte=yes']) {
      const { html } = await pageAt(aBrowser(app), path);
      expect(html).not.toContain('/chiedi');
    }
    expect((await aBrowser(app).get('/laboratorio/confronto?citta=mai')).status).toBe(404);
  });
});

describe('asking a city', () => {
  const services = {
    register: { all: () => Promise.resolve([alfa, beta].map(({ ctx }) => ctx.municipality)) },
    contextFor: ({ slug }: { readonly slug: string }) => (slug === 'alfa' ? alfa.ctx : beta.ctx),
  };
  const run = { log: createLogger('silent'), stopping: () => false };
  const letters = (ctx: typeof lab) =>
    read(ctx, (tx) =>
      sql<{
        subject: string;
      }>`select subject from message where subject like '%chied%' or subject like '%rispost%'`.execute(tx),
    );

  it('opens a meeting between the two, and later says what was adopted and what it changed; nobody else reads it', async () => {
    const ask = '/alfa/laboratorio/confronto/chiedi';
    const typed = { citta: 'beta', indicatore: code, mese: '2026-10' };
    expect((await ofAlfa.post(ask, { ...typed, domanda: '' })).status).toBe(422);
    await pageAt(ofAlfa, `${ask}?citta=beta&indicatore=${code}&mese=2026-10`);
    const asked = await ofAlfa.post(ask, { ...typed, domanda: 'Come avete fatto?', submissionKey: alfa.ctx.newId() });
    expect(asked.status).toBe(303);
    const [, id = ''] = /domande\/([0-9a-f-]{36})/.exec(asked.headers.get('Location') ?? '') ?? [];
    await learningJobs[1].run(
      services,
      { tenantId: beta.ctx.municipality.tenantId, questionId: id, what: 'asked' },
      run,
    );
    await learningJobs[1].run(
      services,
      { tenantId: beta.ctx.municipality.tenantId, questionId: id, what: 'asked' },
      run,
    );
    expect((await letters(beta.ctx)).rows).toEqual([{ subject: 'alfa vi chiede come avete fatto' }]);

    const page = `/laboratorio/confronto/domande/${id}`;
    expect((await pageAt(ofBeta, `/beta${page}`)).text).toContain('Come avete fatto?');
    expect((await ofGamma.get(`/gamma${page}`)).status).toBe(404);
    expect((await aBrowser(app).get(`/alfa${page}`)).status).toBe(404);
    expect((await pageAt(coordinator, page)).text).toContain('Aspetta risposta');
    expect((await ofAlfa.post(`/alfa${page}/esito`, { adottato: 'yes', cambiato: 'x' })).status).toBe(404);

    const accept = { risposta: 'accepted', titolo: 'alfa incontra beta', giorno: '2027-02-02', dalle: '10' };
    const late = await ofBeta.post(`/beta${page}/risposta`, { ...accept, giorno: '' });
    expect(late.status).toBe(422);
    await expectValidHtml(await late.text());
    expect((await ofBeta.post(`/beta${page}/risposta`, accept)).status).toBe(303);
    expect((await ofBeta.post(`/beta${page}/risposta`, accept)).status).toBe(404);
    for (const [browser, slug] of [
      [ofAlfa, 'alfa'],
      [ofBeta, 'beta'],
    ] as const)
      expect((await pageAt(browser, `/${slug}/laboratorio/incontri`)).text).toContain('alfa incontra beta');
    expect((await pageAt(ofGamma, '/gamma/laboratorio/incontri')).text).not.toContain('alfa incontra beta');
    expect((await pageAt(coordinator, '/laboratorio/incontri')).text).not.toContain('alfa incontra beta');

    const outcome = { adottato: 'partly', modello: 'Le telefonate di beta', cambiato: 'Da 6 a 20 su 100' };
    const missing = await ofAlfa.post(`/alfa${page}/esito`, { ...outcome, adottato: '' });
    expect(missing.status).toBe(422);
    await expectValidHtml(await missing.text());
    expect((await ofAlfa.post(`/alfa${page}/esito`, outcome)).status).toBe(303);
    const told = (await pageAt(coordinator, page)).text;
    expect(told).toContain('Preso in parte');
    expect(told).toContain('Da 6 a 20 su 100');
    expect(told).toContain('Servono due mesi pubblicati');
  });

  it('later says from which model, and in figures what it changed; beside the figure for everybody, once its city says so', async () => {
    const { told: model } = await someExperiments(beta.ctx, 'Telefonate');
    await adoptModel(alfa.ctx, { slug: 'beta', modelId: model });
    const [question] = (await listQuestions(alfa.ctx)) ?? [];
    const page = `/laboratorio/confronto/domande/${question?.id ?? ''}`;
    const { html } = await pageAt(ofAlfa, `/alfa${page}`);
    expect(html).toContain(`<option value="${model}"`);
    await tellMonth(alfa.ctx, { of: '2026-11-01', yes: 95, all: 100 });
    const outcome = { adottato: 'yes', adozione: model, cambiato: 'Chiamiamo noi per primi' };
    expect((await ofAlfa.post(`/alfa${page}/esito`, { ...outcome, adozione: alfa.ctx.newId() })).status).toBe(404);
    expect((await ofAlfa.post(`/alfa${page}/esito`, outcome)).status).toBe(303);
    // October, 60 of 100, against November, 95 of 100.
    const seen = (await pageAt(ofBeta, `/beta${page}`)).text;
    expect(seen).toMatch(/ottobre 2026\s+60% \(60 su 100\)\s+novembre 2026\s+95% \(95 su 100\)/);
    expect(seen).toContain('È più di prima');
    const told = { tenantId: beta.ctx.municipality.tenantId, questionId: question?.id ?? '', what: 'told' } as const;
    for (let time = 0; time < 2; time++) await learningJobs[1].run(services, told, run);
    const mails = await read(beta.ctx, (tx) =>
      sql`select 1 from message where subject = 'alfa racconta che cosa ha preso da voi'`.execute(tx),
    );
    expect(mails.rows).toHaveLength(1);

    const beside = `/laboratorio/confronto?citta=beta&indicatore=${code}&mese=2026-10&tutte=si`;
    const anybody = aBrowser(app);
    expect((await pageAt(anybody, beside)).text).not.toContain('Chiamiamo noi per primi');
    await ofAlfa.post(`/alfa${page}/esito`, { ...outcome, tutti: 'si' });
    const open = await pageAt(anybody, beside);
    expect(open.text).toContain('alfa ha chiesto e ha preso: «Chiamiamo noi per primi»');
    expect(open.html).toContain(`/laboratorio/modelli/beta/${model}`);
    // What was told to everybody stays theirs: newer words stand for it, and none can be taken back.
    await ofAlfa.post(`/alfa${page}/esito`, { ...outcome, adottato: 'partly', cambiato: 'Solo nei quartieri a nord' });
    const newer = (await pageAt(anybody, beside)).text;
    expect(newer).toContain('alfa ha chiesto e ha preso in parte: «Solo nei quartieri a nord»');
    expect(newer).not.toContain('Chiamiamo noi per primi');
    expect((await aBrowser(app).get(page)).status).toBe(404);
  });

  it('is asked three months later what came of it, once, as long as nothing was told', async () => {
    const asked = await askCity(gamma.ctx, { to: 'alfa', indicator: code, month: null, text: 'Come?' });
    const id = 'id' in asked ? asked.id : '';
    await acceptQuestion(alfa.ctx, id, { text: null, meeting: aMeeting() });
    const mails = async (days: number) => {
      const later = { ...gamma.ctx, now: new Date(gamma.ctx.now.getTime() + days * 86_400_000) };
      const clock = { register: { all: () => Promise.resolve([gamma.ctx.municipality]) }, contextFor: () => later };
      await learningJobs[0].run(clock, {}, run);
      const { rows } = await read(gamma.ctx, (tx) =>
        sql`select 1 from message where subject like 'Com’è andata%alfa?'`.execute(tx),
      );
      return rows.length;
    };
    expect([await mails(80), await mails(91), await mails(92)]).toEqual([0, 1, 1]);
  });

  it('may be declined kindly, once, with words', async () => {
    const asked = await ofGamma.post('/gamma/laboratorio/confronto/chiedi', {
      citta: 'beta',
      indicatore: code,
      mese: '',
      domanda: 'E voi?',
    });
    const [, id = ''] = /domande\/([0-9a-f-]{36})/.exec(asked.headers.get('Location') ?? '') ?? [];
    const path = `/beta/laboratorio/confronto/domande/${id}/risposta`;
    expect((await ofBeta.post(path, { risposta: 'declined', parole: '' })).status).toBe(422);
    expect((await ofBeta.post(path, { risposta: 'declined', parole: 'Ora no: chiedete ad alfa' })).status).toBe(303);
    const { text } = await pageAt(ofGamma, `/gamma/laboratorio/confronto/domande/${id}`);
    expect(text).toContain('Ora no: chiedete ad alfa');
    expect(text).not.toContain('Avete preso qualcosa?');
  });
});
