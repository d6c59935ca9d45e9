import type { AbsenceRule } from '../../../domain/group-life/agreement-terms.ts';
import { slotsOn, type PriceTerms } from '../../../domain/pricing/terms.ts';
import { weekdayOf, type CalendarDay } from '../../../domain/schedule/calendar-day.ts';

/** What a group agreed to from a day on, until the next period. */
export interface Period {
  readonly from: CalendarDay;
  readonly terms: PriceTerms;
  readonly absence: AbsenceRule;
  /** Days between saying that one leaves and leaving. */
  readonly noticeDays: number;
}

/** The period that a day lies in: who is in the group then, and what each pays. */
export function periodOn(periods: readonly Period[], day: CalendarDay): Period | undefined {
  return periods.findLast(({ from }) => from <= day);
}

/**
 * What the group agreed to last, whether or not its day has come: of two changes on one day the second holds from a later day, and what
 * comes next builds on both. Terms of tomorrow would leave out whoever was welcomed from the day after.
 */
export function agreedLast(periods: readonly Period[]): Period | undefined {
  return periods.at(-1);
}

/** Who comes on a day: those who are in the group then, on the days of the week that they take part in. */
export function familiesOn(periods: readonly Period[], day: CalendarDay): readonly string[] {
  const members = periodOn(periods, day)?.terms.members ?? [];
  return members.flatMap(({ member, attends }) =>
    attends.some(({ day: weekday }) => weekday === weekdayOf(day)) ? [member] : [],
  );
}

/** Half hours that a family is there for on a day, of a session of `slots`; undefined for who was not in the group then. */
export function ownSlotsOn(
  periods: readonly Period[],
  day: CalendarDay,
  slots: number,
  requestId: string,
): number | undefined {
  const own = periodOn(periods, day)?.terms.members.find(({ member }) => member === requestId);
  return own && slotsOn(own, weekdayOf(day), slots);
}
