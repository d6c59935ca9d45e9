import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeDay } from '../../src/domain/schedule/calendar-day.ts';
import { isOpenAt } from '../../src/domain/schedule/opening-status.ts';
import { readSchedule } from '../../src/domain/schedule/read-schedule.ts';
import { clockOf, localTime } from '../../src/domain/schedule/rome-time.ts';
import { anySchedule, firstDay } from '../../src/domain/schedule/testing/any-schedule.ts';
import { linkedHours } from '../../src/features/catalogue/sheet/json-ld/hours.ts';
import { isOpenByLinkedHours } from '../setup/read-linked-hours.ts';

const calendar = { patronDay: '06-24' };
const minute = 60_000;
const msPerDay = 1440 * minute;
const lastMinute = 1439;
const daysTold = 366;

/** On the nights when clocks change an hour is missing or comes twice: times of the clock do not say which. */
function isNearAChange(at: number): boolean {
  const zone = (instant: number) => localTime(instant).minutes - new Date(instant).getUTCHours() * 60;
  const noon = localTime(at).day * msPerDay + 12 * 60 * minute;
  return zone(noon - msPerDay) !== zone(noon + msPerDay);
}

it('whoever reads the linked data of a sheet finds it open when the label does, holidays and closures too', () => {
  const someDay = fc.integer({ min: firstDay, max: firstDay + 300 });
  const minutes = fc.array(fc.nat((daysTold - 1) * 1440), { minLength: 60, maxLength: 60 });
  let [open, closedInTheWeek] = [0, 0];
  fc.assert(
    fc.property(fc.array(anySchedule, { minLength: 1, maxLength: 3 }), someDay, minutes, (schedules, today, looked) => {
      const rules = schedules.flatMap((schedule) => {
        const reading = readSchedule(schedule);
        return reading.kind === 'rule' ? [reading.rule] : [];
      });
      const { usual, special } = linkedHours(rules, calendar, today);
      for (const at of looked.map((offset) => (today + 1) * msPerDay + offset * minute)) {
        const { day, minutes: ofDay } = localTime(at);
        if (isNearAChange(at) || ofDay === lastMinute || day > today + daysTold) continue;
        const read = (exceptions: readonly object[]) =>
          isOpenByLinkedHours(usual, exceptions, writeDay(day), clockOf(ofDay));
        const isOpen = isOpenAt(rules, calendar, at);
        expect([writeDay(day), clockOf(ofDay), read(special)]).toEqual([writeDay(day), clockOf(ofDay), isOpen]);
        if (isOpen) open += 1;
        if (!isOpen && read([])) closedInTheWeek += 1;
      }
    }),
    { numRuns: 300 },
  );
  // It was not all closed, and exceptions had something to say. How often depends on the seed: 468 moments of 18,000 were open once.
  expect(open).toBeGreaterThan(100);
  expect(closedInTheWeek).toBeGreaterThan(0);
});

it('nobody is told hours of a day for which no holiday was looked up', () => {
  const reading = readSchedule({
    freq: 'WEEKLY',
    byday: 'MO,TU,WE,TH,FR,SA,SU',
    opens_at: '09:00',
    closes_at: '12:00',
    will_closed_on_holidays: true,
  });
  if (reading.kind === 'unreadable') throw new Error(reading.reason);
  const { usual, special } = linkedHours([reading.rule], calendar, firstDay);
  expect(usual).toMatchObject([{ validThrough: writeDay(firstDay + daysTold) }]);
  expect(isOpenByLinkedHours(usual, special, writeDay(firstDay + daysTold + 30), '10:00')).toBe(false);
  // The patron's day is among them, and has no hours.
  expect(special).toContainEqual({
    '@type': 'OpeningHoursSpecification',
    validFrom: '2027-06-24',
    validThrough: '2027-06-24',
  });
});
