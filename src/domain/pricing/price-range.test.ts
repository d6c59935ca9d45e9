import { expect, it } from 'vitest';
import { priceRange } from './price-range.ts';

const family = { seats: 1, soloCents: 1100 };
const chiara = { cents: [1100, 1100, 1650, 2200], minSeats: 2 };
const paolo = { cents: [1500, 1800, 1800, 1800], minSeats: 3 };

it('goes from the cheapest to the dearest operator, on the steps on which each works', () => {
  expect(priceRange([chiara, paolo], family)).toEqual({
    operators: 2,
    steps: [
      { families: 2, lowCents: 550, highCents: 550 },
      { families: 3, lowCents: 550, highCents: 600 },
      { families: 4, lowCents: 450, highCents: 550 },
    ],
  });
});

it('never tells more than alone, nor counts who would ask for it', () => {
  const dear = { cents: [3000, 3000, 4000, 4000], minSeats: 2 };
  expect(priceRange([dear], family)).toEqual({
    operators: 1,
    steps: [{ families: 4, lowCents: 1000, highCents: 1000 }],
  });
  expect(priceRange([{ cents: [3000, 3000], minSeats: 1 }], family)).toEqual({ operators: 0, steps: [] });
});

it('shares by the seats of the household itself', () => {
  expect(priceRange([chiara], { seats: 2, soloCents: 2200 }).steps).toEqual([
    { families: 2, lowCents: 1100, highCents: 1100 },
  ]);
});
