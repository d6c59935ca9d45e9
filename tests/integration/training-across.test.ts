import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Point } from '../../src/domain/training/scale.ts';
import { transact, type Ctx } from '../../src/features/context.ts';
import {
  addModule,
  answerAssessment,
  assessmentsAcross,
  moveAssessment,
  openAssessment,
  tellAssessment,
} from '../../src/features/learning/public.ts';
import { expectValidHtml, textOf } from '../../src/ui/testing/html.ts';
import { aBrowser, type Browser } from '../setup/a-browser.ts';
import { aContext } from '../setup/a-context.ts';
import { aLab } from '../setup/a-lab.ts';
import { registered } from '../setup/a-municipality.ts';
import { aModule } from '../setup/a-training.ts';
import { signedIn } from '../setup/signed-in.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const lab = (await aLab(database)).system;
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
const alfa = await aCity('alfa');
const beta = await aCity('beta');
const page = '/laboratorio/formazione/citta';

async function aCity(slug: string) {
  const municipality = await registered(database, { slug, name: slug, madeUpData: false, open: false });
  const ctx = aContext(database.app, municipality, { actor: { kind: 'system' }, now: new Date() });
  return { ctx, manager: aBrowser(app, { slug, token: await signedIn(ctx, 'city-manager') }) };
}

/** A self-assessment that is closed, with one answer for each of these points, before and after. */
async function aClosed(ctx: Ctx, points: Readonly<Record<'before' | 'after', readonly Point[]>>, shownTo = 'everyone') {
  const module = await addModule(lab, { ...aModule({ skills: ['change-management'] }), shownTo: shownTo as 'lab' });
  if (module.kind !== 'kept') throw new Error(module.kind);
  const opened = await openAssessment(ctx, module.id);
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  for (const side of ['before', 'after'] as const) {
    if (side === 'after') await moveAssessment(ctx, opened.id, 'after');
    for (const point of points[side]) {
      const answer = { side, words: '', points: { 'change-management': point }, formKey: ctx.newId() };
      expect(await answerAssessment(ctx, opened.token, answer)).toBe('counted');
    }
  }
  await moveAssessment(ctx, opened.id, 'closed');
  return opened.id;
}

const six = (point: Point) => Array.from({ length: 6 }, () => point);

async function textAt(browser: Browser, path: string): Promise<string> {
  const response = await browser.get(path);
  expect(response.status, path).toBe(200);
  const html = await response.text();
  await expectValidHtml(html);
  return textOf(html);
}

it('says why it is empty, in both languages', async () => {
  expect(await textAt(aBrowser(app), page)).toContain('Nessuna città ha ancora raccontato');
  expect(await textAt(aBrowser(app), `/en${page}`)).toContain('No city has told of a self-assessment yet');
});

it('stands beside those of other cities once its city tells it, in the same words, cities by name', async () => {
  const first = await aClosed(beta.ctx, { before: six(1), after: six(5) });
  const second = await aClosed(alfa.ctx, { before: [1, 1, 1, 4, 4, 4], after: [1, 1, 4, 4, 4, 4] }, 'lab');
  const own = (slug: string, id: string) => `/${slug}/laboratorio/formazione/autovalutazioni/${id}`;
  expect((await aBrowser(app).post(`${own('beta', first)}/racconta`, {})).status).toBe(403);
  expect(await textAt(beta.manager, own('beta', first))).toContain('Chiunque potrà leggere le frasi qui sopra');
  for (let time = 0; time < 2; time += 1)
    expect((await beta.manager.post(`${own('beta', first)}/racconta`, {})).status).toBe(303);
  expect(await textAt(beta.manager, own('beta', first))).toContain('Raccontata il');
  expect(await tellAssessment(alfa.ctx, second)).toBe('told');
  expect(await tellAssessment(alfa.ctx, first), 'of another city').toBe('unknown');

  const text = await textAt(aBrowser(app), page);
  expect(text).toContain('2 autovalutazioni di 2 città, in ordine alfabetico');
  expect(text).toContain('ci si sente più capaci in 1 e può essere un caso in 1');
  expect(text).toMatch(/alfa Un modulo La usano per conto loro: prima al massimo 4 su 6, dopo al massimo 4 su 6/);
  expect(text.indexOf('alfa Un modulo')).toBeLessThan(
    text.indexOf('La usano per conto loro: prima al massimo 4 su 6, dopo tutte'),
  );
  const english = await textAt(alfa.manager, '/en/alfa/laboratorio/formazione/citta');
  expect(english).toContain('people feel more able in 1 and it could be chance in 1');
  expect(await textAt(alfa.manager, '/alfa/laboratorio/formazione')).toContain('Che cosa dicono le città');
});

it('is told neither while somebody may answer nor of fewer than five, and nobody rewrites it', async () => {
  const open = await openAssessment(alfa.ctx, null);
  if (open.kind !== 'opened') throw new Error(open.kind);
  expect(await tellAssessment(alfa.ctx, open.id)).toBe('open');
  const few = await aClosed(alfa.ctx, { before: [1, 1, 1, 1], after: six(4) });
  expect(await tellAssessment(alfa.ctx, few)).toBe('nothing-to-say');
  const before = await aClosed(alfa.ctx, { before: six(1), after: six(5) });
  await transact(alfa.ctx, (tx) =>
    sql`update training_assessment set may_be_told = false where id = ${before}`.execute(tx),
  );
  expect(await tellAssessment(alfa.ctx, before), 'a form that did not say so').toBe('not-said');
  expect(await textAt(alfa.manager, `/alfa/laboratorio/formazione/autovalutazioni/${before}`)).toContain(
    'Resta in città',
  );
  expect((await assessmentsAcross(lab)).told.length).toBe(2);
  for (const change of [
    sql`update published_assessment_skill set reading = '{"kind": "too-few"}'`,
    sql`delete from published_assessment`,
  ])
    await expect(transact(beta.ctx, (tx) => change.execute(tx))).rejects.toThrow(/permission denied/);
  // The database itself refuses a share whose part is one to four.
  const leak = sql`insert into published_assessment_skill (tenant_id, assessment_id, skill, reading)
    select tenant_id, assessment_id, 'x', '{"kind": "paired", "up": {"kind": "exact", "yes": 3, "of": 9}, "verdict": "more"}'::jsonb
    from published_assessment where tenant_id = current_setting('app.tenant_id')::uuid`;
  await expect(transact(beta.ctx, (tx) => leak.execute(tx))).rejects.toThrow(/check constraint/);
});
