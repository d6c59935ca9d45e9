import { writeDay, type CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { clockOf } from '../../../domain/schedule/rome-time.ts';
import { messages } from '../../../i18n/index.ts';
import { calendarLines, calendarValue, romeTimeZone } from '../../../platform/calendar/calendar-text.ts';
import type { Ctx } from '../../context.ts';
import { learningPath } from '../parties.ts';

/** What stands in a calendar: a meeting, or a module of training on a day of its own. */
export interface FeedEntry {
  readonly kind: 'meeting' | 'module';
  readonly id: string;
  readonly day: CalendarDay;
  readonly fromMinutes: number | null;
  readonly toMinutes: number | null;
  readonly title: string;
  readonly place: string | null;
  readonly cancelled: boolean;
  readonly version: number;
}

const pages = { meeting: '/incontri', module: '/formazione' } as const;

/**
 * Meetings and training as a calendar (RFC 5545): when, what, where, and the address of the page. No minutes and no names: programs and their
 * makers keep what they fetch. A day whose hour is not known is an event of the whole day.
 */
export function writeFeed(ctx: Ctx, entries: readonly FeedEntry[]): string {
  const t = messages(ctx.language).meetings;
  return [
    calendarLines([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//WILL//Meetings//IT',
      `NAME:${calendarValue(t.title)}`,
      'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
      ...romeTimeZone,
    ]),
    ...entries.map((entry) => eventOf(ctx, entry)),
    calendarLines(['END:VCALENDAR']),
  ].join('');
}

function eventOf(ctx: Ctx, entry: FeedEntry): string {
  const { kind, id, day, fromMinutes, toMinutes, title, place, cancelled, version } = entry;
  const date = (when: number) => writeDay(when).replaceAll('-', '');
  const clock = (minutes: number) => `${date(day + Math.floor(minutes / 1440))}T${clockOf(minutes).replace(':', '')}00`;
  const hours =
    fromMinutes === null
      ? [`DTSTART;VALUE=DATE:${date(day)}`, `DTEND;VALUE=DATE:${date(day + 1)}`]
      : [
          `DTSTART;TZID=Europe/Rome:${clock(fromMinutes)}`,
          `DTEND;TZID=Europe/Rome:${clock(toMinutes ?? Math.min(fromMinutes + 60, 1440))}`,
        ];
  return calendarLines([
    'BEGIN:VEVENT',
    `UID:${kind}-${id}@will`,
    `DTSTAMP:${ctx.now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`,
    `SEQUENCE:${version}`,
    ...hours,
    `SUMMARY:${calendarValue(title)}`,
    ...(place === null ? [] : [`LOCATION:${calendarValue(place)}`]),
    `URL:${ctx.links.absolute(learningPath(ctx, `${pages[kind]}/${id}`))}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ]);
}
