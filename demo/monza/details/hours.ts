import type { DemoHours } from '../../types.ts';

const weekdays = 'MO,TU,WE,TH,FR';

type More = Omit<DemoHours, 'days' | 'opens' | 'closes'>;

/** The same hours on some days of each week, closed on holidays unless it says so. */
export function on(days: string, opens: string, closes: string, more: More = {}): DemoHours {
  return { days, opens, closes, closedOnHolidays: true, ...more };
}

export function onWeekdays(opens: string, closes: string, more: More = {}): DemoHours {
  return on(weekdays, opens, closes, more);
}

/** Each day, holidays too. */
export function everyDay(opens: string, closes: string): DemoHours {
  return { days: `${weekdays},SA,SU`, opens, closes };
}

export const aroundTheClock: DemoHours = { days: `${weekdays},SA,SU` };

/** Closed in August and between the holidays of winter, as schools and many offices are. */
export const schoolClosures = [
  { from: '2026-12-23', to: '2027-01-06', why: 'vacanze di Natale' },
  { from: '2027-03-25', to: '2027-03-30', why: 'vacanze di Pasqua' },
  { from: '2027-08-01', to: '2027-08-31', why: 'chiusura estiva' },
] as const;

export const augustClosure = [{ from: '2027-08-09', to: '2027-08-22', why: 'chiusura estiva' }] as const;
