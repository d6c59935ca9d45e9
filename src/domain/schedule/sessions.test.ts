import { expect, it } from 'vitest';
import { readDay, writeDay } from './calendar-day.ts';
import { sessionsBetween, type WeeklySessions } from './sessions.ts';

const day = (text: string) => readDay(text) ?? Number.NaN;
const monza = { patronDay: '06-24' };
const tuesdaysAndThursdays: WeeklySessions = {
  days: [1, 3],
  fromSlot: 32,
  slots: 4,
  start: day('2026-12-01'),
  closures: [{ from: day('2026-12-29'), to: day('2026-12-31') }],
};

function told(weekly: WeeklySessions, from: string, to: string) {
  return sessionsBetween(weekly, monza, day(from), day(to)).map((session) => [writeDay(session.day), session.outcome]);
}

it('tells each session, and why one falls out', () => {
  expect(told(tuesdaysAndThursdays, '2026-12-01', '2027-01-05')).toEqual([
    ['2026-12-01', 'meets'],
    ['2026-12-03', 'meets'],
    ['2026-12-08', 'immaculate'],
    ['2026-12-10', 'meets'],
    ['2026-12-15', 'meets'],
    ['2026-12-17', 'meets'],
    ['2026-12-22', 'meets'],
    ['2026-12-24', 'meets'],
    ['2026-12-29', 'closed'],
    ['2026-12-31', 'closed'],
    ['2027-01-05', 'meets'],
  ]);
});

it('begins with the group and ends with it', () => {
  const ended = { ...tuesdaysAndThursdays, end: day('2026-12-10') };
  expect(told(ended, '2026-11-01', '2027-03-01').map(([date]) => date)).toEqual([
    '2026-12-01',
    '2026-12-03',
    '2026-12-08',
    '2026-12-10',
  ]);
});

it('keeps the hour that clocks show when they change', () => {
  const spring = { ...tuesdaysAndThursdays, start: day('2027-03-01'), closures: [] };
  const [before, after] = [day('2027-03-25'), day('2027-03-30')].map(
    (at) => sessionsBetween(spring, monza, at, at)[0]?.opens ?? Number.NaN,
  );
  // Clocks went one hour ahead on Sunday: five days of which one had 23 hours.
  expect(((after ?? 0) - (before ?? 0)) / 3_600_000).toBe(5 * 24 - 1);
});
