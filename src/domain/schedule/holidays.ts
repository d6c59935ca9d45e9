import { civilOf, dayOf, type CalendarDay } from './calendar-day.ts';

export const italianHolidays = [
  'new-year',
  'epiphany',
  'easter',
  'easter-monday',
  'liberation',
  'labour',
  'republic',
  'assumption',
  'saint-francis',
  'all-saints',
  'immaculate',
  'christmas',
  'saint-stephen',
] as const;
export type ItalianHoliday = (typeof italianHolidays)[number];

/** A holiday of the whole country, or of the municipality alone. */
export type Holiday = ItalianHoliday | 'patron';

/** What a municipality adds to the country's holidays: month and day of its patron saint, `06-24`. */
export interface LocalCalendar {
  readonly patronDay?: string | undefined;
}

/**
 * Days that law 260/1949, art. 2, as amended, makes holidays, Sundays apart, with the feast of the Republic (law 336/2000).
 * https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:legge:1949-05-27;260
 */
const fixed: Readonly<Record<string, ItalianHoliday>> = {
  '1-1': 'new-year',
  '1-6': 'epiphany',
  '4-25': 'liberation',
  '5-1': 'labour',
  '6-2': 'republic',
  '8-15': 'assumption',
  '10-4': 'saint-francis',
  '11-1': 'all-saints',
  '12-8': 'immaculate',
  '12-25': 'christmas',
  '12-26': 'saint-stephen',
};

/** A holiday again since 1 January 2026: https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:legge:2025-10-08;151 */
const firstYearOfSaintFrancis = 2026;

/** Which holiday a day is, if any; the country's before the municipality's. */
export function holidayOn(day: CalendarDay, { patronDay }: LocalCalendar): Holiday | undefined {
  const { year, month, date } = civilOf(day);
  const holiday = fixed[`${month}-${date}`];
  if (holiday !== undefined && (holiday !== 'saint-francis' || year >= firstYearOfSaintFrancis)) return holiday;
  if (month === 3 || month === 4) {
    const easter = easterOf(year);
    if (day === easter) return 'easter';
    if (day === easter + 1) return 'easter-monday';
  }
  const written = `${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return written === patronDay ? 'patron' : undefined;
}

/** The holidays from a day to another, both included. */
export function holidaysBetween(from: CalendarDay, to: CalendarDay, calendar: LocalCalendar): CalendarDay[] {
  return Array.from({ length: to - from + 1 }, (_, ahead) => from + ahead).filter(
    (day) => holidayOn(day, calendar) !== undefined,
  );
}

/** Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8). */
export function easterOf(year: number): CalendarDay {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}
