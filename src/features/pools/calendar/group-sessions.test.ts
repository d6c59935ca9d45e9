import { expect, it } from 'vitest';
import { readDay, writeDay } from '../../../domain/schedule/calendar-day.ts';
import { groupSessions, type CalendarGroup } from './group-sessions.ts';

const day = (text: string) => readDay(text) ?? Number.NaN;
const group: CalendarGroup = {
  days: [1, 3],
  fromSlot: 32,
  slots: 4,
  endedAt: null,
  endsOn: null,
};
const nothing = { start: day('2026-12-01'), closures: [], pauses: [], stops: [] };

function told(given: Partial<CalendarGroup>, days: Partial<Parameters<typeof groupSessions>[1]> = {}) {
  return groupSessions({ ...group, ...given }, { ...nothing, ...days }, {}, day('2026-11-01'), day('2026-12-18')).map(
    (session) => `${writeDay(session.day).slice(5)} ${session.outcome}`,
  );
}

it('begins on its first day, and is empty before it has one', () => {
  expect(told({}, { start: null })).toEqual([]);
  expect(told({}, { start: day('2026-12-02') })[0]).toBe('12-03 meets');
  expect(told({})[0]).toBe('12-01 meets');
});

it('ends on the day that was said, or that it ended', () => {
  expect(told({ endsOn: day('2026-12-03') })).toEqual(['12-01 meets', '12-03 meets']);
  expect(told({ endedAt: new Date('2026-12-02T10:00:00Z') })).toEqual(['12-01 meets']);
});

it('says why a session does not take place', () => {
  const sessions = told(
    {},
    {
      closures: [{ from: day('2026-12-03'), to: day('2026-12-03'), reason: 'operator' }],
      stops: [{ since: Date.parse('2026-12-09T00:00:00Z'), ended: Date.parse('2026-12-11T00:00:00Z') }],
      pauses: [{ from: day('2026-12-15'), reason: 'refill', until: day('2027-01-05'), ended: day('2026-12-17') }],
    },
  );
  expect(sessions).toEqual([
    '12-01 meets',
    '12-03 closed',
    '12-08 immaculate',
    '12-10 stopped',
    '12-15 waits',
    '12-17 meets',
  ]);
});
