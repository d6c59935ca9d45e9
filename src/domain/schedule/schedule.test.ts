import { describe, expect, test } from 'vitest';
import { checkWeek } from './check-week.ts';
import { mergeWindows, widenWindows } from './weekly-window.ts';

const afternoon = (day: number) => ({ day, from: 32, to: 38 });

describe('the windows of a week', () => {
  test('that touch or overlap become one, in order', () => {
    expect(
      mergeWindows([
        { day: 3, from: 36, to: 40 },
        { day: 1, from: 20, to: 24 },
        { day: 3, from: 32, to: 36 },
        { day: 3, from: 33, to: 35 },
      ]),
    ).toEqual([
      { day: 1, from: 20, to: 24 },
      { day: 3, from: 32, to: 40 },
    ]);
  });

  test('widen by the tolerance on both sides, and stop at midnight', () => {
    expect(widenWindows([afternoon(0), { day: 1, from: 0, to: 48 }, { day: 2, from: 1, to: 47 }], 2)).toEqual([
      { day: 0, from: 30, to: 40 },
      { day: 1, from: 0, to: 48 },
      { day: 2, from: 0, to: 48 },
    ]);
  });

  test('that widen into each other become one', () => {
    const split = [
      { day: 0, from: 30, to: 33 },
      { day: 0, from: 34, to: 38 },
    ];
    expect(widenWindows(split, 1)).toEqual([{ day: 0, from: 29, to: 39 }]);
    expect(widenWindows(split, 0)).toEqual(split);
  });
});

describe('a week is usable', () => {
  test('when each window holds a session and there are days enough', () => {
    expect(checkWeek([afternoon(1), afternoon(3)], { days: 2, slots: 4 })).toEqual([]);
  });

  test.each([
    ['without windows', [], { kind: 'no-window' }],
    [
      'with a window that ends before it begins',
      [{ day: 1, from: 36, to: 32 }],
      { kind: 'ends-before-it-begins', window: { day: 1, from: 36, to: 32 } },
    ],
    [
      'with an empty window',
      [{ day: 1, from: 36, to: 36 }],
      { kind: 'ends-before-it-begins', window: { day: 1, from: 36, to: 36 } },
    ],
    [
      'with an hour that does not exist',
      [{ day: 1, from: -2, to: 49 }],
      { kind: 'not-a-time', window: { day: 1, from: -2, to: 49 } },
    ],
    ['with half a slot', [{ day: 1, from: 1.5, to: 9 }], { kind: 'not-a-time', window: { day: 1, from: 1.5, to: 9 } }],
    ['with an eighth day', [afternoon(7)], { kind: 'not-a-time', window: afternoon(7) }],
    [
      'with a window shorter than a session',
      [{ day: 1, from: 32, to: 35 }],
      { kind: 'shorter-than-session', window: { day: 1, from: 32, to: 35 } },
    ],
    ['with too few days', [afternoon(1)], { kind: 'fewer-days-than-sessions', available: 1, wanted: 2 }],
    [
      'with two windows of one day counted twice',
      [afternoon(1), { day: 1, from: 16, to: 20 }],
      { kind: 'fewer-days-than-sessions', available: 1, wanted: 2 },
    ],
    [
      'with more windows than anybody has',
      Array.from({ length: 41 }, () => afternoon(1)),
      { kind: 'too-many-windows' },
    ],
  ] as const)('but not %s', (_, windows, problem) => {
    expect(checkWeek(windows, { days: 2, slots: 4 })).toEqual([problem]);
  });
});
