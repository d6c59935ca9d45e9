import { expect, it } from 'vitest';
import { chanceOf } from './chance-of.ts';

const together = { common: 0.5 };

it('tells a range and limits of a share of cases', () => {
  const { range, limits } = chanceOf(
    { measure: 'share', code: 'met-share' },
    { numerator: 20, denominator: 40 },
    together,
  );
  expect(range?.low).toBeGreaterThan(0.3);
  expect(range?.high).toBeLessThan(0.7);
  expect(limits?.rare.low).toBeLessThan(0.3);
});

it('tells none of a share of money: thousands of cents are no thousands of cases', () => {
  const asked = chanceOf(
    { measure: 'share', code: 'price-ratio' },
    { numerator: 25_080, denominator: 56_900 },
    together,
  );
  expect(asked).toEqual({ range: undefined, limits: undefined });
});
