import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isOpenAt } from '../../src/domain/schedule/opening-status.ts';
import { readSchedule } from '../../src/domain/schedule/read-schedule.ts';
import { clockChangesBetween, localTime } from '../../src/domain/schedule/rome-time.ts';
import { anySchedule, firstDay } from '../../src/domain/schedule/testing/any-schedule.ts';
import { calendarLines, romeTimeZone } from '../../src/platform/calendar/calendar-text.ts';
import { eventsOf, spanFrom } from '../../src/features/catalogue/export/service-events.ts';
import { readCalendar } from '../setup/read-calendar.ts';

const calendar = { patronDay: '06-24' };
const minute = 60_000;
const msPerDay = 1440 * minute;
const daysLooked = 60;
const skippedNights = { freq: 'WEEKLY', byday: 'SU,MO', opens_at: '02:00', closes_at: '00:00' };
const fifths = { freq: 'MONTHLY', byday: '5SU,5MO', opens_at: '00:00', closes_at: '00:00' };
const wholeLastDays = { freq: 'MONTHLY', bymonthday: '-1', will_open_all_day: true };

/** The hour that comes twice in autumn: which of the two a time means has no plain meaning to others. */
function comesTwice(at: number): boolean {
  const { day, minutes } = localTime(at);
  return clockChangesBetween(day, day).length > 0 && minutes >= 120 && minutes < 180;
}

it('a calendar program finds in the calendar the openings that the label knows', () => {
  const someDay = fc.integer({ min: firstDay, max: firstDay + 500 });
  // A third of them begin in the days before the clocks change.
  const nearChange = fc
    .constantFrom(...clockChangesBetween(firstDay, firstDay + 500))
    .chain((change) => fc.integer({ min: change - 3, max: change }));
  const minutes = fc.array(fc.nat(daysLooked * 1440), { minLength: 30, maxLength: 30 });
  fc.assert(
    fc.property(
      fc.array(anySchedule, { minLength: 1, maxLength: 3 }),
      fc.oneof(someDay, someDay, nearChange),
      minutes,
      (schedules, today, looked) => {
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
        const soon = Array.from({ length: 5 * 24 }, (_, hour) => hour * 60 + 30);
        for (const at of [...looked, ...soon]
          .map((offset) => start + offset * minute)
          .filter((one) => !comesTwice(one))) {
          const inCalendar = events.some((event) => event.start <= at && at < event.end);
          expect([new Date(at).toISOString(), inCalendar]).toEqual([
            new Date(at).toISOString(),
            isOpenAt(rules, calendar, at),
          ]);
        }
      },
    ),
    // The first time is on a night when clocks change; the last one must not be longer for it.
    // The second would begin in the hour that is skipped: some programs read an hour before, others after. The third begins in
    // a month without a fifth Monday.
    {
      numRuns: 150,
      examples: [
        [[wholeLastDays], 21_124, [86_339, 86_340, 86_341]],
        [[skippedNights], 20_902, []],
        [[fifths], 21_119, []],
      ],
    },
  );
});
