import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import {
  addModule,
  answerAssessment,
  learningJobs,
  moveAssessment,
  openAssessment,
} from '../../src/features/learning/public.ts';
import type { Point } from '../../src/domain/training/scale.ts';
import { createLogger } from '../../src/platform/log/logger.ts';
import { expectValidHtml, textOf } from '../../src/ui/testing/html.ts';
import { aBrowser } from '../setup/a-browser.ts';
import { aContext } from '../setup/a-context.ts';
import { aLab } from '../setup/a-lab.ts';
import { registered } from '../setup/a-municipality.ts';
import { aModule } from '../setup/a-training.ts';
import { rowsOfTenant, tenantTables } from '../setup/rows-of-tenant.ts';
import { signedIn } from '../setup/signed-in.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const lab = (await aLab(database)).system;
const alfa = await aCity('alfa');
const beta = await aCity('beta');
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
const ofAlfa = aBrowser(app, alfa.manager);
const somebody = aBrowser(app);
const skills = ['community-organizing', 'change-management'] as const;

async function aCity(slug: string) {
  const municipality = await registered(database, { slug, name: slug });
  const ctx = aContext(database.app, municipality, { actor: { kind: 'system' }, now: new Date() });
  return { ctx, manager: { slug, token: await signedIn(ctx, 'city-manager') } };
}

async function aTrainingModule(): Promise<string> {
  const kept = await addModule(lab, aModule({ skills: [...skills] }));
  if (kept.kind !== 'kept') throw new Error(kept.kind);
  return kept.id;
}

async function opened(): Promise<{ readonly id: string; readonly token: string }> {
  const outcome = await openAssessment(alfa.ctx, await aTrainingModule());
  if (outcome.kind !== 'opened') throw new Error(outcome.kind);
  return outcome;
}

const form = (side: 'before' | 'after', point: number, words: string) => ({
  ...Object.fromEntries(skills.map((skill) => [`punto-${skill}`, String(point)])),
  momento: side,
  parole: words,
  submissionKey: alfa.ctx.newId(),
});

const answer = (token: string, side: 'before' | 'after', point: Point, words = '') =>
  answerAssessment(alfa.ctx, token, {
    side,
    words,
    points: Object.fromEntries(skills.map((skill) => [skill, point])),
    formKey: alfa.ctx.newId(),
  });

const rowsOf = (table: string) => rowsOfTenant(database, alfa.ctx.municipality.tenantId, table);

async function textAt(browser: typeof somebody, path: string): Promise<string> {
  const response = await browser.get(path);
  expect(response.status, path).toBe(200);
  const html = await response.text();
  await expectValidHtml(html);
  return textOf(html);
}

const wordsOf = (person: number) => `pesca e brindisi ${person}`;

describe('a self-assessment on its pages', () => {
  it('goes from a link given once to a result that everybody with the link reads, in both languages', async () => {
    const module = await aTrainingModule();
    expect((await somebody.post('/alfa/laboratorio/formazione/autovalutazioni', { modulo: module })).status).toBe(403);
    const page = await ofAlfa.post('/alfa/laboratorio/formazione/autovalutazioni', { modulo: module });
    const html = await page.text();
    await expectValidHtml(html);
    const [, path = ''] = /(\/alfa\/laboratorio\/formazione\/mi-valuto\/[\w-]{43})/.exec(html) ?? [];
    const [, own = ''] =
      /action="(\/alfa\/laboratorio\/formazione\/autovalutazioni\/[0-9a-f-]+)\/passo"/.exec(html) ?? [];
    expect(await textAt(ofAlfa, own)).not.toContain(path.slice(-43));
    expect(await textAt(somebody, path)).toContain('Come ti senti prima di cominciare?');
    // Who is signed in answers as nobody.
    expect(await textAt(ofAlfa, path)).not.toContain('Esci');
    const empty = await somebody.post(path, { momento: 'before' });
    expect(empty.status).toBe(422);
    await expectValidHtml(await empty.text());
    for (let person = 0; person < 10; person++) {
      const sent = await somebody.post(path, form('before', 2, wordsOf(person)));
      expect(sent.headers.get('Location')).toBe(`${path}/grazie`);
    }
    expect(await textAt(somebody, `${path}/grazie`)).toContain('La tua risposta è contata.');
    expect((await ofAlfa.post(`${own}/passo`, { passo: 'after' })).status).toBe(303);
    const late = await somebody.post(path, form('before', 2, wordsOf(11)));
    expect(late.status).toBe(422);
    expect(textOf(await late.text())).toContain('Intanto la formazione è finita');
    expect(await textAt(somebody, `/en${path}`)).toContain('How do you feel now?');
    for (let person = 0; person < 10; person++)
      expect((await somebody.post(path, form('after', person < 9 ? 4 : 1, wordsOf(person)))).status).toBe(303);
    const running = await textAt(ofAlfa, own);
    expect(running).not.toContain('si sentono più capaci');
    expect((await ofAlfa.post(`${own}/passo`, { passo: 'closed' })).status).toBe(303);
    for (const browser of [somebody, ofAlfa]) {
      const result = await textAt(browser, browser === somebody ? path : own);
      expect(result).toContain('tutte le 10, o tutte meno 4 al massimo, si sentono più capaci di prima');
      expect(result).toContain('È più di quanto farebbe il caso.');
    }
    expect(await textAt(somebody, `/en${path}`)).toContain('all 10, or all but 4 at most, feel more able than before');
    expect((await somebody.post(path, form('after', 5, ''))).headers.get('Location')).toBe(path);
    expect((await aBrowser(app, beta.manager).get(own.replace('/alfa/', '/beta/'))).status).toBe(404);
    expect((await somebody.get(own)).status).toBe(403);
  });

  it('says too few where fewer than five answered on a side', async () => {
    const { id, token } = await opened();
    for (let person = 0; person < 6; person++) await answer(token, 'before', 1);
    await moveAssessment(alfa.ctx, id, 'after');
    for (let person = 0; person < 4; person++) await answer(token, 'after', 5);
    await moveAssessment(alfa.ctx, id, 'closed');
    const text = await textAt(somebody, `/alfa/laboratorio/formazione/mi-valuto/${token}`);
    expect(text).toContain('Troppe poche risposte');
    expect(text).not.toMatch(/per conto loro|si sentono/);
  });
});

describe('an answer', () => {
  it('counts once, is paired by words that nobody else has, and by none that nobody chose', async () => {
    const { id, token } = await opened();
    const twice = { side: 'before', words: '', points: { [skills[0]]: 1, [skills[1]]: 1 }, formKey: 'one' } as const;
    expect([await answerAssessment(alfa.ctx, token, twice), await answerAssessment(alfa.ctx, token, twice)]).toEqual([
      'counted',
      'counted',
    ]);
    expect(await answer(token, 'before', 1, 'corto')).toBe('words-too-short');
    expect(await answer(token, 'before', 1, 'Pésca, Brindisi')).toBe('counted');
    expect(await answer(token, 'before', 5, 'pesca brindisi')).toBe('words-used');
    await moveAssessment(alfa.ctx, id, 'after');
    expect(await answer(token, 'before', 1)).toBe('moved');
    expect(await answer(token, 'after', 3, 'altre parole')).toBe('words-unknown');
    expect(await answer(token, 'after', 3, 'PESCA BRINDISI')).toBe('counted');
    expect(await answer(token, 'after', 3, 'pesca brindisi')).toBe('words-used');
    const [row] = (await rowsOf('training_assessment')).filter((one) => one['id'] === id);
    expect(row).toMatchObject({ before_answers: 2, after_answers: 1, pairs: 1 });
    expect(await answerAssessment(alfa.ctx, alfa.ctx.newToken(), twice)).toBe('unknown');
    // Of another city's pages the link opens nothing.
    expect((await somebody.get(`/beta/laboratorio/formazione/mi-valuto/${token}`)).status).toBe(404);
  });

  it('is kept nowhere: no row is somebody’s, no time stands by it, neither words nor link are in the database', async () => {
    const { id, token } = await opened();
    const words = 'ciliegia molfetta';
    await answer(token, 'before', 1, words);
    await answer(token, 'before', 1, 'albicocca trani');
    await answer(token, 'before', 2);
    const columns = await sql<{
      table: string;
      name: string;
    }>`select table_name as table, column_name as name from information_schema.columns
      where table_schema = 'public' and table_name in ('training_tally', 'training_move', 'training_waiting', 'training_counted') order by 1, ordinal_position`.execute(
      database.owner,
    );
    const of = (table: string) => columns.rows.filter((one) => one.table === table).map(({ name }) => name);
    expect(of('training_tally')).toEqual(['tenant_id', 'assessment_id', 'side', 'skill', 'point', 'answers']);
    expect(of('training_move')).toEqual(['tenant_id', 'assessment_id', 'skill', 'moved', 'people']);
    expect(of('training_waiting')).toEqual(['tenant_id', 'assessment_id', 'pair_key', 'points']);
    expect(of('training_counted')).toEqual(['tenant_id', 'assessment_id', 'form_key']);
    const own = (row: Record<string, unknown>) => row['assessment_id'] === id;
    // Two who answered alike are one row that says two.
    expect((await rowsOf('training_tally')).filter(own).map((row) => row['answers'])).toEqual([2, 1, 2, 1]);
    expect((await rowsOf('training_waiting')).filter(own)).toHaveLength(2);
    const audit = (await rowsOf('audit_entry')).filter((row) => JSON.stringify(row).includes(id));
    expect(audit).toHaveLength(1);
    await moveAssessment(alfa.ctx, id, 'after');
    await answer(token, 'after', 4, words);
    expect((await rowsOf('training_waiting')).filter(own)).toHaveLength(1);
    await moveAssessment(alfa.ctx, id, 'closed');
    for (const table of ['training_waiting', 'training_counted'])
      expect((await rowsOf(table)).filter(own), table).toEqual([]);
    const tables = await tenantTables(database);
    const everything = JSON.stringify(await Promise.all(tables.map((table) => rowsOf(table))));
    for (const secret of [token, 'ciliegia', 'molfetta', 'albicocca']) expect(everything).not.toContain(secret);
  });

  it('waits for its second a year at most, and closing is by the clock then', async () => {
    const { id, token } = await opened();
    await answer(token, 'before', 1, 'prugna lecce');
    const later = { ...alfa.ctx, now: new Date(alfa.ctx.now.getTime() + 366 * 86_400_000) };
    const services = { register: { all: () => Promise.resolve([later.municipality]) }, contextFor: () => later };
    await learningJobs[0].run(services, {}, { log: createLogger('silent'), stopping: () => false });
    const [row] = (await rowsOf('training_assessment')).filter((one) => one['id'] === id);
    expect(row).toMatchObject({ stage: 'closed', before_answers: 1 });
    expect(await rowsOf('training_waiting')).toEqual([]);
  });
});
