import { mergeWindows, slotsPerDay, type WeeklyWindow } from './weekly-window.ts';

/** How far somebody can move from the hours that were said: "half an hour earlier is fine", "Wednesday too". */
export interface Tolerance {
  /** Half hours before the beginning, and after the end. */
  readonly earlierSlots: number;
  readonly laterSlots: number;
  /** Days that would do at the same hours, 0 is Monday. One that has hours of its own is told nothing new. */
  readonly otherDays: readonly number[];
}

export const noTolerance: Tolerance = { earlierSlots: 0, laterSlots: 0, otherDays: [] };

/**
 * All hours that would do: those said, widened and never past midnight, and the same hours on the other days. What the
 * engine receives; holds every window that was said.
 */
export function bearableWindows(said: readonly WeeklyWindow[], tolerance: Tolerance): WeeklyWindow[] {
  const { earlierSlots, laterSlots, otherDays } = tolerance;
  const ownDays = new Set(said.map(({ day }) => day));
  const others = otherDays.filter((day) => !ownDays.has(day));
  const all = [...said, ...others.flatMap((day) => said.map((window) => ({ ...window, day })))];
  return mergeWindows(
    all.map(({ day, from, to }) => ({
      day,
      from: Math.max(0, from - earlierSlots),
      to: Math.min(slotsPerDay, to + laterSlots),
    })),
  );
}
