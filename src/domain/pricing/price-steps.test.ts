import { expect, it } from 'vitest';
import { priceSteps } from './price-steps.ts';
import { monthlyCents, monthlyHours } from './typical-month.ts';

const facts = {
  soloCents: 1100,
  seats: 1,
  operatorCents: [1100, 1100, 1650, 2200],
  minSeats: 2,
  current: { families: 2, cents: 550 },
  most: 4,
};

it('tells what each pays alone, in two, three and four', () => {
  expect(priceSteps(facts)).toEqual([
    { families: 1, cents: 1100 },
    { families: 2, cents: 550 },
    { families: 3, cents: 550 },
    { families: 4, cents: 550 },
  ]);
});

it('stops where the operator has no more room', () => {
  expect(
    priceSteps({ ...facts, seats: 2, soloCents: 2200, current: { families: 2, cents: 1100 } }).map(
      ({ families }) => families,
    ),
  ).toEqual([1, 2]);
});

it('leaves out a step that costs more than alone', () => {
  const steps = priceSteps({ ...facts, soloCents: 600, operatorCents: [1100, 1100, 2100, 2200] });
  expect(steps.map(({ families }) => families)).toEqual([1, 2, 4]);
});

it('keeps the group at hand as it is, also where it is larger than the ladder', () => {
  expect(priceSteps({ ...facts, current: { families: 5, cents: 470 } }).at(-1)).toEqual({ families: 5, cents: 470 });
});

it('counts a month as a twelfth of 52 weeks', () => {
  expect(monthlyCents(550, 8)).toBe(9533);
  expect(monthlyHours(8)).toBe(17.3);
});
