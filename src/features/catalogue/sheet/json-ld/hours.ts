import { readSchedule } from '../../../../domain/schedule/read-schedule.ts';
import type { HsdsSchedule } from '../../../../integrations/hsds/public.ts';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Hours that come each week, as schema.org says them; what comes otherwise it has no words for, and is left out. */
export function hoursAvailable(schedules: readonly HsdsSchedule[]): object[] {
  return schedules.flatMap((schedule) => {
    const reading = readSchedule(schedule);
    if (reading.kind === 'unreadable') return [];
    const { frequency, every, days: on, monthDays, weeks, yearDays } = reading.rule;
    if (frequency !== 'weekly' || every !== 1 || monthDays.length + weeks.length + yearDays.length > 0) return [];
    const from = schedule.valid_from ?? schedule.dtstart;
    const through = schedule.valid_to ?? schedule.until;
    return [
      {
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: on.map(({ weekday }) => days[weekday]),
        // The whole day is from midnight to the last minute.
        opens: schedule.will_open_all_day === true ? '00:00' : schedule.opens_at?.slice(0, 5),
        closes: schedule.will_open_all_day === true ? '23:59' : schedule.closes_at?.slice(0, 5),
        ...(from !== undefined && { validFrom: from.slice(0, 10) }),
        ...(through !== undefined && { validThrough: through.slice(0, 10) }),
      },
    ];
  });
}
