import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sessionStarts } from '../pooling/session-starts.ts';
import { weeklyWindows } from './testing/weekly-windows.ts';
import { bearableWindows, noTolerance } from './tolerance.ts';

const said = [{ day: 1, from: 32, to: 38 }];

test('half an hour earlier is fine: the hours begin half an hour before, and end when they did', () => {
  expect(bearableWindows(said, { ...noTolerance, earlierSlots: 1 })).toEqual([{ day: 1, from: 31, to: 38 }]);
});

test('Wednesday too: the same hours, on that day as well', () => {
  expect(bearableWindows(said, { earlierSlots: 0, laterSlots: 2, otherDays: [2, 1] })).toEqual([
    { day: 1, from: 32, to: 40 },
    { day: 2, from: 32, to: 40 },
  ]);
});

const tolerance = fc.record({
  earlierSlots: fc.constantFrom(0, 1, 2),
  laterSlots: fc.constantFrom(0, 1, 2),
  otherDays: fc.uniqueArray(fc.integer({ min: 0, max: 6 })),
});

test('what was said is always in it, no day is passed, and more tolerance never takes hours away', () => {
  fc.assert(
    fc.property(weeklyWindows(5), tolerance, (windows, room) => {
      const bearable = bearableWindows(windows, room);
      for (const { day, from, to } of [...windows, ...bearableWindows(windows, { ...room, otherDays: [] })])
        expect(bearable.some((each) => each.day === day && each.from <= from && each.to >= to)).toBe(true);
      for (const { from, to } of bearable) expect(from >= 0 && from < to && to <= 48).toBe(true);
      expect(bearable.length).toBeLessThanOrEqual(40);
    }),
  );
});

test('two stretches of a day are each widened, and become one only where the tolerance closes the pause', () => {
  const morningAndAfternoon = [
    { day: 0, from: 14, to: 18 },
    { day: 0, from: 20, to: 24 },
  ];
  expect(bearableWindows(morningAndAfternoon, { ...noTolerance, laterSlots: 1, otherDays: [2] })).toEqual([
    { day: 0, from: 14, to: 19 },
    { day: 0, from: 20, to: 25 },
    { day: 2, from: 14, to: 19 },
    { day: 2, from: 20, to: 25 },
  ]);
  expect(bearableWindows(morningAndAfternoon, { ...noTolerance, earlierSlots: 1, laterSlots: 1 })).toEqual([
    { day: 0, from: 13, to: 25 },
  ]);
});

test('a session starts where one of the stretches, moved by no more than was said, holds it: nowhere else', () => {
  fc.assert(
    fc.property(
      weeklyWindows(4),
      fc.integer({ min: 0, max: 2 }),
      fc.integer({ min: 0, max: 2 }),
      fc.integer({ min: 1, max: 6 }),
      (windows, earlierSlots, laterSlots, slots) => {
        const starts = sessionStarts(bearableWindows(windows, { earlierSlots, laterSlots, otherDays: [] }), slots);
        const bearable = (day: number, slot: number) =>
          windows.some((each) => each.day === day && each.from - earlierSlots <= slot && slot < each.to + laterSlots);
        const expected = Array.from({ length: 48 }, (_, from) => {
          const session = Array.from({ length: slots }, (__, index) => from + index);
          const days = [0, 1, 2, 3, 4, 5, 6].filter(
            (day) => from + slots <= 48 && session.every((slot) => bearable(day, slot)),
          );
          return days.reduce((bits, day) => bits | (1 << day), 0);
        });
        expect([...starts]).toEqual(expected);
      },
    ),
  );
});
