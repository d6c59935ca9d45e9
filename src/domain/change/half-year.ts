import { civilOf, dayOf, type CalendarDay } from '../schedule/calendar-day.ts';

/** `2026-1`: January to June; `2026-2`: July to December. */
export type HalfYear = `${number}-${1 | 2}`;

export function isHalfYear(text: string): text is HalfYear {
  return /^20\d\d-[12]$/.test(text);
}

export function halfYearOf(day: CalendarDay): HalfYear {
  const { year, month } = civilOf(day);
  return `${year}-${month < 7 ? 1 : 2}`;
}

export interface Days {
  readonly from: CalendarDay;
  /** The last day. */
  readonly to: CalendarDay;
}

export function daysOf(half: HalfYear): Days {
  const { year, part } = partsOf(half);
  return part === 1
    ? { from: dayOf(year, 1, 1), to: dayOf(year, 7, 1) - 1 }
    : { from: dayOf(year, 7, 1), to: dayOf(year + 1, 1, 1) - 1 };
}

export function halfYearBefore(half: HalfYear): HalfYear {
  const { year, part } = partsOf(half);
  return part === 2 ? `${year}-1` : `${year - 1}-2`;
}

export function partsOf(half: HalfYear): { readonly year: number; readonly part: 1 | 2 } {
  return { year: Number(half.slice(0, 4)), part: half.endsWith('-1') ? 1 : 2 };
}
