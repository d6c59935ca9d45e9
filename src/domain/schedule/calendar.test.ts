import { describe, expect, test } from 'vitest';
import { civilOf, dayOf, readDay, weekdayOf, weekNumber, writeDay } from './calendar-day.ts';
import { easterOf, holidayOn } from './holidays.ts';
import { instantOf, localTime } from './rome-time.ts';

const day = (text: string) => readDay(text) ?? Number.NaN;

describe('days', () => {
  test.each(['1996-02-29', '2026-11-25', '2000-01-01', '1969-12-31'])('%s is read and written', (text) => {
    expect(writeDay(day(text))).toBe(text);
  });

  test.each(['2026-02-29', '2026-13-01', '2026-1-1', '25/11/2026', '2026-11-251', ''])('%j is no day', (text) => {
    expect(readDay(text)).toBeUndefined();
  });

  test('are also the beginning of an instant', () => {
    expect(readDay('2026-11-25T09:00:00Z')).toBe(dayOf(2026, 11, 25));
  });

  test('have their weekday, Monday being 0', () => {
    expect(weekdayOf(day('2026-11-25'))).toBe(2);
    expect(weekdayOf(day('1969-12-29'))).toBe(0);
    expect(civilOf(day('2026-11-25'))).toEqual({ year: 2026, month: 11, date: 25 });
  });

  // Years with 53 weeks and days that belong to a week of another year, from ISO 8601.
  test.each([
    ['2026-12-31', 53, 53],
    ['2027-01-03', 53, 53],
    ['2027-01-04', 1, 52],
    ['2024-12-30', 1, 52],
    ['2021-01-01', 53, 53],
  ])('%s lies in week %i of %i', (text, number, of) => {
    expect(weekNumber(day(text))).toEqual({ number, of });
  });
});

describe('holidays', () => {
  test.each([
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('Easter of %i is %s', (year, text) => {
    expect(writeDay(easterOf(year))).toBe(text);
  });

  test.each([
    ['2027-03-29', 'easter-monday'],
    ['2026-12-08', 'immaculate'],
    ['2026-12-26', 'saint-stephen'],
    ['2026-06-02', 'republic'],
    ['2026-06-24', 'patron'],
    ['2026-11-25', undefined],
    // San Giuseppe is in the law’s list of 1949, and was taken out in 1977.
    ['2026-03-19', undefined],
  ])('%s is %s in Monza', (text, holiday) => {
    expect(holidayOn(day(text), { patronDay: '06-24' })).toBe(holiday);
  });

  test('San Francesco is one from 2026 on', () => {
    expect(holidayOn(day('2025-10-04'), {})).toBeUndefined();
    expect(holidayOn(day('2026-10-04'), {})).toBe('saint-francis');
  });

  test('a patron is kept at home only', () => {
    expect(holidayOn(day('2026-06-24'), {})).toBeUndefined();
  });
});

describe('the clock on the wall', () => {
  test('agrees with the time zone database in every hour of fifty years', () => {
    const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', dateStyle: 'short', timeStyle: 'short' });
    const wrong: string[] = [];
    for (let at = Date.UTC(2000, 0, 1); at < Date.UTC(2050, 0, 1); at += 3_600_000) {
      const { day: on, minutes } = localTime(at);
      const ours = `${writeDay(on)} ${String(minutes / 60).padStart(2, '0')}:00`;
      if (ours !== shown.format(at)) wrong.push(ours);
    }
    expect(wrong).toEqual([]);
  });

  test('is read back to the instant, but in the hour that comes twice', () => {
    for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += 900_000) {
      const { day: on, minutes } = localTime(at);
      const secondPass = at >= Date.UTC(2026, 9, 25, 1) && at < Date.UTC(2026, 9, 25, 2);
      expect(instantOf(on, minutes)).toBe(secondPass ? at - 3_600_000 : at);
    }
  });

  test('skips an hour in spring', () => {
    expect(new Date(instantOf(day('2026-03-29'), 150)).toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(new Date(instantOf(day('2026-03-29'), 180)).toISOString()).toBe('2026-03-29T01:00:00.000Z');
  });
});
