import { describe, expect, test } from 'vitest';
import type { HsdsSchedule } from '../../../../integrations/hsds/public.ts';
import { hoursToRaw, isAsked, rawToHours } from './hours.ts';
import { rawValues, type RawPair } from './raw-values.ts';

const id = '7c0ffee0-0000-4000-8000-000000000001';
const serviceId = '7c0ffee0-0000-4000-8000-000000000002';
const at = { opens_at: '09:00', closes_at: '12:00' } as const;

const asked: readonly (readonly [string, Partial<HsdsSchedule>])[] = [
  ['days of every week', { freq: 'WEEKLY', byday: 'MO,WE', ...at }],
  ['days without a word of how often', { byday: 'we, mo', ...at }],
  ['the first and third Monday', { freq: 'MONTHLY', byday: '1MO,3MO', ...at }],
  ['the same in another order', { freq: 'MONTHLY', byday: '+3MO,1MO', ...at }],
  ['the last Friday and Saturday', { freq: 'MONTHLY', byday: '-1FR,-1SA', ...at }],
  ['dates of the month', { freq: 'MONTHLY', bymonthday: '1,15', ...at }],
  ['weeks between two dates', { freq: 'WEEKLY', byday: 'MO', valid_from: '2026-09-01', valid_to: '2027-06-30', ...at }],
  ['weeks from a beginning', { freq: 'WEEKLY', byday: 'MO', dtstart: '2026-09-07', until: '2027-06-30', ...at }],
  ['one day', { dtstart: '2026-12-12', ...at }],
  ['one day around the clock', { dtstart: '2026-12-12', will_open_all_day: true }],
];

const kept: readonly (readonly [string, Partial<HsdsSchedule>])[] = [
  ['every second week', { freq: 'WEEKLY', byday: 'MO', interval: 2, dtstart: '2026-09-07', ...at }],
  ['the first Monday and the second Tuesday', { freq: 'MONTHLY', byday: '1MO,2TU', ...at }],
  ['the fifth Monday', { freq: 'MONTHLY', byday: '5MO', ...at }],
  ['so many times', { freq: 'WEEKLY', byday: 'MO', count: 4, dtstart: '2026-09-07', ...at }],
  ['two beginnings', { freq: 'WEEKLY', byday: 'MO', dtstart: '2026-09-07', valid_from: '2026-09-01', ...at }],
  ['the last date of the month', { freq: 'MONTHLY', bymonthday: '-1', ...at }],
  ['nothing but words', { description: 'Su appuntamento' }],
];

function read(pairs: readonly RawPair[], before: readonly HsdsSchedule[] = []) {
  return rawToHours('hours', rawValues(pairs), { serviceId, before });
}

describe('hours of an entry, as a form asks for them', () => {
  test.each(asked)('%s come back as they were', (_, said) => {
    const before = [{ id, ...said }];
    expect(before.every(isAsked)).toBe(true);
    expect(read(hoursToRaw('hours', before), before)).toEqual({ value: before });
  });

  test.each(kept)('%s stay, whatever is written beside', (_, said) => {
    const before = [{ id, ...said }];
    expect(before.some(isAsked)).toBe(false);
    const row: readonly RawPair[] = [
      ['hours-0-days', 'TU'],
      ['hours-0-from', '9'],
      ['hours-0-to', '10'],
    ];
    expect(read([...hoursToRaw('hours', before), ...row], before)).toEqual({
      value: [
        { id: expect.any(String) as string, freq: 'WEEKLY', byday: 'TU', opens_at: '09:00', closes_at: '10:00' },
        ...before,
      ],
    });
  });

  test('keep what no row asks, and how they said from when until when', () => {
    const before = [
      { id, notes: 'Suona', dtstart: '2026-09-07', until: '2027-06-30', freq: 'WEEKLY' as const, byday: 'MO', ...at },
    ];
    const changed = hoursToRaw('hours', before).map(([name, value]): RawPair => [
      name,
      name.endsWith('-last') ? '2027-05-31' : value,
    ]);
    expect(read([...changed, ['hours-0-weeks', '2']], before)).toEqual({
      value: [{ id, notes: 'Suona', dtstart: '2026-09-07', until: '2027-05-31', freq: 'MONTHLY', byday: '2MO', ...at }],
    });
  });

  test('have each their own closures until those are changed', () => {
    const before: HsdsSchedule[] = [
      { id, freq: 'WEEKLY', byday: 'MO', ...at, will_closures: [{ from: '2026-08-01', to: '2026-08-31' }] },
      { id: serviceId, freq: 'WEEKLY', byday: 'TU', ...at },
    ];
    expect(read(hoursToRaw('hours', before), before)).toEqual({ value: before });
    const holidays = read([...hoursToRaw('hours', before), ['hours-holidays', 'yes']], before);
    expect(holidays).toMatchObject({ value: [{ will_closed_on_holidays: true }, { will_closed_on_holidays: true }] });
  });

  test.each([
    ['hours-without-days', 'days', [['from', '9']]],
    ['hours-without-days', 'days', [['weeks', '1']]],
    ['not-month-days', 'dates', [['dates', '1, 40']]],
    [
      'days-or-dates',
      'dates',
      [
        ['days', 'MO'],
        ['dates', '1'],
      ],
    ],
    [
      'not-a-period',
      'last',
      [
        ['days', 'MO'],
        ['first', '2026-09-01'],
        ['last', '2026-08-01'],
      ],
    ],
    [
      'not-a-period',
      'first',
      [
        ['days', 'MO'],
        ['first', 'ieri'],
      ],
    ],
    [
      'hours-without-days',
      'days',
      [
        ['first', '2026-09-01'],
        ['last', '2026-09-02'],
      ],
    ],
  ] as const)('say %s beside %s', (problem, part, written) => {
    const pairs = written.map(([name, value]): RawPair => [`hours-0-${name}`, value]);
    const reading = read([
      ['hours-0-to', '10'],
      ...pairs,
      ...(written[0][0] === 'from' ? [] : [['hours-0-from', '9'] as const]),
    ]);
    expect(reading).toEqual({ problems: [{ problem, name: `hours-0-${part}` }] });
  });

  test('are read as people write them', () => {
    const one = read([
      ['hours-0-dates', '15 e 1'],
      ['hours-0-from', '9.30'],
      ['hours-0-to', '12'],
    ]);
    expect(one).toMatchObject({
      value: [{ freq: 'MONTHLY', bymonthday: '1,15', opens_at: '09:30', closes_at: '12:00' }],
    });
    const day = read([
      ['hours-0-first', '2026-12-12'],
      ['hours-0-last', '2026-12-12'],
      ['hours-0-all-day', 'yes'],
    ]);
    expect(day).toMatchObject({ value: [{ dtstart: '2026-12-12', will_open_all_day: true }] });
  });
});
