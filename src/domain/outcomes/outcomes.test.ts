import { describe, expect, it } from 'vitest';
import { definitionsVersion, indicatorCodes, indicators } from './indicators.ts';
import { monthsThatFollow } from './months-that-follow.ts';
import { totalStandsBesideSums } from './sums-beside-totals.ts';
import type { ToldReading } from './told-reading.ts';
import { partsToHide, type PartFigures } from './withhold-parts.ts';
import { showAll, withhold } from './withhold.ts';

const thirty = { groups: 9, families: 30, hoursWeek: 41.5, savedCentsWeek: 61_250, firstContacts: 12 };

describe('the indicators', () => {
  it('are each defined once, by a version that the set has reached', () => {
    expect(indicators.map(({ code }) => code)).toEqual(indicatorCodes);
    expect(Math.max(...indicators.map(({ version }) => version))).toBe(definitionsVersion);
  });
});

describe('small numbers', () => {
  it('shows every figure of thirty families', () => {
    expect(withhold(thirty)).toEqual(showAll(thirty));
  });

  it('withholds every figure of fewer than five families, of none as of four', () => {
    for (const families of [0, 1, 4]) {
      expect(new Set(Object.values(withhold({ ...thirty, families, firstContacts: 0 })))).toEqual(
        new Set(['withheld']),
      );
    }
  });

  it('shows five families', () => {
    expect(withhold({ ...thirty, families: 5, firstContacts: 5 })).toMatchObject({ families: 5, 'first-contacts': 5 });
  });

  it('withholds few first contacts alone', () => {
    expect(withhold({ ...thirty, firstContacts: 4 })).toEqual({ ...showAll(thirty), 'first-contacts': 'withheld' });
  });

  it('withholds the first contacts when few families are left that were known', () => {
    const shown = (firstContacts: number) => withhold({ ...thirty, firstContacts })['first-contacts'];
    expect([25, 26, 29, 30].map(shown)).toEqual([25, 'withheld', 'withheld', 30]);
  });
});

describe('the parts of a total', () => {
  const part = (families: number): PartFigures => ({ groups: 1, families, hoursWeek: 2, savedCentsWeek: 100 });
  const hidden = (...sizes: number[]) => {
    const parts = sizes.map(part);
    const found = partsToHide(parts);
    return found === 'all' ? found : parts.filter((one) => found.has(one)).map(({ families }) => families);
  };

  it('are all shown when none is small', () => {
    expect(hidden(5, 8, 12)).toEqual([]);
    expect(hidden()).toEqual([]);
  });

  it('are hidden two at least, or the total would tell the one', () => {
    expect(hidden(3, 8, 12)).toEqual([3, 8]);
    expect(hidden(3, 3, 12)).toEqual([3, 3]);
  });

  it('are hidden until what is left is of five families', () => {
    expect(hidden(2, 2, 9, 12)).toEqual([2, 2, 9]);
  });

  it('are hidden together when they are of the same size', () => {
    expect(hidden(3, 8, 8, 12)).toEqual([3, 8, 8]);
  });

  it('are all hidden when hiding some is not enough', () => {
    expect(hidden(3)).toBe('all');
    expect(hidden(3, 8)).toBe('all');
    expect(hidden(2, 2, 2)).toBe('all');
    expect(hidden(4, 4)).toBe('all');
  });
});

describe('sums of an experiment beside what a city tells', () => {
  const reading = (compared: ToldReading['compared']): ToldReading => ({
    territories: [],
    from: '2026-01-01',
    start: '2026-03-01',
    until: '2026-04-01',
    design: 'before-and-after',
    compared,
  });
  const counts = reading({ kind: 'means', without: { mean: 31.5, of: 2 }, with: { mean: 35, of: 2 } });
  const month = (name: string, count: number) => ({ month: `2026-${name}-01`, count });

  it('give away the one month that is not told, and none of two', () => {
    // January and February are 63 together, March and April 70.
    const told = [month('01', 30), month('03', 36)];
    expect(monthsThatFollow(told, [counts])).toEqual([
      month('01', 30),
      month('02', 33),
      month('03', 36),
      month('04', 34),
    ]);
    expect(monthsThatFollow([], [counts])).toEqual([]);
    // Of quarters nothing follows for the city; of the last month alone nobody counted another.
    expect(monthsThatFollow(told, [{ ...counts, territories: ['Nord'] }])).toEqual(told);
    const late = reading({ kind: 'means', without: { mean: 33, of: 1 }, with: { mean: 35, of: 2 } });
    expect(monthsThatFollow([], [late])).toEqual([month('02', 33)]);
  });

  it('give away a month by the sum of one telling less that of the one before', () => {
    const next: ToldReading = {
      ...counts,
      until: '2026-05-01',
      compared: { kind: 'means', without: { mean: 31.5, of: 2 }, with: { mean: 37, of: 3 } },
    };
    expect(monthsThatFollow([], [counts, next])).toEqual([month('05', 41)]);
  });

  it('hold a total of answers that would tell of one to four outside of them, and one that lies within', () => {
    // Eighty answered in these four months, sixty of them yes.
    const shares = reading({ kind: 'shares', without: { yes: 20, of: 30 }, with: { yes: 40, of: 50 } });
    const may = (day: string, answered: number, helped: number, since?: string) =>
      totalStandsBesideSums(
        { day, answers: { answered, helped, again: 'withheld', met: 'withheld' } },
        'helped',
        [],
        shares,
        since,
      );
    expect(may('2026-05-10', 80, 60)).toBe(true);
    // Three more answered before January, or since April.
    expect(may('2026-05-10', 83, 63)).toBe(false);
    expect(may('2026-05-10', 95, 62)).toBe(false);
    expect(may('2026-05-10', 95, 67)).toBe(true);
    // A total of a day in March says nothing of what came after, unless it began with the experiment: then two answered between it and the end of April.
    expect(may('2026-03-20', 78, 58)).toBe(true);
    expect(may('2026-03-20', 78, 58, '2026-01-01')).toBe(false);
    expect(may('2026-03-20', 60, 45, '2026-01-01')).toBe(true);
  });
});
