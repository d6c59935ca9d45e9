import { describe, expect, it } from 'vitest';
import { definitionsVersion, indicatorCodes, indicators } from './indicators.ts';
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
