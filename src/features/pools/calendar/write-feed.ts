import { writeDay } from '../../../domain/schedule/calendar-day.ts';
import { clockOf, localTime, type Instant } from '../../../domain/schedule/rome-time.ts';
import { messages } from '../../../i18n/index.ts';
import { hashToken } from '../../../platform/auth/token.ts';
import { calendarLines, calendarValue, romeTimeZone } from '../../../platform/calendar/calendar-text.ts';
import type { Ctx } from '../../context.ts';
import type { PoolRecord } from '../pool-record.ts';
import type { OwnSession } from './read-calendar.ts';

/**
 * A family's sessions as a calendar (RFC 5545). Programs and their makers keep what they fetch, so it says what kind of help and
 * when, and the name of a public venue: no family, no operator, no home, nothing that leads to the request.
 */
export function writeFeed(ctx: Ctx, pool: PoolRecord | undefined, sessions: readonly OwnSession[]): string {
  const t = messages(ctx.language);
  const name = pool === undefined ? t.poolCalendar.feedName : t.vocabulary.kindsOfHelp[pool.kindOfHelp];
  // The same event in each family's calendar, and nothing that our own addresses are made of.
  const key = hashToken(`calendar-event:${pool?.id ?? ''}`)
    .toString('hex')
    .slice(0, 20);
  return [
    calendarLines([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//WILL//Groups//IT',
      `NAME:${calendarValue(name)}`,
      // A program looks again some times a day.
      'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
      ...romeTimeZone,
    ]),
    ...sessions.map((session) => eventOf(ctx, pool, session, { name, key })),
    calendarLines(['END:VCALENDAR']),
  ].join('');
}

function eventOf(
  ctx: Ctx,
  pool: PoolRecord | undefined,
  session: OwnSession,
  { name, key }: { readonly name: string; readonly key: string },
): string {
  const t = messages(ctx.language).poolCalendar;
  const off = session.outcome !== 'meets';
  const venue = pool?.venue ?? undefined;
  const where = venue && `${venue.name}, ${venue.address}`;
  return calendarLines([
    'BEGIN:VEVENT',
    `UID:${key}-${session.day}@will`,
    `DTSTAMP:${ctx.now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`,
    `DTSTART;TZID=Europe/Rome:${stamp(session.opens)}`,
    `DTEND;TZID=Europe/Rome:${stamp(session.closes)}`,
    `SUMMARY:${calendarValue(session.absenceSaid ? t.feedAbsent(name) : name)}`,
    ...(where === undefined ? [] : [`LOCATION:${calendarValue(where)}`]),
    `STATUS:${off ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ]);
}

function stamp(at: Instant): string {
  const { day, minutes } = localTime(at);
  return `${writeDay(day).replaceAll('-', '')}T${clockOf(minutes).replace(':', '')}00`;
}
