import { minutesPerDay, writeDay, type CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { holidaysBetween, type LocalCalendar } from '../../../domain/schedule/holidays.ts';
import type { OpeningRule } from '../../../domain/schedule/opening-rule.ts';
import {
  closingOn,
  toRecurrence,
  type CalendarRecurrence,
  type CalendarSpan,
} from '../../../domain/schedule/recurrence-rule.ts';
import { clockChangesBetween, clockOf, instantOf, localTime } from '../../../domain/schedule/rome-time.ts';
import { calendarLines, calendarValue } from '../../../platform/calendar/calendar-text.ts';

/** A service at a place whose hours become events. */
export interface CalendarService {
  /** Unlike that of any other: with the number of the rule it names an event, now and later. */
  readonly key: string;
  readonly title: string;
  /** Where, in a line; absent for a place that is protected. */
  readonly where?: string | undefined;
  readonly url: string;
  readonly modifiedAt: Date;
  readonly rules: readonly OpeningRule[];
}

/** Days left out are listed so far ahead: a year, and the time until somebody looks again. */
const daysListed = 400;

/** The days from today on that a calendar is written for. */
export function spanFrom(today: CalendarDay, calendar: LocalCalendar): CalendarSpan {
  // What began last week may still be the first time that is told.
  const [from, to] = [today, today + daysListed];
  return {
    from,
    to,
    holidays: holidaysBetween(from - 7, to, calendar),
    clockChanges: clockChangesBetween(from - 7, to),
  };
}

/**
 * One event for each rule, recurring, and one more for each of its nights on which the clocks change: a recurrence is as long every
 * time, and what is open then closes by the clock on the wall. A service of which none ever comes has none.
 */
export function eventsOf(service: CalendarService, span: CalendarSpan): string {
  return service.rules
    .flatMap((rule, index) => {
      const recurrence = toRecurrence(rule, span);
      return recurrence === undefined ? [] : eventsOfRule(service, recurrence, index);
    })
    .join('');
}

const at = (day: CalendarDay, minutes: number) => `TZID=Europe/Rome:${localStamp(day, minutes)}`;

function eventsOfRule(service: CalendarService, recurrence: CalendarRecurrence, index: number): string[] {
  const { first, opens, rule, until, listed, except, changed } = recurrence;
  const stamps = (days: readonly CalendarDay[]) =>
    `;TZID=Europe/Rome:${days.map((day) => localStamp(day, opens)).join(',')}`;
  // In UTC where the beginning has a zone (RFC 5545, 3.3.10).
  const end = until === undefined ? '' : `;UNTIL=${utcStamp(new Date(instantOf(until, opens)))}`;
  if (rule === undefined && listed.length < 2) {
    if (except.includes(first)) return [];
    return [eventOf(service, index, timesOn(first, recurrence))];
  }
  const recurring = [
    `DTSTART;${at(first, opens)}`,
    `DURATION:${durationOf(first, opens, closingOn(first, recurrence))}`,
    ...(rule === undefined ? [] : [`RRULE:${rule}${end}`]),
    ...(listed.length === 0 ? [] : [`RDATE${stamps(listed)}`]),
    ...(except.length === 0 ? [] : [`EXDATE${stamps(except)}`]),
  ];
  const instead = (day: CalendarDay) => [`RECURRENCE-ID;${at(day, opens)}`, ...timesOn(day, recurrence)];
  return [recurring, ...changed.map(instead)].map((when) => eventOf(service, index, when));
}

/** From when to when it is open on one day, as clocks show it then: what its hours say, but in the hour that is skipped in spring. */
function timesOn(day: CalendarDay, recurrence: CalendarRecurrence): string[] {
  const shown = (on: CalendarDay, minutes: number) => {
    const time = localTime(instantOf(on, minutes));
    return at(time.day, time.minutes);
  };
  return [`DTSTART;${shown(day, recurrence.opens)}`, `DTEND;${shown(...closingOn(day, recurrence))}`];
}

function eventOf(
  { key, title, where, url, modifiedAt }: CalendarService,
  index: number,
  when: readonly string[],
): string {
  return calendarLines([
    'BEGIN:VEVENT',
    `UID:${key}-${index}@will`,
    `DTSTAMP:${utcStamp(modifiedAt)}`,
    ...when,
    `SUMMARY:${calendarValue(title)}`,
    ...(where === undefined ? [] : [`LOCATION:${calendarValue(where)}`]),
    `URL:${url}`,
    // Being open does not make anybody busy.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
}

/**
 * How long it is open, by the clock on the wall. An end (`DTEND`) would make every time as long as the first one is exactly (RFC 5545, 3.8.5.3): where that is on
 * a night when clocks change, an hour more or less ever after.
 */
function durationOf(day: CalendarDay, opens: number, [closingDay, closes]: readonly [CalendarDay, number]): string {
  const minutes = (closingDay - day) * minutesPerDay + closes - opens;
  if (minutes % minutesPerDay === 0) return `P${minutes / minutesPerDay}D`;
  return `PT${Math.floor(minutes / 60)}H${minutes % 60}M`;
}

function localStamp(day: CalendarDay, minutes: number): string {
  return `${writeDay(day).replaceAll('-', '')}T${clockOf(minutes).replace(':', '')}00`;
}

function utcStamp(at: Date): string {
  return `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}
