import type { LocalCalendar } from '../../../domain/schedule/holidays.ts';
import type { OpeningRule } from '../../../domain/schedule/opening-rule.ts';
import { readSchedule } from '../../../domain/schedule/read-schedule.ts';
import type { HsdsSchedule } from '../../../integrations/hsds/public.ts';
import type { Ctx } from '../../context.ts';
import type { KeptSchedules } from './model.ts';

/** A service is open by its own schedules and those at its places; by the places' own only where it says nothing itself. */
export function schedulesOf({ own, atPlaces, ofPlaces }: Omit<KeptSchedules, 'serviceId'>): readonly HsdsSchedule[] {
  const said = [...(own ?? []), ...(atPlaces ?? [])];
  return said.length > 0 ? said : (ofPlaces ?? []);
}

/** The rules in schedules; what cannot be read opens nothing. */
export function rulesOf(schedules: readonly HsdsSchedule[]): OpeningRule[] {
  return schedules.flatMap((schedule) => {
    const reading = readSchedule(schedule);
    return reading.kind === 'rule' ? [reading.rule] : [];
  });
}

/** Holidays where the municipality is. */
export function calendarOf({ municipality }: Pick<Ctx, 'municipality'>): LocalCalendar {
  return { patronDay: municipality.patron?.day };
}
