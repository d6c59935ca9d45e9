import * as fc from 'fast-check';
import { mergeWindows, type WeeklyWindow } from '../weekly-window.ts';

const window = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 47 }), fc.integer({ min: 1, max: 48 }))
  .filter(([, from, to]) => from < to)
  .map(([day, from, to]) => ({ day, from, to }));

/** Weeks as somebody fills them in: several stretches a day, apart from one another. */
export function weeklyWindows(mostADay: number): fc.Arbitrary<WeeklyWindow[]> {
  return fc
    .array(window, { maxLength: 7 * mostADay })
    .map((windows) =>
      [...Map.groupBy(mergeWindows(windows), ({ day }) => day).values()].flatMap((day) => day.slice(0, mostADay)),
    );
}
