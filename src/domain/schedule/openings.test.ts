import { describe, expect, test } from 'vitest';
import type { OpeningRule } from './opening-rule.ts';
import { isOpenAt, openingStatus } from './opening-status.ts';
import { openingsBetween } from './openings.ts';
import { readSchedule, type ScheduleDocument } from './read-schedule.ts';
import { localTime } from './rome-time.ts';
import { clockOf } from './rome-time.ts';
import { writeDay } from './calendar-day.ts';

const monza = { patronDay: '06-24' };
const at = (text: string) => Date.parse(text);

function rules(...schedules: ScheduleDocument[]): OpeningRule[] {
  return schedules.map((schedule) => {
    const reading = readSchedule(schedule);
    if (reading.kind === 'unreadable') throw new Error(reading.reason);
    return reading.rule;
  });
}

/** `2026-11-26 09:00–13:00`, by the clock on the wall. */
function hours(schedules: ScheduleDocument[], from: string, to: string): string[] {
  const written = (instant: number) => {
    const { day, minutes } = localTime(instant);
    return [writeDay(day), clockOf(minutes)] as const;
  };
  return openingsBetween(rules(...schedules), monza, at(from), at(to)).map(({ opens, closes }) => {
    const [[day, opening], [lastDay, closing]] = [written(opens), written(closes)];
    return `${day} ${opening}–${lastDay === day ? '' : `${lastDay} `}${closing}`;
  });
}

const office: ScheduleDocument = { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opens_at: '09:00', closes_at: '12:30' };
const everyDay = 'MO,TU,WE,TH,FR,SA,SU';

describe('a week of an office', () => {
  test('has mornings, and the afternoon of Wednesday', () => {
    const afternoon = { ...office, byday: 'WE', opens_at: '14:00', closes_at: '17:00' };
    expect(hours([office, afternoon], '2026-11-24T23:00:00Z', '2026-11-28T00:00:00Z')).toEqual([
      '2026-11-25 09:00–12:30',
      '2026-11-25 14:00–17:00',
      '2026-11-26 09:00–12:30',
      '2026-11-27 09:00–12:30',
    ]);
  });

  test('keeps its hours by the clock on the wall when the clocks change', () => {
    const sunday = { ...office, byday: 'SU' };
    const both = [
      ...openingsBetween(rules(sunday), monza, at('2026-03-22T00:00Z'), at('2026-03-30T00:00Z')),
      ...openingsBetween(rules(sunday), monza, at('2026-10-18T00:00Z'), at('2026-10-26T00:00Z')),
    ];
    expect(both.map(({ opens }) => new Date(opens).toISOString())).toEqual([
      '2026-03-22T08:00:00.000Z',
      '2026-03-29T07:00:00.000Z',
      '2026-10-18T07:00:00.000Z',
      '2026-10-25T08:00:00.000Z',
    ]);
  });

  test('does not shift by the offset that a source wrote', () => {
    const offset = { ...office, opens_at: '09:00+01:00', closes_at: '12:30:00Z' };
    expect(hours([offset], '2026-07-01T00:00:00Z', '2026-07-01T22:00:00Z')).toEqual(['2026-07-01 09:00–12:30']);
  });
});

describe('the night', () => {
  test('belongs to the day on which it began', () => {
    const night = { freq: 'WEEKLY', byday: 'FR', opens_at: '22:00', closes_at: '06:00' };
    expect(hours([night], '2026-11-23T00:00Z', '2026-11-30T00:00Z')).toEqual(['2026-11-27 22:00–2026-11-28 06:00']);
    expect(isOpenAt(rules(night), monza, at('2026-11-28T04:59Z'))).toBe(true);
    expect(isOpenAt(rules(night), monza, at('2026-11-28T05:00Z'))).toBe(false);
  });

  test('lasts an hour less in spring, an hour more in autumn', () => {
    const night = { freq: 'WEEKLY', byday: 'SA', opens_at: '22:00', closes_at: '06:00' };
    const [spring] = openingsBetween(rules(night), monza, at('2026-03-28T12:00Z'), at('2026-03-29T12:00Z'));
    const [autumn] = openingsBetween(rules(night), monza, at('2026-10-24T12:00Z'), at('2026-10-25T12:00Z'));
    expect([spring, autumn].map((one) => ((one?.closes ?? 0) - (one?.opens ?? 0)) / 3_600_000)).toEqual([7, 9]);
  });

  test('leaves nothing of hours that the clocks skip', () => {
    const skipped = { freq: 'WEEKLY', byday: 'SU', opens_at: '02:30', closes_at: '03:00' };
    expect(hours([skipped], '2026-03-28T12:00Z', '2026-03-29T12:00Z')).toEqual([]);
  });

  test('that ends when the next day begins joins it', () => {
    const evening = { freq: 'WEEKLY', byday: 'TH', opens_at: '20:00', closes_at: '00:00' };
    const early = { freq: 'WEEKLY', byday: 'FR', opens_at: '00:00', closes_at: '02:00' };
    expect(hours([evening, early], '2026-11-26T00:00Z', '2026-11-28T00:00Z')).toEqual([
      '2026-11-26 20:00–2026-11-27 02:00',
    ]);
  });
});

describe('holidays and closures', () => {
  const closed = { ...office, will_closed_on_holidays: true };

  test('are days without an opening', () => {
    expect(hours([closed], '2026-12-07T00:00Z', '2026-12-10T00:00Z')).toEqual([
      '2026-12-07 09:00–12:30',
      '2026-12-09 09:00–12:30',
    ]);
    expect(hours([closed], '2027-03-29T00:00Z', '2027-03-30T00:00Z')).toEqual([]);
    expect(hours([closed], '2026-06-24T00:00Z', '2026-06-25T00:00Z')).toEqual([]);
  });

  test('mean nothing to who does not keep them', () => {
    expect(hours([office], '2026-12-08T00:00Z', '2026-12-09T00:00Z')).toEqual(['2026-12-08 09:00–12:30']);
  });

  test('of August begin and end on the days said', () => {
    const summer = { ...closed, will_closures: [{ from: '2026-08-10', to: '2026-08-23' }] };
    expect(hours([summer], '2026-08-06T00:00Z', '2026-08-26T00:00Z').map((text) => text.slice(0, 10))).toEqual([
      '2026-08-06',
      '2026-08-07',
      '2026-08-24',
      '2026-08-25',
    ]);
  });
});

describe('recurrences', () => {
  const days = (schedule: ScheduleDocument, from: string, to: string) =>
    hours([{ opens_at: '10:00', closes_at: '11:00', ...schedule }], `${from}T00:00Z`, `${to}T00:00Z`).map((text) =>
      text.slice(5, 10),
    );

  test('each second week count from their beginning', () => {
    const fortnight = { freq: 'WEEKLY', interval: 2, byday: 'TU', dtstart: '2026-11-03' };
    expect(days(fortnight, '2026-10-01', '2026-12-20')).toEqual(['11-03', '11-17', '12-01', '12-15']);
  });

  // RFC 5545, 3.3.10: "WKST=MO" and "WKST=SU" give different days.
  test.each([
    ['MO', ['08-05', '08-10', '08-19', '08-24']],
    ['SU', ['08-05', '08-17', '08-19', '08-31']],
  ])('each second week from %s, four times', (wkst, expected) => {
    const rule = { freq: 'WEEKLY', interval: 2, count: 4, byday: 'TU,SU', wkst, dtstart: '1997-08-05' };
    expect(days(rule, '1997-08-01', '1997-12-01')).toEqual(expected);
  });

  test('by the month: first Monday, last Friday, the last day', () => {
    expect(days({ freq: 'MONTHLY', byday: '1MO' }, '2026-11-01', '2027-02-01')).toEqual(['11-02', '12-07', '01-04']);
    expect(days({ freq: 'MONTHLY', byday: '-1FR' }, '2026-11-01', '2027-01-01')).toEqual(['11-27', '12-25']);
    expect(days({ freq: 'MONTHLY', bymonthday: '-1' }, '2027-01-01', '2027-04-01')).toEqual([
      '01-31',
      '02-28',
      '03-31',
    ]);
  });

  test('by the month, a Friday the 13th', () => {
    expect(days({ freq: 'MONTHLY', byday: 'FR', bymonthday: '13' }, '2026-01-01', '2026-12-31')).toEqual([
      '02-13',
      '03-13',
      '11-13',
    ]);
  });

  test('each third month count from their beginning', () => {
    expect(days({ freq: 'MONTHLY', interval: 3, dtstart: '2026-01-15' }, '2026-01-01', '2026-12-31')).toEqual([
      '01-15',
      '04-15',
      '07-15',
      '10-15',
    ]);
  });

  test('end with their last day, with their count, with their validity', () => {
    const weekly = { freq: 'WEEKLY', byday: 'WE', dtstart: '2026-11-04' };
    expect(days({ ...weekly, until: '2026-11-18' }, '2026-11-01', '2026-12-31')).toEqual(['11-04', '11-11', '11-18']);
    expect(days({ ...weekly, count: 2 }, '2026-11-01', '2026-12-31')).toEqual(['11-04', '11-11']);
    const valid = { ...weekly, valid_from: '2026-11-10', valid_to: '2026-11-18', count: 3 };
    expect(days(valid, '2026-11-01', '2026-12-31')).toEqual(['11-11', '11-18']);
  });

  test('of one day only', () => {
    expect(days({ dtstart: '2026-11-28' }, '2026-11-01', '2026-12-31')).toEqual(['11-28']);
  });

  test('of certain weeks of the year', () => {
    expect(days({ freq: 'WEEKLY', byday: 'TH', byweekno: '1,-1' }, '2026-12-20', '2027-01-20')).toEqual([
      '12-31',
      '01-07',
    ]);
  });
});

describe('a schedule that cannot be relied on', () => {
  test.each([
    ['without hours', { freq: 'WEEKLY', byday: 'MO' }, 'no-hours'],
    ['with half an hour', { ...office, closes_at: undefined }, 'no-hours'],
    ['with an hour that is none', { ...office, opens_at: '25:00' }, 'no-hours'],
    ['with no day', { opens_at: '09:00', closes_at: '12:00' }, 'no-days'],
    ['each second week since nobody knows when', { ...office, interval: 2 }, 'no-start'],
    ['with a date that is none', { ...office, valid_to: '2026-02-30' }, 'not-a-date'],
    [
      'with a closure that ends first',
      { ...office, will_closures: [{ from: '2026-08-20', to: '2026-08-10' }] },
      'not-a-date',
    ],
    ['with a day that is none', { ...office, byday: 'MO,XX' }, 'not-a-day'],
    ['with the second Monday of a week', { ...office, byday: '2MO' }, 'not-a-day'],
    ['that comes no time', { ...office, dtstart: '2026-01-01', count: 0 }, 'never'],
  ] as const)('%s says nothing', (_, schedule, reason) => {
    expect(readSchedule(schedule)).toEqual({ kind: 'unreadable', reason });
  });
});

describe('what happens next', () => {
  const status = (schedules: ScheduleDocument[], text: string) => openingStatus(rules(...schedules), monza, at(text));

  test('open until noon, closed until tomorrow', () => {
    expect(status([office], '2026-11-25T10:00Z')).toEqual({ kind: 'open', closes: at('2026-11-25T11:30Z') });
    expect(status([office], '2026-11-25T11:30Z')).toEqual({ kind: 'closed', opens: at('2026-11-26T08:00Z') });
  });

  test('closed over a long weekend', () => {
    const closed = { ...office, byday: 'MO,TU', will_closed_on_holidays: true };
    expect(status([closed], '2026-12-07T15:00Z')).toEqual({ kind: 'closed', opens: at('2026-12-14T08:00Z') });
  });

  test('open around the clock', () => {
    const always = { freq: 'WEEKLY', byday: everyDay, will_open_all_day: true };
    expect(status([always], '2026-10-25T00:30Z')).toEqual({ kind: 'always-open' });
    const written = { freq: 'WEEKLY', byday: everyDay, opens_at: '00:00', closes_at: '24:00' };
    expect(status([written], '2026-10-25T00:30Z')).toEqual({ kind: 'always-open' });
  });

  test('closed until next summer, or for good', () => {
    const summer = { ...office, valid_from: '2027-06-14', byday: everyDay };
    expect(status([summer], '2026-11-25T10:00Z')).toEqual({ kind: 'closed', opens: at('2027-06-14T07:00Z') });
    expect(status([{ ...office, until: '2026-11-20' }], '2026-11-25T10:00Z')).toEqual({ kind: 'closed-for-long' });
  });

  test('not said, where nothing was, or no longer', () => {
    expect(status([], '2026-11-25T10:00Z')).toEqual({ kind: 'not-said' });
    expect(status([{ ...office, valid_to: '2025-12-31' }], '2026-11-25T10:00Z')).toEqual({ kind: 'not-said' });
  });
});
