import * as fc from 'fast-check';
import { expect, test } from 'vitest';
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

const window = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 47 }), fc.integer({ min: 1, max: 48 }))
  .filter(([, from, to]) => from < to)
  .map(([day, from, to]) => ({ day, from, to }));
const tolerance = fc.record({
  earlierSlots: fc.constantFrom(0, 1, 2),
  laterSlots: fc.constantFrom(0, 1, 2),
  otherDays: fc.uniqueArray(fc.integer({ min: 0, max: 6 })),
});

test('what was said is always in it, no day is passed, and more tolerance never takes hours away', () => {
  fc.assert(
    fc.property(fc.uniqueArray(window, { maxLength: 7, selector: ({ day }) => day }), tolerance, (windows, room) => {
      const bearable = bearableWindows(windows, room);
      for (const { day, from, to } of [...windows, ...bearableWindows(windows, { ...room, otherDays: [] })])
        expect(bearable.some((each) => each.day === day && each.from <= from && each.to >= to)).toBe(true);
      for (const { from, to } of bearable) expect(from >= 0 && from < to && to <= 48).toBe(true);
      expect(bearable.length).toBeLessThanOrEqual(40);
    }),
  );
});
