import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Point } from '../../src/domain/training/scale.ts';
import { transact, type Ctx } from '../../src/features/context.ts';
import {
  addModule,
  answerAssessment,
  moveAssessment,
  openAssessment,
  tellAssessment,
} from '../../src/features/learning/public.ts';
import { aBrowser } from '../setup/a-browser.ts';
import { aContext } from '../setup/a-context.ts';
import { aLab } from '../setup/a-lab.ts';
import { registered } from '../setup/a-municipality.ts';
import { aModule } from '../setup/a-training.ts';
import { testApp } from '../setup/test-app.ts';
import { linksIn, readPage } from '../setup/read-page.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const lab = (await aLab(database)).system;
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
const across = '/laboratorio/formazione/citta';
const skills = ['change-management', 'context-analysis'] as const;
let alfa: Ctx;
let page: string;

const pageOf = (path: string) => readPage(aBrowser(app), path);

async function aCity(slug: string): Promise<Ctx> {
  const municipality = await registered(database, { slug, name: slug, madeUpData: false, open: false });
  return aContext(database.app, municipality, { actor: { kind: 'system' }, now: new Date() });
}

/** A self-assessment that its city told: twenty answers before, six of which are able, and twenty after, so many of which are. */
async function told(ctx: Ctx, ableAfter: number): Promise<string> {
  const module = await addModule(lab, { ...aModule({ skills: [...skills] }), shownTo: 'everyone' });
  if (module.kind !== 'kept') throw new Error(module.kind);
  const opened = await openAssessment(ctx, module.id);
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  const able = { before: 6, after: ableAfter };
  for (const side of ['before', 'after'] as const) {
    if (side === 'after') await moveAssessment(ctx, opened.id, 'after');
    for (let index = 0; index < 20; index++) {
      const point: Point = index < able[side] ? 5 : 2;
      const points = { 'change-management': point, 'context-analysis': 2 as Point };
      await answerAssessment(ctx, opened.token, { side, words: '', points, formKey: ctx.newId() });
    }
  }
  await moveAssessment(ctx, opened.id, 'closed');
  expect(await tellAssessment(ctx, opened.id)).toBe('told');
  return `/${ctx.municipality.slug}/laboratorio/formazione/autovalutazioni/${opened.id}/raccontata`;
}

beforeAll(async () => {
  alfa = await aCity('alfa');
  page = await told(alfa, 15);
  await told(await aCity('beta'), 8);
});

describe('every figure of what cities told of their training', () => {
  it.each(['', '/en'])('is counted again from its page, and gives the same value: %s', async (prefix) => {
    const { html } = await pageOf(prefix + across);
    const bySkill = linksIn(html, /\/formazione\/citta\/[a-z-]+$/);
    const byCity = linksIn(html, /\/raccontata#[a-z-]+$/);
    expect([bySkill.length, byCity.length]).toEqual([skills.length, skills.length * 2]);
    const same = prefix === '' ? 'lo stesso valore' : 'the same value';
    const moved = prefix === '' ? 'un altro valore' : 'another value';
    for (const link of [...bySkill, ...byCity]) {
      const { text, html: answer } = await pageOf(link);
      // Once for the whole page, once for each figure of it.
      expect([link, text.split(same).length]).toEqual([link, bySkill.includes(link) ? 6 : skills.length + 2]);
      expect([link, text.includes(moved), answer.includes('select ')]).toEqual([link, false, true]);
      const [, section] = link.split('#');
      if (section !== undefined) expect(answer).toContain(`id="${section}"`);
    }
  });

  it('says which self-assessments were counted, in the words that were told', async () => {
    const { text } = await pageOf(`${across}/change-management`);
    expect(text).toMatch(/Ci si sente più capaci 1 lo stesso valore/);
    expect(text).toMatch(/Può essere un caso 1 lo stesso valore/);
    expect(text).toContain('prima 6 su 20, dopo 15 su 20');
    for (const nowhere of [`${across}/nothing`, page.replace('/alfa/', '/beta/'), `${page}x`])
      expect([nowhere, (await aBrowser(app).get(nowhere)).status]).toEqual([nowhere, 404]);
  });
});

describe('when counts move', () => {
  /** What the product never does: the counts of a self-assessment that is closed are other ones. */
  const recount = (able: number) =>
    transact(alfa, (tx) =>
      sql`
        update training_tally set answers = case when point = 5 then ${able}::int else 20 - ${able}::int end
        where skill = 'change-management' and side = 'after'
      `.execute(tx),
    );

  it('confirms a skill that moved by too few to say so, and says which moved by more, without the new value', async () => {
    await recount(12);
    expect((await pageOf(page)).text).toContain('dà lo stesso valore');
    await recount(8);
    const { text } = await pageOf(page);
    expect(text).toContain('dà un altro valore');
    expect(text).toContain('prima 6 su 20, dopo 15 su 20');
    expect(text).not.toContain('8 su 20');
    expect(text.split('Rifatto adesso: un altro valore')).toHaveLength(2);
    await recount(15);
    expect((await pageOf(page)).text).toContain('dà lo stesso valore');
  });
});
