import { holidayOn } from '../holidays.ts';
import type { ScheduleDocument } from '../read-schedule.ts';

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', dateStyle: 'short', timeStyle: 'short' });
const msPerDay = 86_400_000;
const utc = (text: string) => Date.parse(`${text}T00:00:00Z`);
const codes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/**
 * Whether something is open, thought of one minute and one day at a time, straight from the document: slow, without the
 * evaluator's types and arithmetic, for it to be compared with.
 */
export function naivelyOpen(schedules: readonly ScheduleDocument[], patronDay: string, at: number): boolean {
  const [today = '', time = ''] = clock.format(at).split(' ');
  const yesterday = new Date(utc(today) - msPerDay).toISOString().slice(0, 10);
  return schedules.some((schedule) => {
    const opens = schedule.will_open_all_day === true ? '00:00' : (schedule.opens_at ?? '');
    const closes = schedule.will_open_all_day === true ? '24:00' : (schedule.closes_at ?? '');
    const overnight = closes <= opens;
    if (opensOn(schedule, patronDay, today) && time >= opens && (overnight || time < closes)) return true;
    return overnight && opensOn(schedule, patronDay, yesterday) && time < closes;
  });
}

function opensOn(schedule: ScheduleDocument, patronDay: string, day: string): boolean {
  if (schedule.valid_from !== undefined && day < schedule.valid_from) return false;
  if (schedule.valid_to !== undefined && day > schedule.valid_to) return false;
  if ((schedule.will_closures ?? []).some(({ from, to }) => day >= from && day <= to)) return false;
  if (schedule.will_closed_on_holidays === true && holidayOn(utc(day) / msPerDay, { patronDay }) !== undefined)
    return false;
  if (!recurs(schedule, day)) return false;
  if (schedule.count === undefined || schedule.dtstart === undefined) return true;
  let before = 0;
  for (let one = utc(schedule.dtstart); one < utc(day); one += msPerDay)
    if (recurs(schedule, new Date(one).toISOString().slice(0, 10))) before += 1;
  return before < schedule.count;
}

function recurs({ freq, dtstart, until, interval = 1, byday, bymonthday }: ScheduleDocument, day: string): boolean {
  if ((dtstart !== undefined && day < dtstart) || (until !== undefined && day > until)) return false;
  if (freq === undefined) return day === dtstart;
  const at = new Date(utc(day));
  const start = new Date(utc(dtstart ?? day));
  if (freq === 'WEEKLY') {
    const monday = (date: Date) => date.getTime() - ((date.getUTCDay() + 6) % 7) * msPerDay;
    return (
      Math.round((monday(at) - monday(start)) / (7 * msPerDay)) % interval === 0 &&
      (byday ?? '').split(',').includes(codes[at.getUTCDay()] ?? '')
    );
  }
  const months = (at.getUTCFullYear() - start.getUTCFullYear()) * 12 + at.getUTCMonth() - start.getUTCMonth();
  if (months % interval !== 0) return false;
  const ofMonth: Date[] = [];
  const one = new Date(at);
  for (one.setUTCDate(1); one.getUTCMonth() === at.getUTCMonth(); one.setUTCDate(one.getUTCDate() + 1))
    ofMonth.push(new Date(one));
  const pick = (dates: readonly Date[], nth: number) => dates.at(nth > 0 ? nth - 1 : nth)?.getTime() === at.getTime();
  if (bymonthday !== undefined) return bymonthday.split(',').some((date) => pick(ofMonth, Number(date)));
  return (byday ?? '').split(',').some((part) => {
    const same = ofMonth.filter((date) => codes[date.getUTCDay()] === part.slice(-2));
    return part.length === 2
      ? same.some((date) => date.getTime() === at.getTime())
      : pick(same, Number(part.slice(0, -2)));
  });
}
