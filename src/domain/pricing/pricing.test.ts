import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { euroCents, parseEuros, writeEuros } from './euro-cents.ts';
import { perHour, perMonth } from './per-month.ts';

describe('money', () => {
  test.each([
    ['11', 1100],
    ['5,50', 550],
    ['5.5', 550],
    ['€ 12', 1200],
    ['12,05 €', 1205],
    ['0', 0],
  ])('reads %j as people write it', (text, cents) => {
    expect(parseEuros(text)).toBe(cents);
  });

  test.each(['', 'dieci', '-5', '5,555', '1e3', '5,5,5', '99999999', 'NaN'])('does not read %j', (text) => {
    expect(parseEuros(text)).toBeUndefined();
  });

  test('is written so that it reads back the same', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999 }),
        fc.constantFrom(',' as const, '.' as const),
        (cents, sign) => {
          expect(parseEuros(writeEuros(euroCents(cents), sign))).toBe(cents);
        },
      ),
    );
  });

  test('is never a fraction of a cent', () => {
    expect(() => euroCents(5.5)).toThrow(RangeError);
  });
});

describe('an hour and a month', () => {
  test('two afternoons of two hours at 11 euros are 190,67 a month', () => {
    expect(perMonth(euroCents(1100), { days: 2, slots: 4 })).toBe(19_067);
  });

  test('a month leads back to the hour it came from', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 24 }),
        (cents, days, slots) => {
          expect(perHour(perMonth(euroCents(cents), { days, slots }), { days, slots })).toBe(cents);
        },
      ),
    );
  });

  test('no hours have no hourly price', () => {
    expect(perHour(euroCents(1000), { days: 0, slots: 4 })).toBeUndefined();
  });
});
