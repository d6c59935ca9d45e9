import type { Moment, NamedDay, opening as it } from '../it/opening.ts';

function atHour({ hour, minute }: Moment): string {
  if (hour === 0 && minute === 0) return 'at midnight';
  return `at ${hour}:${String(minute).padStart(2, '0')}`;
}

function atMoment(moment: Moment): string {
  const hour = atHour(moment);
  if (moment.when === 'today') return hour;
  if (moment.when === 'tomorrow') return `tomorrow ${hour}`;
  return `on ${moment.day} ${hour}`;
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];
const fromEnd = ['last', 'second last', 'third last', 'fourth last', 'fifth last'];

function namedDay({ weekday, nth }: NamedDay): string {
  if (nth === undefined) return `every ${weekday}`;
  return `the ${(nth > 0 ? ordinals[nth - 1] : fromEnd[-nth - 1]) ?? ''} ${weekday}`;
}

export const opening: typeof it = {
  openUntil: (moment) => `Open now, closes ${atMoment(moment)}`,
  closedUntil: (moment) =>
    moment.when === 'today' ? `Closed, opens today ${atMoment(moment)}` : `Closed, opens ${atMoment(moment)}`,
  alwaysOpen: 'Open around the clock',
  closedForNow: 'Closed for now',
  closedForLong: 'Closed, no opening planned',
  notSaid: 'Opening hours not given',

  title: 'When it is open',
  week: 'Hours of the week',
  weekFrom: (from) => `Hours from ${from}`,
  weekTo: (to) => `Hours until ${to}`,
  weekBetween: (from, to) => `Hours from ${from} to ${to}`,
  dayColumn: 'Day',
  hoursColumn: 'Hours',
  closedDay: 'closed',
  allDay: '24 hours',
  fromTo: (opens, closes) => `${opens}–${closes}`,
  fromToNextDay: (opens, closes) => `${opens}–${closes} the next day`,

  others: 'Other opening days',
  whenColumn: 'When',
  periodColumn: 'Period',
  always: 'always',
  periodFrom: (from) => `from ${from}`,
  periodTo: (to) => `until ${to}`,
  periodBetween: (from, to) => `from ${from} to ${to}`,
  namedDay,
  monthDay: (date) => (date > 0 ? `day ${date}` : `the ${fromEnd[-date - 1] ?? `${-date}th last`} day`),
  eachWeek: (days) => `Every week: ${days}`,
  everyWeeks: (n, days) => `Every ${n} weeks: ${days}`,
  eachMonth: (days) => `Every month: ${days}`,
  everyMonths: (n, days) => `Every ${n} months: ${days}`,
  onlySome: (when) => `${when}, only in some parts of the year`,

  holidaysClosed: 'Closed on public holidays.',
  holidaysOpen: 'Hours may differ on public holidays: ask for confirmation.',
  holidaysSome: 'On public holidays some of these hours do not apply.',
  holidaysAhead: (days) => `Next public holidays: ${days}.`,
  holidayOn: (date, holiday) => `${date} (${holiday})`,
  closures: 'Planned closures',
  closure: (from, to) => `from ${from} to ${to}`,
  closureOneDay: (date) => `on ${date}`,
  closureBecause: (when, why) => `${when}: ${why}`,
  notes: 'Notes on the hours',
  toCalendar: 'Add the hours to your calendar',
  calendarFile: 'hours.ics',
  unreadable: 'These hours are written in a way that we cannot read: ask for confirmation.',

  holidays: {
    'new-year': 'New Year’s Day',
    epiphany: 'Epiphany',
    easter: 'Easter',
    'easter-monday': 'Easter Monday',
    liberation: 'Liberation Day',
    labour: 'Labour Day',
    republic: 'Republic Day',
    assumption: 'Assumption Day',
    'saint-francis': 'Saint Francis',
    'all-saints': 'All Saints’ Day',
    immaculate: 'Immaculate Conception',
    christmas: 'Christmas',
    'saint-stephen': 'Saint Stephen’s Day',
    patron: 'patron saint',
  },
  patron: (saint) => `${saint}, patron saint`,
};
