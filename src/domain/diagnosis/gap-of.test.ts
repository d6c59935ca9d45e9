import { expect, test } from 'vitest';
import { gapOf } from './gap-of.ts';
import { whatToAsk } from './what-to-ask.ts';

const exact = (value: number) => ({ low: value, high: value });
const all = {
  population: exact(1000),
  prevalence: exact(40),
  public: exact(100),
  market: exact(50),
  informal: { low: 60, high: 120 },
  community: exact(10),
};

// 1000 × 40 % = 400 with the need. If nobody is reached twice: 100 + 50 + 120 + 10 = 280 are, 120 are not.
// If all the others reach the same people as the public service: 100 are reached, 300 are not.
test('the gap lies between need less the sum of answers and need less the largest', () => {
  expect(gapOf(all)).toEqual({ kind: 'between', low: 120, high: 300 });
});

test('it is never below zero', () => {
  expect(gapOf({ ...all, public: exact(900) })).toEqual({ kind: 'between', low: 0, high: 0 });
});

test('an answer that is not known is not zero: only the most is known', () => {
  const { market: _market, ...known } = all;
  expect(gapOf(known)).toEqual({ kind: 'at-most', high: 300, missing: ['market'] });
});

// 400 with the need, 100 reached by the public service at least: 300 are not at most, and it may be none.
test('an answer of which only the least is known gives no lower bound', () => {
  const figures = { ...all, public: { low: 100, high: Infinity } };
  expect(gapOf(figures)).toEqual({ kind: 'at-most', high: 300, missing: ['public'] });
  const asked = whatToAsk(figures);
  expect(asked[0]?.part).toBe('public');
  expect(asked.every(({ by }) => Number.isFinite(by))).toBe(true);
});

test('without the need nothing is known, whatever is answered', () => {
  const { prevalence: _prevalence, ...known } = all;
  expect(gapOf(known)).toEqual({ kind: 'unknown', missing: ['prevalence'] });
  expect(whatToAsk(known)).toEqual([{ part: 'prevalence', by: Infinity }]);
});

// Of 180 people of width, knowing the informal answer saves 60, 30 or 0: at 60 the gap is 180 to 300 (120 wide), at 90 it is
// 150 to 300, at 120 it is 120 to 280 (the informal answer is then the largest, and 400 − 120 = 280).
test('what to ask first is what would narrow the range most', () => {
  const [first, ...others] = whatToAsk(all);
  expect(first).toEqual({ part: 'informal', by: expect.closeTo((60 + 30 + 20) / 3, 9) as number });
  expect(others).toEqual([]);
});

test('nothing is worth asking where all is known and nobody is reached', () => {
  const none = { public: exact(0), market: exact(0), informal: exact(0), community: exact(0) };
  expect(whatToAsk({ ...all, ...none })).toEqual([]);
});
