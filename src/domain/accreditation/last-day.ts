import type { CalendarDay } from '../schedule/calendar-day.ts';
import { accreditationOf, type AccreditationFacts } from './accreditation-of.ts';

/**
 * The last day through which an accreditation that holds on a day goes on holding, should nothing more happen; undefined
 * where it does not hold. Looks only at days on which something ends, and asks `accreditationOf` what that does.
 */
export function lastDayOf(facts: AccreditationFacts, on: CalendarDay): CalendarDay | undefined {
  const state = accreditationOf(facts, on);
  if (state.kind !== 'accredited') return undefined;
  const change = daysOfChange(facts).find(
    (day) => day > on && day <= state.through && accreditationOf(facts, day).kind !== 'accredited',
  );
  return change === undefined ? state.through : change - 1;
}

function daysOfChange({ met, later, suspendedOn, withdrawnOn }: AccreditationFacts): CalendarDay[] {
  const ends = [...met.values()].flatMap((through) => (through === 'for-good' ? [] : through + 1));
  const terms = later.flatMap(({ complyBy }) => (complyBy === undefined ? [] : complyBy + 1));
  return [...ends, ...terms, suspendedOn ?? [], withdrawnOn ?? []].flat().toSorted((one, other) => one - other);
}
