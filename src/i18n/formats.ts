import type { Language } from './language.ts';

const locales = { it: 'it-IT', en: 'en-GB' } as const;
const timeZone = 'Europe/Rome';

/** Everything that depends on the language but is not prose: money, dates, hours, distances, lists. */
export interface Formats {
  /** Whole euro cents to `5,50 €` / `€5.50`. */
  money(cents: number): string;
  /** Whole euros, to `25.000 €` / `€25,000`. */
  euros(value: number): string;
  number(value: number, fractionDigits?: number): string;
  /** A ratio (0.125) to `12,5 %`. */
  percent(ratio: number): string;
  date(at: Date): string;
  /** `22 nov 2026`, for tables. */
  dateShort(at: Date): string;
  dateTime(at: Date): string;
  /** The month that a day is in, by UTC: `novembre 2026`. */
  month(at: Date): string;
  /** A slot of 30 minutes, 0 to 48, to `16:30`. */
  slot(slot: number): string;
  /** 0 (Monday) to 6, full name. */
  weekday(day: number): string;
  weekdayShort(day: number): string;
  /** Metres, rounded as people say them: `600 m`, `1,2 km`. */
  distance(metres: number): string;
  /** `es` to `spagnolo`; a code that names no language stays as it is. */
  languageName(code: string): string;
  list(items: readonly string[]): string;
  alternatives(items: readonly string[]): string;
}

function build(language: Language): Formats {
  const locale = locales[language];
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', useGrouping: 'always' });
  const euros = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
    useGrouping: 'always',
  });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  const dateShort = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone });
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const weekdayShort = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const languageNames = new Intl.DisplayNames(locale, { type: 'language' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const alternatives = new Intl.ListFormat(locale, { type: 'disjunction' });
  const numbers = [0, 1, 2, 3, 4, 5, 6].map(
    (digits) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits, useGrouping: 'always' }),
  );
  const integer = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, useGrouping: 'always' });
  // 1 January 2024 was a Monday.
  const dayOfWeek = (day: number) => new Date(Date.UTC(2024, 0, 1 + day));

  return {
    money: remembering((cents) => money.format(cents / 100)),
    euros: remembering((value) => euros.format(value)),
    number: (value, fractionDigits = 0) => (numbers[fractionDigits] ?? integer).format(value),
    percent: (ratio) => percent.format(ratio),
    date: remembering((at) => date.format(at), Number),
    dateShort: remembering((at) => dateShort.format(at), Number),
    dateTime: remembering((at) => dateTime.format(at), Number),
    month: remembering((at) => month.format(at), Number),
    slot: (slot) => `${String(Math.floor(slot / 2)).padStart(2, '0')}:${slot % 2 === 0 ? '00' : '30'}`,
    weekday: remembering((day) => weekday.format(dayOfWeek(day))),
    weekdayShort: remembering((day) => weekdayShort.format(dayOfWeek(day))),
    distance: (metres) =>
      metres < 950
        ? `${integer.format(Math.max(50, Math.round(metres / 50) * 50))}\u00a0m`
        : `${(numbers[1] ?? integer).format(metres / 1000)}\u00a0km`,
    languageName: (code) => (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(code) ? (languageNames.of(code) ?? code) : code),
    list: (items) => list.format(items),
    alternatives: (items) => alternatives.format(items),
  };
}

const mostRemembered = 500;

/** The answers given lately: a page says the same prices and days many times, and the language's rules are slow to ask. */
function remembering<T>(format: (value: T) => string, keyOf: (value: T) => unknown = (value) => value) {
  const known = new Map<unknown, string>();
  return (value: T): string => {
    const key = keyOf(value);
    let said = known.get(key);
    if (said === undefined) {
      said = format(value);
      if (known.size >= mostRemembered) known.clear();
      known.set(key, said);
    }
    return said;
  };
}

const byLanguage: Record<Language, Formats> = { it: build('it'), en: build('en') };

export function formats(language: Language): Formats {
  return byLanguage[language];
}
