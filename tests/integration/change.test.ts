import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { anAnswer } from '../../src/domain/change/testing/an-answer.ts';
import { halfYearBefore, halfYearOf } from '../../src/domain/change/half-year.ts';
import { writeDay } from '../../src/domain/schedule/calendar-day.ts';
import { dateAt, todayAt } from '../../src/domain/schedule/today.ts';
import { transact, type Ctx } from '../../src/features/context.ts';
import {
  answerRound,
  closeRound,
  learningJobs,
  openRound,
  readAcross,
  readRound,
  tellRound,
} from '../../src/features/learning/public.ts';
import { createLogger } from '../../src/platform/log/logger.ts';
import { expectValidHtml, textOf } from '../../src/ui/testing/html.ts';
import { aBrowser, type Browser } from '../setup/a-browser.ts';
import { aContext } from '../setup/a-context.ts';
import { aLab, coordinatorBrowser } from '../setup/a-lab.ts';
import { registered } from '../setup/a-municipality.ts';
import { formOfPage } from '../setup/form-of-page.ts';
import { rowsOfTenant, tenantTables } from '../setup/rows-of-tenant.ts';
import { signedIn } from '../setup/signed-in.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const laboratory = await aLab(database);
const now = new Date();
const today = todayAt(now);
const half = halfYearOf(today);
const earlier = halfYearBefore(half);
const closesOn = writeDay(today + 20);
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
const coordinator = coordinatorBrowser(app, laboratory);
const bodies = [
  { side: 'office', name: 'Servizi sociali' },
  { side: 'partner', name: 'Cooperativa Arco' },
] as const;

async function aCity(slug: string): Promise<{ ctx: Ctx; manager: Browser; desk: Browser }> {
  const municipality = await registered(database, { slug, name: slug, madeUpData: false, open: false });
  const ctx = aContext(database.app, municipality, { actor: { kind: 'system' }, now });
  const as = async (role: 'city-manager' | 'desk-operator') =>
    aBrowser(app, { slug, token: await signedIn(ctx, role) });
  return { ctx, manager: await as('city-manager'), desk: await as('desk-operator') };
}

async function anOpenRound(ctx: Ctx, given: { mode?: 'anonymous' | 'signed'; halfYear?: typeof half } = {}) {
  const { mode = 'anonymous', halfYear = half } = given;
  const opened = await openRound(ctx, { halfYear, mode, closesOn, bodies });
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  return opened.links.map(({ token }) => token);
}

async function pageAt(browser: Browser, path: string): Promise<string> {
  const response = await browser.get(path);
  expect(response.status, path).toBe(200);
  const html = await response.text();
  await expectValidHtml(html);
  return textOf(html);
}

const answer = {
  role: 'with-people',
  'ready-will': '5',
  'ready-time': '2',
  'ready-skills': '3',
  'ready-mandate': '4',
  'ready-tools': '1',
  obstacles: 'no-time',
  'obstacle-words': 'Tre archivi che non si parlano',
  readers: 'lab',
};

describe('a round, from asking to telling', async () => {
  const alfa = await aCity('alfa');

  it('has nothing across cities yet, and says why in both languages', async () => {
    const somebody = aBrowser(app);
    expect(await pageAt(somebody, '/laboratorio/cambiamento')).toContain('Nessuna città ha ancora pubblicato un giro');
    expect(await pageAt(somebody, '/en/laboratorio/cambiamento')).toContain('No city has published a round yet');
  });

  it('is due until somebody opens it, with the promise that it keeps', async () => {
    const list = '/alfa/laboratorio/cambiamento';
    expect(await pageAt(alfa.desk, list)).toMatch(/nessuno ha ancora chiesto come va.*Lo apre chi dirige/);
    expect((await alfa.desk.get(`${list}/apri`)).status).toBe(403);
    expect(await pageAt(alfa.manager, `${list}/apri`)).toContain('La promessa non si cambia più');
    const wrong = await alfa.manager.post(`${list}/apri`, { semestre: half, uffici: '', fino: '2020-01-01' });
    expect(wrong.status).toBe(422);
    expect(textOf(await wrong.text())).toMatch(/Scrivi almeno un ufficio.*Scegli un giorno da oggi/s);
    const opened = await alfa.manager.post(`${list}/apri`, {
      semestre: half,
      promessa: 'anonymous',
      uffici: 'Servizi sociali\nSportello',
      partner: 'Cooperativa Arco',
      fino: closesOn,
    });
    expect(opened.status).toBe(200);
    const html = await opened.text();
    await expectValidHtml(html);
    const links = new Set(html.match(/rispondi\/[\w-]{43}/g));
    expect(links.size, 'an anonymous round has one link').toBe(1);
    for (const body of ['Servizi sociali', 'Sportello', 'Cooperativa Arco']) expect(html).toContain(`Per ${body}`);
    const link = `${list}/${[...links][0]}`;

    const somebody = aBrowser(app);
    const form = await (await somebody.get(link)).text();
    await expectValidHtml(form);
    expect(textOf(form)).toMatch(/È anonimo.*Non chiediamo chi sei.*Qual è la tua parte/s);
    const missing = await somebody.post(link, { role: 'partner', 'obstacle-words': 'Tre archivi' });
    expect(missing.status).toBe(422);
    expect(await missing.text()).toContain('Tre archivi');
    // The same page sent twice counts once; each of the others has a page of its own.
    const key = formOfPage(form, link)['submissionKey']?.[0] ?? '';
    for (const submissionKey of [key, key, 'b', 'c', 'd', 'e']) {
      const sent = await aBrowser(app).post(link, { ...answer, submissionKey });
      expect([sent.status, sent.headers.get('Location')]).toEqual([303, `${list}/rispondi/grazie`]);
    }
    expect(await pageAt(somebody, `${list}/rispondi/grazie`)).toContain('la tua risposta è nell’urna');

    const open = await pageAt(alfa.desk, `${list}/${half}`);
    expect(open).toMatch(/5 risposte finora/);
    expect(open, 'what they say is read when nobody answers any more').not.toMatch(/Tre archivi|Manca il tempo/);
    expect((await alfa.desk.post(`${list}/${half}/chiudi`, {})).status).toBe(403);
    expect((await alfa.manager.post(`${list}/${half}/chiudi`, {})).status).toBe(303);
    expect(await pageAt(alfa.desk, `${list}/${half}`)).toMatch(
      /5 risposte\. Dicono come la vede.*Manca il tempo.*5 su 5.*Tre archivi che non si parlano.*non prova che l’una abbia fatto l’altra/s,
    );
    expect(await pageAt(somebody, link)).toContain('Questo giro è finito');
    expect((await somebody.post(link, answer)).status).toBe(409);

    expect(await pageAt(alfa.manager, `${list}/${half}/pubblica`)).toContain('Tre archivi che non si parlano');
    expect((await alfa.manager.post(`${list}/${half}/pubblica`, { parole: '0' })).status).toBe(303);
    const across = '/laboratorio/cambiamento';
    expect(await pageAt(somebody, across)).toMatch(/alfa: 5 risposte, giro anonimo.*Manca il tempo/s);
    expect(await pageAt(somebody, across)).not.toContain('Tre archivi');
    expect(await pageAt(coordinator, across)).toContain('Tre archivi che non si parlano');
  });
});

describe('what a database keeps of an anonymous answer', async () => {
  const beta = await aCity('beta');
  const [token = ''] = await anOpenRound(beta.ctx);
  const said = ['quarto', 'primo', 'terzo', 'secondo', 'quinto'];
  const clerk: Ctx = {
    ...beta.ctx,
    actor: { kind: 'staff', accountId: beta.ctx.newId(), name: 'Ada', role: 'desk-operator' },
  };
  for (const word of said)
    await answerRound(clerk, token, anAnswer({ words: { 'obstacle-words': word }, readers: 'city' }), word);
  const rows = async (table: string) => rowsOfTenant(database, beta.ctx.municipality.tenantId, table);

  it('says neither who, nor of which office, nor in which order', async () => {
    const [urn, ...others] = await rows('change_urn');
    expect(others).toEqual([]);
    expect(urn).toMatchObject({ body_id: null, mode: 'anonymous' });
    const answers = (urn?.['answers'] ?? []) as { words: Record<string, string> }[];
    const kept = answers.map(({ words }) => words['obstacle-words']);
    expect(kept).toEqual([...said].sort());
    const whole = JSON.stringify(await Promise.all((await tenantTables(database)).map(rows)));
    for (const gives of ['Ada', clerk.actor.kind === 'staff' ? clerk.actor.accountId : '', token])
      expect(whole).not.toContain(gives);
  });

  it('says no time finer than the day, and nobody as who did it', async () => {
    const logged = (await rows('audit_entry')).filter(({ action }) => action === 'change-round-answered');
    expect(logged.length).toBe(said.length);
    for (const entry of logged) {
      expect(entry).toMatchObject({ actor_kind: 'public', actor_id: null });
      expect(new Date(String(entry['at'])).toISOString()).toBe(`${dateAt(now)}T00:00:00.000Z`);
    }
    // Of each answer there is one version alone: that of the row in which they all lie.
    const versions = await transact(beta.ctx, (tx) =>
      sql<{ xmin: string }>`select distinct xmin::text from change_urn`.execute(tx),
    );
    expect(versions.rows.length).toBe(1);
  });

  it('keeps what was promised and what was answered, whatever a program asks of it', async () => {
    const refused = async (statement: ReturnType<typeof sql>) =>
      expect(transact(beta.ctx, (tx) => statement.execute(tx))).rejects.toThrow(/not rewritten|permission denied/);
    await refused(sql`update change_round set mode = 'signed'`);
    await refused(sql`update change_urn set answers = '[]'`);
    await refused(
      sql`update change_urn set answers = json_build_array(answers->0, answers->0, answers->2, answers->3, answers->4)`,
    );
    await refused(sql`delete from change_urn`);
    await refused(sql`delete from change_round`);
    await closeRound(beta.ctx, half);
    await refused(sql`update change_urn set answers = (answers::jsonb || '[{}]'::jsonb)::json`);
    await refused(sql`update change_round set closed_on = null`);
    expect((await rows('change_urn'))[0]).toMatchObject({ forms: [] });
    expect(await answerRound(beta.ctx, token, anAnswer({}), 'late')).toBe('over');
  });
});

it('reads nothing of four answers, and tells nothing of them', async () => {
  const { ctx, manager } = await aCity('gamma');
  const [token = ''] = await anOpenRound(ctx);
  for (const key of ['a', 'b', 'c', 'd']) await answerRound(ctx, token, anAnswer({ obstacles: ['turnover'] }), key);
  await closeRound(ctx, half);
  expect(await readRound(ctx, half)).toMatchObject({ answered: 'too-few', summary: 'too-few', words: [] });
  expect(await tellRound(ctx, half, [])).toBe('too-few');
  expect(await pageAt(manager, `/gamma/laboratorio/cambiamento/${half}`)).toContain('la promessa vale');
});

it('puts answers that come at once into one urn, none lost', async () => {
  const { ctx } = await aCity('delta');
  const [token = ''] = await anOpenRound(ctx);
  const outcomes = await Promise.all(
    Array.from({ length: 12 }, (_, index) => answerRound(ctx, token, anAnswer({}), `form ${index}`)),
  );
  expect(outcomes).toEqual(Array.from({ length: 12 }, () => 'counted'));
  await closeRound(ctx, half);
  expect((await readRound(ctx, half))?.summary).toMatchObject({ answered: 12 });
});

it('keeps signed answers by office, each with a link of its own, and says what moved since the round before', async () => {
  const { ctx, manager } = await aCity('zeta');
  const many = async (halfYear: typeof half, obstacles: 'no-time' | undefined) => {
    const tokens = await anOpenRound(ctx, { mode: 'signed', halfYear });
    expect(new Set(tokens).size).toBe(2);
    for (const [office, token] of tokens.entries())
      for (let index = 0; index < 15; index++)
        await answerRound(
          ctx,
          token,
          anAnswer({ obstacles: obstacles === undefined ? [] : [obstacles] }),
          `${office} ${index}`,
        );
    await closeRound(ctx, halfYear);
  };
  await many(earlier, 'no-time');
  await many(half, undefined);
  const reading = await readRound(ctx, half);
  expect(reading?.bodies.map(({ body, answered }) => [body.name, answered])).toEqual([
    ['Servizi sociali', 15],
    ['Cooperativa Arco', 15],
  ]);
  expect(reading?.moved?.filter(({ movement }) => movement === 'better').map(({ code }) => code)).toEqual(['no-time']);
  expect(await pageAt(manager, `/zeta/laboratorio/cambiamento/${half}`)).toMatch(
    /Ostacoli: Manca il tempo\s*30 su 30\s*0 su 30\s*meglio/,
  );
});

it('tells covered figures, which nobody rewrites, and the words to the lab alone', async () => {
  const { ctx } = await aCity('eta');
  const [token = ''] = await anOpenRound(ctx);
  for (let index = 0; index < 8; index++) {
    const words = index === 0 ? { 'support-words': 'Una persona in più' } : {};
    const picked = { obstacles: index < 3 ? ['turnover'] : [], supports: ['tutor'] };
    await answerRound(ctx, token, anAnswer({ ...picked, words, readers: 'report' }), `form ${index}`);
  }
  expect(await tellRound(ctx, half, [])).toBe('open');
  await closeRound(ctx, half);
  expect([await tellRound(ctx, half, [0]), await tellRound(ctx, half, [])]).toEqual(['told', 'told']);
  const figures = await rowsOfTenant(database, ctx.municipality.tenantId, 'published_change_figure');
  const of = (code: string) => figures.filter((row) => row['code'] === code && row['edition'] === 1);
  expect(of('turnover')).toMatchObject([{ yes: null, withheld: true }]);
  expect(of('tutor')).toMatchObject([{ yes: 8, withheld: false }]);
  expect((await rowsOfTenant(database, ctx.municipality.tenantId, 'published_change')).length).toBe(2);
  await expect(transact(ctx, (tx) => sql`update published_change set answered = 50`.execute(tx))).rejects.toThrow(
    /permission denied|never/,
  );
  const other = await aCity('teta');
  const seen = (await readAcross(other.ctx)).rounds.find(({ slug }) => slug === 'eta');
  expect(seen).toMatchObject({ answered: 8, edition: 2, words: [] });
  const words = await transact(other.ctx, (tx) => sql`select 1 from published_change_word`.execute(tx));
  expect(words.rows).toEqual([]);
  const lab = (await readAcross(laboratory.system)).rounds.find(({ slug }) => slug === 'eta');
  expect(lab?.words, 'the last edition passes none on').toEqual([]);
});

it('closes by itself after its last day', async () => {
  const { ctx } = await aCity('iota');
  await anOpenRound(ctx);
  const later = { ...ctx, now: new Date(now.getTime() + 25 * 86_400_000) };
  const services = { register: { all: () => Promise.resolve([ctx.municipality]) }, contextFor: () => later };
  await learningJobs[0].run(services, {}, { log: createLogger('silent'), stopping: () => false });
  expect((await readRound(ctx, half))?.round.closedOn).toBe(dateAt(later.now));
});
