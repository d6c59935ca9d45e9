import { describe, expect, it } from 'vitest';
import { choicesOfDays } from './engine/choices-of-days.ts';
import { countDays, listDays, sessionStarts } from './session-starts.ts';

describe('sessionStarts', () => {
  it('lists every start at which a session lies within one window', () => {
    const starts = sessionStarts(
      [
        { day: 1, from: 30, to: 35 },
        { day: 3, from: 31, to: 35 },
      ],
      4,
    );
    expect([...starts.entries()].filter(([, bits]) => bits > 0)).toEqual([
      [30, 0b10],
      [31, 0b1010],
    ]);
  });

  it('does not join windows that touch', () => {
    expect(
      sessionStarts(
        [
          { day: 0, from: 30, to: 32 },
          { day: 0, from: 32, to: 34 },
        ],
        3,
      ).every((bits) => bits === 0),
    ).toBe(true);
  });

  it('reaches the end of the day and no further', () => {
    const starts = sessionStarts([{ day: 6, from: 44, to: 48 }], 4);
    expect([...starts.keys()].filter((slot) => starts[slot])).toEqual([44]);
  });
});

describe('days as bits', () => {
  it('are counted, listed and chosen', () => {
    expect(countDays(0b1000101)).toBe(3);
    expect(listDays(0b1000101)).toEqual([0, 2, 6]);
    expect(choicesOfDays(0b10110, 2).toSorted((a, b) => a - b)).toEqual([0b00110, 0b10010, 0b10100]);
    expect(choicesOfDays(0b1, 2)).toEqual([]);
  });
});
