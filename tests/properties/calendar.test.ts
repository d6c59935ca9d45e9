import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isOpenAt } from '../../src/domain/schedule/opening-status.ts';
import { readSchedule } from '../../src/domain/schedule/read-schedule.ts';
import { localTime } from '../../src/domain/schedule/rome-time.ts';
import { anySchedule, firstDay } from '../../src/domain/schedule/testing/any-schedule.ts';
import { calendarLines, romeTimeZone } from '../../src/platform/calendar/calendar-text.ts';
import { eventsOf, spanFrom } from '../../src/features/catalogue/export/service-events.ts';
import { readCalendar } from '../setup/read-calendar.ts';

const calendar = { patronDay: '06-24' };
const minute = 60_000;
const msPerDay = 1440 * minute;
const daysLooked = 60;
const wholeLastDays = { freq: 'MONTHLY', bymonthday: '-1', will_open_all_day: true };

/** A calendar's events keep their length on the nights when clocks change; what is open keeps its closing time. */
function isNearAChange(at: number): boolean {
  const zone = (instant: number) => localTime(instant).minutes - new Date(instant).getUTCHours() * 60;
  const noon = localTime(at).day * msPerDay + 12 * 60 * minute;
  return zone(noon - msPerDay) !== zone(noon + msPerDay);
}

it('a calendar program finds in the calendar the openings that the label knows', () => {
  const someDay = fc.integer({ min: firstDay, max: firstDay + 500 });
  const minutes = fc.array(fc.nat(daysLooked * 1440), { minLength: 30, maxLength: 30 });
  fc.assert(
    fc.property(fc.array(anySchedule, { minLength: 1, maxLength: 3 }), someDay, minutes, (schedules, today, looked) => {
      const rules = schedules.flatMap((schedule) => {
        const reading = readSchedule(schedule);
        return reading.kind === 'rule' ? [reading.rule] : [];
      });
      const service = { key: 'k', title: 'Sportello', url: 'https://example.org/', modifiedAt: new Date(0), rules };
      const text = calendarLines(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x', ...romeTimeZone])
        .concat(eventsOf(service, spanFrom(today, calendar)))
        .concat(calendarLines(['END:VCALENDAR']));
      const start = today * msPerDay;
      const events = readCalendar(text, start + (daysLooked + 1) * msPerDay);
      for (const at of looked.map((offset) => start + offset * minute).filter((one) => !isNearAChange(one))) {
        const inCalendar = events.some((event) => event.start <= at && at < event.end);
        expect([new Date(at).toISOString(), inCalendar]).toEqual([
          new Date(at).toISOString(),
          isOpenAt(rules, calendar, at),
        ]);
      }
    }),
    // The first time is on a night when clocks change; the last one must not be longer for it.
    { numRuns: 150, examples: [[[wholeLastDays], 21_124, [86_339, 86_340, 86_341]]] },
  );
});
