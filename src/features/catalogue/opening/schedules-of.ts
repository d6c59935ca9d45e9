import type { LocalCalendar } from '../../../domain/schedule/holidays.ts';
import type { OpeningRule } from '../../../domain/schedule/opening-rule.ts';
import { readSchedule } from '../../../domain/schedule/read-schedule.ts';
import type { HsdsSchedule } from '../../../integrations/hsds/public.ts';
import type { Ctx } from '../../context.ts';
import type { ServiceRecord } from '../hsds/model.ts';
import { statusOf } from '../hsds/to-hsds.ts';
import type { KeptSchedules } from './model.ts';

/**
 * A service is open by its own schedules and those at its places; by the places' own only where it says nothing itself; by
 * none while it is closed for a time.
 */
export function schedulesOf({
  closed,
  own,
  atPlaces,
  ofPlaces,
}: Omit<KeptSchedules, 'serviceId'>): readonly HsdsSchedule[] {
  if (closed) return [];
  const said = [...(own ?? []), ...(atPlaces ?? [])];
  return said.length > 0 ? said : (ofPlaces ?? []);
}

/** Whether a service that is given is closed for a time. */
export function isClosedForNow({ status, hsds }: Pick<ServiceRecord, 'status' | 'hsds'>): boolean {
  return statusOf({ status, hsds }) === 'temporarily closed';
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
