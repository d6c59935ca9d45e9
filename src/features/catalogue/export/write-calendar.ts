import type { CalendarSpan } from '../../../domain/schedule/recurrence-rule.ts';
import { localTime } from '../../../domain/schedule/rome-time.ts';
import type { HsdsService } from '../../../integrations/hsds/public.ts';
import { read, type Ctx } from '../../context.ts';
import { assembleServices } from '../hsds/assemble.ts';
import { calendarOf, rulesOf } from '../opening/schedules-of.ts';
import { calendarLines, calendarValue, romeTimeZone } from '../../../platform/calendar/calendar-text.ts';
import { placeInALine, schedulesByPlace } from './places-of-record.ts';
import { isGiven, recordsInBatches } from './read-catalogue.ts';
import { eventsOf, spanFrom } from './service-events.ts';

const end = calendarLines(['END:VCALENDAR']);

/** The hours of all services that are given, as one calendar (RFC 5545), in pieces. */
export async function* writeCalendar(ctx: Ctx): AsyncGenerator<string> {
  yield beginning(ctx.municipality.name);
  const span = spanOf(ctx);
  for await (const services of recordsInBatches(ctx))
    yield services.map((service) => eventsIn(ctx, span, service)).join('');
  yield end;
}

/** The hours of one service as a calendar; undefined where it says none that will come. */
export async function serviceCalendar(ctx: Ctx, id: string): Promise<string | undefined> {
  const [service] = await read(ctx, (tx) => assembleServices(tx, ctx, [id]));
  const events = service === undefined ? '' : eventsIn(ctx, spanOf(ctx), service);
  return service === undefined || events === '' ? undefined : `${beginning(service.name)}${events}${end}`;
}

function spanOf(ctx: Ctx): CalendarSpan {
  return spanFrom(localTime(ctx.now.getTime()).day, calendarOf(ctx));
}

function eventsIn(ctx: Ctx, span: CalendarSpan, service: HsdsService): string {
  if (!isGiven(service)) return '';
  return schedulesByPlace(service)
    .map(({ location, schedules }, place) =>
      eventsOf(
        {
          key: `${service.id}-${place}`,
          title: service.name,
          where: location === undefined ? undefined : placeInALine(location),
          url: ctx.links.absolute(`/servizi/${service.id}`),
          modifiedAt: new Date(service.last_modified ?? ctx.now),
          rules: rulesOf(schedules),
        },
        span,
      ),
    )
    .join('');
}

function beginning(name: string): string {
  return calendarLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//WILL//Catalogue//IT',
    `NAME:${calendarValue(name)}`,
    ...romeTimeZone,
  ]);
}
