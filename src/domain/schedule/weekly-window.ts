/** Half hours of one day: 0 is midnight, 48 the next. */
export const slotsPerDay = 48;
export const daysPerWeek = 7;

/** A stretch of one day of the typical week, in slots of 30 minutes, `to` excluded. Monday is 0. */
export interface WeeklyWindow {
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

/** The same windows with those that touch or overlap made one, in order of day and hour. */
export function mergeWindows(windows: readonly WeeklyWindow[]): WeeklyWindow[] {
  const ordered = [...windows].sort((a, b) => a.day - b.day || a.from - b.from);
  const merged: WeeklyWindow[] = [];
  for (const window of ordered) {
    const last = merged.at(-1);
    if (last !== undefined && last.day === window.day && window.from <= last.to)
      merged[merged.length - 1] = { ...last, to: Math.max(last.to, window.to) };
    else merged.push(window);
  }
  return merged;
}

/** Windows widened by a tolerance before and after, never past midnight. */
export function widenWindows(windows: readonly WeeklyWindow[], toleranceSlots: number): WeeklyWindow[] {
  return mergeWindows(
    windows.map(({ day, from, to }) => ({
      day,
      from: Math.max(0, from - toleranceSlots),
      to: Math.min(slotsPerDay, to + toleranceSlots),
    })),
  );
}
