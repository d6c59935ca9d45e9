import { readDay } from '../../domain/schedule/calendar-day.ts';

/**
 * As much of a date as is known, as people write it: `2020`, `7/2020`, `2/7/2020`, or as it is kept: `2020-07`, `2020-07-02`. Undefined of what
 * is no date.
 */
export function readWhen(text: string): string | undefined {
  const written = /^(?:(?:(\d{1,2})[/.])?(\d{1,2})[/.])?(\d{4})$/.exec(text);
  const kept = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  const [year, month, day] = kept === null ? [written?.[3], written?.[2], written?.[1]] : kept.slice(1);
  if (year === undefined || year < '1900' || year >= '2100') return undefined;
  if (month === undefined) return year;
  const whole = `${year}-${month.padStart(2, '0')}-${(day ?? '1').padStart(2, '0')}`;
  if (readDay(whole) === undefined) return undefined;
  return day === undefined ? whole.slice(0, 7) : whole;
}

/** The same as people write it, for a form. */
export function writeWhen(when: string): string {
  return when.split('-').reverse().join('/');
}
