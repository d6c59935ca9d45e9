import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { countedQuestions } from '../../src/domain/change/sum-up.ts';
import { anAnswer } from '../../src/domain/change/testing/an-answer.ts';
import { halfYearBefore, halfYearOf } from '../../src/domain/change/half-year.ts';
import { writeDay } from '../../src/domain/schedule/calendar-day.ts';
import { todayAt } from '../../src/domain/schedule/today.ts';
import { transact, type Ctx } from '../../src/features/context.ts';
import { forgetAnswers } from '../../src/features/learning/change/forget-answers.ts';
import { answerRound, closeRound, listRounds, openRound, tellRound } from '../../src/features/learning/public.ts';
import { aBrowser } from '../setup/a-browser.ts';
import { aContext } from '../setup/a-context.ts';
import { aLab } from '../setup/a-lab.ts';
import { registered } from '../setup/a-municipality.ts';
import { signedIn } from '../setup/signed-in.ts';
import { testApp } from '../setup/test-app.ts';
import { linksIn, readPage } from '../setup/read-page.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
await aLab(database);
const now = new Date();
const half = halfYearOf(todayAt(now));
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
const across = '/laboratorio/cambiamento';
/** So long ago that its answers are to be forgotten. */
const past = new Date(now.getTime() - 3 * 366 * 86_400_000);
let alfa: Ctx;
let old: Ctx;

const pageOf = (path: string) => readPage(aBrowser(app), path);

const aRound = {
  mode: 'anonymous',
  closesOn: writeDay(todayAt(now) + 20),
  bodies: [{ side: 'office', name: 'Servizi sociali' }],
} as const;

/** A city of which so many answered, so many of them that the turnover is in the way and one that a law would help, and that told it. */
async function aCity(slug: string, answered: number, turnover: number, at = now): Promise<Ctx> {
  const half = halfYearOf(todayAt(at));
  const municipality = await registered(database, { slug, name: slug, madeUpData: false, open: false });
  const ctx = aContext(database.app, municipality, { actor: { kind: 'system' }, now: at });
  const opened = await openRound(ctx, { ...aRound, halfYear: half, closesOn: writeDay(todayAt(at) + 20) });
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  const [{ token } = { token: '' }] = opened.links;
  for (let index = 0; index < answered; index++) {
    const words = { 'obstacle-words': `Parole di ${slug}` };
    const obstacles = index < turnover ? ['turnover'] : [];
    const opportunities = index === 0 ? ['law'] : [];
    await answerRound(
      ctx,
      token,
      anAnswer({ obstacles, opportunities, words, readers: 'report', readiness: { will: 5 } }),
      `form ${index}`,
    );
  }
  await closeRound(ctx, half);
  expect(await tellRound(ctx, half, [0])).toBe('told');
  return ctx;
}

beforeAll(async () => {
  alfa = await aCity('alfa', 14, 8);
  await aCity('beta', 12, 6);
  old = await aCity('gamma', 14, 8, past);
});

describe('every figure of what cities told of the change', () => {
  it.each(['', '/en'])('is summed again from its page, and gives the same value: %s', async (prefix) => {
    const { html } = await pageOf(prefix + across);
    const questions = linksIn(html, /\/domande\//);
    const rounds = linksIn(html, /\/edizioni\/1$/);
    expect([questions.length, rounds.length]).toEqual([countedQuestions.length - 1, 2]);
    const [words, mark] =
      prefix === '' ? ['dà lo stesso valore', 'lo stesso valore'] : ['gives the same value', 'the same value'];
    for (const link of [...questions, ...rounds]) {
      const page = await pageOf(link);
      expect([link, page.text.includes(words), page.html.includes('select ')]).toEqual([link, true, true]);
      expect(page.text.split(mark).length, 'each figure of its own').toBeGreaterThan(5);
      expect(page.text).not.toContain('Parole di');
    }
  });

  it('says what each city told, to add up by hand, and where its round is counted again', async () => {
    const { html, text } = await pageOf(`${across}/${half}/domande/obstacles`);
    expect(text).toMatch(/2 su 2 14 su 26 0 lo stesso valore/);
    expect(text).toMatch(/8 su 14 6 su 12/);
    expect(linksIn(html, /\/edizioni\/1$/)).toEqual(
      ['alfa', 'beta'].map((slug) => `/${slug}${across}/${half}/edizioni/1`),
    );
    expect((await aBrowser(app).get(`${across}/${half}/domande/role`)).status).toBe(404);
    expect((await aBrowser(app).get(`${across}/2001-1/domande/obstacles`)).status).toBe(404);
    expect((await aBrowser(app).get(`/alfa${across}/${half}/edizioni/2`)).status).toBe(404);
  });

  it('says nothing of a count that is covered', async () => {
    expect((await pageOf(`/alfa${across}/${half}/edizioni/1`)).text).toMatch(/coperto – /);
  });
});

describe('every figure of a city’s own round', () => {
  it.each(['', '/en'])(
    'is counted again for its staff by the database, also what moved since the round before: %s',
    async (prefix) => {
      const before = halfYearBefore(half);
      if ((await listRounds(alfa))?.rounds.every((round) => round.halfYear !== before)) {
        const opened = await openRound(alfa, { ...aRound, halfYear: before });
        if (opened.kind !== 'opened') throw new Error(opened.kind);
        for (let index = 0; index < 9; index++)
          await answerRound(alfa, opened.links[0]?.token ?? '', anAnswer({ obstacles: ['turnover'] }), `then ${index}`);
        await closeRound(alfa, before);
      }
      const manager = aBrowser(app, {
        slug: 'alfa',
        token: await signedIn(alfa, 'city-manager', `capo${prefix.length}@example.org`),
      });
      const page = await readPage(manager, `${prefix}/alfa${across}/${half}`);
      const [own = ''] = linksIn(page.html, /\/conto$/);
      const { html, text } = await readPage(manager, own);
      const [same, other] =
        prefix === '' ? ['lo stesso valore', 'un altro valore'] : ['the same value', 'another value'];
      expect(text).toContain(same);
      expect(text).not.toContain(other);
      expect(text).toMatch(prefix === '' ? /8 su 14 8 su 14 lo stesso valore/ : /8 of 14 8 of 14 the same value/);
      expect(text).toContain('Holm, 1979');
      expect(html).toContain('json_array_elements');
      expect((await readPage(manager, linksIn(html, /\/conto$/)[0] ?? '')).text).toContain('9');
      expect((await aBrowser(app).get(own)).status).toBe(403);
      expect((await manager.get(`/alfa${across}/1999-1/conto`)).status).toBe(404);
    },
  );
});

describe('when answers move, or are there no more', () => {
  const page = `/alfa${across}/${half}/edizioni/1`;

  /** What the product itself refuses: the answers of a closed round written anew. */
  async function rewrite(turnover: number): Promise<void> {
    await transact({ ...alfa, db: database.owner }, async (tx) => {
      await sql`alter table change_urn disable trigger change_urn_kept`.execute(tx);
      await sql`
        update change_urn set answers = (
          select json_agg(jsonb_set(one::jsonb, '{picked,obstacles}', case when at <= ${turnover} then '["turnover"]'::jsonb else '[]'::jsonb end))
          from json_array_elements(answers) with ordinality as said(one, at)
        ) where tenant_id = ${alfa.municipality.tenantId}
      `.execute(tx);
      await sql`alter table change_urn enable trigger change_urn_kept`.execute(tx);
    });
  }

  it('confirms a count that moved by too few to say so, and says which moved by more', async () => {
    await rewrite(6);
    expect((await pageOf(page)).text).toContain('dà lo stesso valore');
    await rewrite(0);
    const { text } = await pageOf(page);
    expect(text).toContain('dà un altro valore');
    expect(text).toMatch(/8 su 14 un altro valore/);
    expect(text.split('un altro valore')).toHaveLength(3);
    await rewrite(8);
    expect((await pageOf(page)).text).toContain('dà lo stesso valore');
  });

  it('is a photograph once the answers are forgotten', async () => {
    const page = `/gamma${across}/${halfYearOf(todayAt(past))}/edizioni/1`;
    expect((await pageOf(page)).text).toContain('dà lo stesso valore');
    expect(await forgetAnswers({ ...old, now })).toBe(1);
    for (const [prefix, words] of [
      ['', 'È una fotografia che si conserva'],
      ['/en', 'a photograph that is kept'],
    ] as const) {
      const { text } = await pageOf(prefix + page);
      expect(text).toContain(words);
      expect(text).not.toMatch(/lo stesso valore|the same value/);
    }
    // What was told is still summed over the cities.
    expect((await pageOf(`${across}/${halfYearOf(todayAt(past))}/domande/obstacles`)).text).toMatch(
      /8 su 14 0 lo stesso valore/,
    );
  });
});
