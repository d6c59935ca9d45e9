import { array, assert, constantFrom, property, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countByMonth, monthOfMost } from './month-of-most.ts';

const [august, september, october, november] = ['2026-08-01', '2026-09-01', '2026-10-01', '2026-11-01'] as const;

describe('the month that most cities told', () => {
  test('is not that of one city which is ahead', () => {
    expect(monthOfMost([[september, october], [september, october, november], [october]])).toBe(october);
  });

  test('is the newest that more than half told, though an older one was told by more', () => {
    expect(monthOfMost([[september, october], [september, october], [september]])).toBe(october);
  });

  test('is the one that the largest number told where none was told by more than half, the newest of those', () => {
    expect(monthOfMost([[august], [september], [october], [august, september]])).toBe(september);
  });

  test('does not count cities that never told anything among those that could have', () => {
    expect(monthOfMost([[october], [september, october], [], [], []])).toBe(october);
  });

  test('is none where nobody told anything', () => {
    expect(monthOfMost([[], []])).toBeUndefined();
  });

  test('is never a month that fewer cities told than a newer one', () => {
    const some = uniqueArray(constantFrom(august, september, october, november));
    assert(
      property(array(some, { minLength: 1 }), (told) => {
        const chosen = monthOfMost(told);
        const counts = countByMonth(told);
        const own = counts.find(({ month }) => month === chosen)?.cities ?? 0;
        const newer = counts.filter(({ month }) => chosen !== undefined && month > chosen);
        expect(newer.filter(({ cities }) => cities >= own)).toEqual([]);
      }),
    );
  });
});

test('months are counted by city, the newest first', () => {
  expect(countByMonth([[september, october], [october], []])).toEqual([
    { month: october, cities: 2 },
    { month: september, cities: 1 },
  ]);
});
