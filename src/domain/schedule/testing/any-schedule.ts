import * as fc from 'fast-check';
import { writeDay, type CalendarDay } from '../calendar-day.ts';
import { weekdayCodes, type ScheduleDocument } from '../read-schedule.ts';

/** Two years around the change of the clocks, a leap day, Easters and the new feast of San Francesco. */
export const firstDay: CalendarDay = Date.UTC(2027, 0, 1) / 86_400_000;
export const lastDay: CalendarDay = Date.UTC(2028, 11, 31) / 86_400_000;

const anyDay = fc.integer({ min: firstDay, max: lastDay }).map(writeDay);
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 45, 59))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const weekday = fc.constantFrom(...weekdayCodes);
const hours = fc.oneof(
  { weight: 6, arbitrary: fc.record({ opens_at: time, closes_at: time }) },
  { weight: 1, arbitrary: fc.constant({ will_open_all_day: true }) },
);
const weekly = fc.record({
  freq: fc.constant('WEEKLY'),
  byday: fc.uniqueArray(weekday, { minLength: 1, maxLength: 5 }).map((days) => days.join(',')),
});
const nthDay = fc.tuple(fc.constantFrom('', '1', '2', '-1', '5'), weekday).map((parts) => parts.join(''));
const monthly = fc.oneof(
  fc.record({
    freq: fc.constant('MONTHLY'),
    byday: fc.uniqueArray(nthDay, { minLength: 1, maxLength: 3 }).map(String),
  }),
  fc.record({
    freq: fc.constant('MONTHLY'),
    bymonthday: fc.uniqueArray(fc.constantFrom(1, 13, 28, 31, -1, -3), { minLength: 1, maxLength: 3 }).map(String),
  }),
);
const recurrence = fc.oneof(
  { weight: 4, arbitrary: weekly },
  { weight: 2, arbitrary: monthly },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.oneof(weekly, monthly),
        anyDay,
        fc.integer({ min: 1, max: 3 }),
        fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
      )
      .map(([rule, dtstart, interval, count]) => ({
        ...rule,
        dtstart,
        interval,
        ...(count !== undefined && { count }),
      })),
  },
  { weight: 1, arbitrary: anyDay.map((dtstart) => ({ dtstart })) },
);
const bounds = fc.record(
  {
    valid_from: anyDay,
    valid_to: anyDay,
    until: anyDay,
    will_closed_on_holidays: fc.constant(true),
    will_closures: fc.array(
      fc
        .tuple(fc.integer({ min: firstDay, max: lastDay }), fc.nat(40))
        .map(([from, days]) => ({ from: writeDay(from), to: writeDay(from + days) })),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: [] },
);

/** A schedule that can be read, of every kind there is. */
export const anySchedule: fc.Arbitrary<ScheduleDocument> = fc
  .tuple(recurrence, hours, bounds)
  .map(([days, times, rest]) => ({ ...rest, ...days, ...times }));

/** Instants are whole minutes. */
export const anyInstant = fc
  .tuple(fc.integer({ min: firstDay, max: lastDay }), fc.integer({ min: 0, max: 1439 }))
  .map(([day, minutes]) => (day * 1440 + minutes) * 60_000);
