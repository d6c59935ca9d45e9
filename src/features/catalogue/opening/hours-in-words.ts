import { minutesPerDay } from '../../../domain/schedule/calendar-day.ts';
import type { Closure, OpeningRule, RuleDay } from '../../../domain/schedule/opening-rule.ts';
import { clockOf } from '../../../domain/schedule/rome-time.ts';
import type { HolidayAhead, Hours, WeekOfHours } from '../../../domain/schedule/summarise-hours.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import type { PatronFeast } from '../../municipalities/public.ts';
import { dateOf, dayAndMonth } from './opening-label.ts';

const sunday = 6;

/** "09:00–12:30 e 14:00–17:00", "24 ore", "chiuso". */
export function hoursInWords(language: Language, hours: readonly Hours[]): string {
  const t = messages(language).opening;
  if (hours.length === 0) return t.closedDay;
  return formats(language).list(hours.map((one) => spanInWords(language, one)));
}

function spanInWords(language: Language, { opens, closes }: Hours): string {
  const t = messages(language).opening;
  if (closes - opens === minutesPerDay && opens === 0) return t.allDay;
  const [from, to] = [clockOf(opens), clockOf(closes)];
  return closes > minutesPerDay ? t.fromToNextDay(from, to) : t.fromTo(from, to);
}

export function weekTitle(language: Language, { from, to }: WeekOfHours): string {
  const t = messages(language).opening;
  if (from !== undefined && to !== undefined) return t.weekBetween(dateOf(language, from), dateOf(language, to));
  if (from !== undefined) return t.weekFrom(dateOf(language, from));
  return to === undefined ? t.week : t.weekTo(dateOf(language, to));
}

/** "Ogni mese: primo lunedì", "Ogni 2 settimane: ogni martedì", "28 novembre 2026". */
export function recurrenceInWords(language: Language, rule: OpeningRule): string {
  const t = messages(language).opening;
  if (rule.frequency === 'once') return dateOf(language, rule.start ?? 0);
  const format = formats(language);
  const days = format.list([
    ...rule.days.map((day) => namedDay(language, day, rule.frequency)),
    ...rule.monthDays.map((date) => t.monthDay(date)),
  ]);
  const each = rule.frequency === 'weekly' ? t.eachWeek : t.eachMonth;
  const several = rule.frequency === 'weekly' ? t.everyWeeks : t.everyMonths;
  const when = rule.every === 1 ? each(days) : several(rule.every, days);
  return rule.weeks.length + rule.yearDays.length > 0 ? t.onlySome(when) : when;
}

function namedDay(language: Language, { weekday, nth }: RuleDay, frequency: OpeningRule['frequency']): string {
  const name = formats(language).weekday(weekday);
  if (frequency === 'weekly') return name;
  return messages(language).opening.namedDay({ weekday: name, nth, feminine: weekday === sunday });
}

export function periodInWords(
  language: Language,
  { start, until, validFrom, validTo, frequency }: OpeningRule,
): string {
  const t = messages(language).opening;
  if (frequency === 'once') return '–';
  const from = latest(start, validFrom);
  const to = earliest(until, validTo);
  if (from !== undefined && to !== undefined) return t.periodBetween(dateOf(language, from), dateOf(language, to));
  if (from !== undefined) return t.periodFrom(dateOf(language, from));
  return to === undefined ? t.always : t.periodTo(dateOf(language, to));
}

function latest(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}

function earliest(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}

export function closureInWords(language: Language, { from, to, description }: Closure): string {
  const t = messages(language).opening;
  const when =
    from === to
      ? t.closureOneDay(dateOf(language, from))
      : t.closure(dayAndMonth(language, from), dateOf(language, to));
  return description === undefined ? when : t.closureBecause(when, description);
}

/** "8 dicembre (Immacolata)"; of the municipality's own holiday, the saint. */
export function holidayInWords(language: Language, { day, holiday }: HolidayAhead, patron: PatronFeast | null): string {
  const t = messages(language).opening;
  const name = holiday === 'patron' && patron !== null ? t.patron(patron.saint) : t.holidays[holiday];
  return t.holidayOn(dayAndMonth(language, day), name);
}
