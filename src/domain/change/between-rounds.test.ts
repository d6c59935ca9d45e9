import { describe, expect, it } from 'vitest';
import { countStuck, daysBetween, speaksOf, tiedAnswers } from './between-rounds.ts';
import type { ToldCount } from './protect-round.ts';
import { obstaclesMoved, tiedAcross, type ToldBeside } from './tied-across.ts';

describe('the days between two rounds', () => {
  it('begin after the first closed and end before the second opened', () => {
    const days = daysBetween({ closedOn: '2026-01-31' }, { openedOn: '2026-07-01' });
    expect(days).toEqual({ from: '2026-02-01', to: '2026-06-30' });
    expect(daysBetween({ closedOn: '2026-06-29' }, { openedOn: '2026-07-01' })).toEqual({
      from: '2026-06-30',
      to: '2026-06-30',
    });
  });

  it('are none where the rounds touch, overlap or the first is open', () => {
    expect(daysBetween({ closedOn: '2026-06-30' }, { openedOn: '2026-07-01' })).toBeUndefined();
    expect(daysBetween({ closedOn: '2026-07-20' }, { openedOn: '2026-07-01' })).toBeUndefined();
    expect(daysBetween({ closedOn: null }, { openedOn: '2026-07-01' })).toBeUndefined();
  });
});

describe('steps that stood still', () => {
  const days = { from: '2026-02-01', to: '2026-06-30' };

  it('are counted as they stood at the one round and at the other', () => {
    const stretches = [
      // Stuck at the first, went on between.
      { from: '2025-12-01', until: { on: '2026-03-01' } },
      // Stuck at the first and at the second.
      { from: '2026-01-31', until: undefined },
      // Stuck between and went on between: of neither round.
      { from: '2026-03-01', until: { on: '2026-04-01' } },
      // Stuck between and still so.
      { from: '2026-06-30', until: undefined },
    ];
    expect(countStuck(stretches, days)).toEqual({ stuckThen: 2, wentOn: 1, stuckNow: 2 });
  });

  it('went on at the first only if they did after it closed, and before the second opened', () => {
    expect(countStuck([{ from: '2025-12-01', until: { on: '2026-01-31' } }], days)).toEqual({
      stuckThen: 0,
      wentOn: 0,
      stuckNow: 0,
    });
    expect(countStuck([{ from: '2025-12-01', until: { on: '2026-07-01' } }], days)).toEqual({
      stuckThen: 1,
      wentOn: 0,
      stuckNow: 1,
    });
  });
});

it('training speaks of the skill that it works on, and of skills and help as a whole', () => {
  const module = { skills: ['context-analysis', 'lab-own-skill'] };
  const spoken = tiedAnswers
    .filter((answer) => speaksOf(answer, module))
    .map(({ question, code }) => `${question} ${code}`);
  expect(spoken).toEqual(['skills reading-context', 'readiness skills', 'supports training']);
});

describe('what cities told of two rounds', () => {
  const beside: ToldBeside = {
    from: '2026-02-01',
    to: '2026-06-30',
    stuckThen: 1,
    wentOn: 1,
    stuckNow: 0,
    modules: 2,
    bySkill: { 'reading-context': 1 },
  };
  const told = (answered: number, counts: readonly ToldCount[], of: ToldBeside | null = beside) => ({
    answered,
    counts,
    beside: of,
  });
  const context = (yes: number | 'withheld'): ToldCount => ({ question: 'skills', code: 'reading-context', yes });
  const measuring: ToldCount = { question: 'skills', code: 'measuring', yes: 10 };

  it('stands beside the training that lay between, and is said only where chance would not do it', () => {
    const now = told(40, [context(5), measuring]);
    const [row] = tiedAcross([{ now, before: told(40, [context(35), measuring], null) }]).filter(
      ({ answer }) => answer.code === 'reading-context',
    );
    // 35 of 40 against 5 of 40: chance does it less than once in a million.
    expect(row?.cities).toEqual([
      {
        city: now,
        before: { question: 'skills', code: 'reading-context', yes: 35, of: 40 },
        now: { question: 'skills', code: 'reading-context', yes: 5, of: 40 },
        modules: 1,
        said: 'better',
      },
    ]);
    const rows = tiedAcross([{ now, before: told(40, [context(35), measuring], null) }]);
    expect(rows.find(({ answer }) => answer.code === 'measuring')?.cities[0]).toMatchObject({
      modules: 0,
      said: 'could-be-chance',
    });
    expect(rows.find(({ answer }) => answer.code === 'training')?.cities[0]).toMatchObject({
      modules: 2,
      said: 'withheld',
    });
  });

  it('says nothing of an answer that is covered in either round, nor of a city that told no days between', () => {
    for (const [now, then] of [
      ['withheld', 10],
      [10, 'withheld'],
    ] as const) {
      const [row] = tiedAcross([{ now: told(40, [context(now)]), before: told(40, [context(then)], null) }]).filter(
        ({ answer }) => answer.code === 'reading-context',
      );
      expect(row?.cities[0]?.said).toBe('withheld');
    }
    const without = tiedAcross([{ now: told(40, [measuring], null), before: told(40, [measuring], null) }]);
    expect(without.every(({ cities }) => cities.length === 0)).toBe(true);
  });

  it('says no more than the city itself can, which compares the covered answers too', () => {
    // 0 of 24 against 10 of 28: chance does it about once in a thousand, which holds among ten answers and not among sixty.
    const counts = (yes: number, covered: number): ToldCount[] => [
      { question: 'skills', code: 'reading-context', yes },
      ...Array.from({ length: covered }, (_, at): ToldCount => ({
        question: 'tools',
        code: `x-${at}`,
        yes: 'withheld',
      })),
    ];
    const said = (covered: number) =>
      tiedAcross([{ now: told(28, counts(10, covered)), before: told(24, counts(0, covered), null) }]).find(
        ({ answer }) => answer.code === 'reading-context',
      )?.cities[0]?.said;
    expect([said(9), said(59)]).toEqual(['worse', 'could-be-chance']);
  });

  it('counts obstacles that are named less often, or more, only where it can be said', () => {
    const obstacle = (code: string, yes: number): ToldCount => ({ question: 'obstacles', code, yes });
    const before = told(40, [obstacle('no-time', 36), obstacle('prices', 6), obstacle('digital', 12)], null);
    const now = told(40, [obstacle('no-time', 6), obstacle('prices', 36), obstacle('digital', 14)]);
    expect(obstaclesMoved(now, before)).toEqual({ better: 1, worse: 1 });
  });
});
