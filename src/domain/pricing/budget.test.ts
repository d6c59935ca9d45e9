import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostPerSeatHour } from './budget.ts';
import { euroCents } from './euro-cents.ts';
import { perMonth } from './per-month.ts';

const rhythm = { days: 2, slots: 4 };
const facts = { soloCents: 1100, seats: 1, rhythm };

test('100 euros a month for two afternoons of two hours are 5,76 an hour', () => {
  expect(mostPerSeatHour({ kind: 'month', cents: 10_000 }, facts)).toBe(576);
});

test('whatever is cheapest is anything that costs no more than alone', () => {
  expect(mostPerSeatHour({ kind: 'cheapest' }, facts)).toBe(1100);
});

const budgets = fc.oneof(
  fc.record({ kind: fc.constantFrom('month' as const, 'hour' as const), cents: fc.integer({ min: 0, max: 200_000 }) }),
  fc.constant({ kind: 'cheapest' as const }),
);
const households = fc.record({
  soloCents: fc.integer({ min: 0, max: 20_000 }),
  seats: fc.integer({ min: 1, max: 3 }),
  rhythm: fc.record({ days: fc.integer({ min: 1, max: 7 }), slots: fc.integer({ min: 1, max: 24 }) }),
});

test('nobody pays above alone, a month is never passed, and one cent an hour more would pass it', () => {
  fc.assert(
    fc.property(budgets, households, (budget, household) => {
      const { soloCents, seats } = household;
      const most = mostPerSeatHour(budget, household);
      expect(most).toBeLessThanOrEqual(soloCents);
      if (budget.kind === 'hour') expect(most).toBeLessThanOrEqual(budget.cents);
      if (budget.kind !== 'month') return;
      expect(perMonth(euroCents(most * seats), household.rhythm)).toBeLessThanOrEqual(budget.cents);
      if (most < soloCents)
        expect(perMonth(euroCents((most + 1) * seats), household.rhythm)).toBeGreaterThan(budget.cents);
    }),
  );
});
