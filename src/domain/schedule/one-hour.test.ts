import { expect, it } from 'vitest';
import { hasOneHour } from './one-hour.ts';

const morning = { from: 16, to: 20 };
const evening = { from: 36, to: 40 };

it('is there where as many days as sessions have the same hour free for long enough', () => {
  const two = { days: 2, slots: 4 };
  expect(
    hasOneHour(
      [
        { day: 0, ...morning },
        { day: 3, ...evening },
      ],
      two,
    ),
  ).toBe(false);
  expect(
    hasOneHour(
      [
        { day: 0, ...morning },
        { day: 3, ...morning },
      ],
      two,
    ),
  ).toBe(true);
  expect(
    hasOneHour(
      [
        { day: 0, from: 16, to: 20 },
        { day: 3, from: 17, to: 21 },
      ],
      two,
    ),
  ).toBe(false);
  expect(
    hasOneHour(
      [
        { day: 0, from: 16, to: 20 },
        { day: 3, from: 17, to: 21 },
      ],
      { days: 2, slots: 3 },
    ),
  ).toBe(true);
});
it('counts days, not stretches of one', () => {
  const alike = [
    { day: 0, from: 16, to: 22 },
    { day: 0, from: 30, to: 36 },
  ];
  expect(hasOneHour(alike, { days: 2, slots: 4 })).toBe(false);
  expect(hasOneHour(alike, { days: 1, slots: 4 })).toBe(true);
  expect(hasOneHour([], { days: 1, slots: 1 })).toBe(false);
});
it('is there until midnight', () => {
  expect(hasOneHour([{ day: 6, from: 46, to: 48 }], { days: 1, slots: 2 })).toBe(true);
});
