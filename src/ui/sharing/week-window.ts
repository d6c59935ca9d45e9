/** Hours of one day of the week, in slots of 30 minutes: 0 to 48, `to` after `from`. Monday is 0. */
export interface WeekWindow {
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

/** The part of the day that is shown. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

export const weekDays = [0, 1, 2, 3, 4, 5, 6] as const;

/** Seven in the morning to nine in the evening: what most care needs. */
export const usualSpan: DaySpan = { from: 14, to: 42 };

/** A span that shows every window whole. */
export function spanAround(windows: readonly WeekWindow[], atLeast: DaySpan): DaySpan {
  return {
    from: Math.min(atLeast.from, ...windows.map((window) => window.from)),
    to: Math.max(atLeast.to, ...windows.map((window) => window.to)),
  };
}
