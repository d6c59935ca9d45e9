import { afterAll, vi } from 'vitest';
import { writeDay } from '../../../src/domain/schedule/calendar-day.ts';
import { dateAt, todayAt } from '../../../src/domain/schedule/today.ts';

const dayMs = 86_400_000;

/** The days of a test in which months pass, on the clock of the server, which runs in the process of the test. Only the calendar moves: waits are real. */
export interface Calendar {
  /** So many days from today in Italy, `2026-11-26`. */
  readonly day: (days: number) => string;
  /** The month so many before this one, `2026-05`. */
  readonly monthsAgo: (months: number) => string;
  /** A moment of the month so many before this one, for what happened before the test. */
  readonly longAgo: (months: number) => Date;
  readonly letPass: (days: number) => void;
}

/** Begins today and goes on only: what was written on a day stays before what is written later. Ends with the tests of the file. */
export function aCalendar(): Calendar {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now(), shouldAdvanceTime: true });
  afterAll(() => {
    vi.useRealTimers();
  });
  const longAgo = (months: number) => {
    // In the first hours of a month it is still the last one in Greenwich.
    const [year = 0, month = 1] = dateAt(new Date()).split('-').map(Number);
    return new Date(Date.UTC(year, month - 1 - months, 10, 8));
  };
  return {
    day: (days) => writeDay(todayAt(new Date()) + days),
    monthsAgo: (months) => longAgo(months).toISOString().slice(0, 7),
    longAgo,
    letPass: (days) => {
      vi.setSystemTime(Date.now() + days * dayMs);
    },
  };
}
