import { absenceIsFree, type AbsenceRule } from '../group-life/agreement-terms.ts';
import { chargeSession, type SessionCharge } from '../pricing/charge-session.ts';
import type { PriceTerms } from '../pricing/terms.ts';
import { weekdayOf, type CalendarDay } from '../schedule/calendar-day.ts';

/** How a family stood to a session. `excused`: it said in time that it would not come, and by the group's rule owes nothing. */
export type SessionMark = 'present' | 'excused' | 'absent';

/** A session that the register says was held, with the terms that were in force on its day. */
export interface HeldSession {
  readonly day: CalendarDay;
  /** Half hours. */
  readonly slots: number;
  readonly terms: PriceTerms;
  readonly marks: ReadonlyMap<string, SessionMark>;
}

/** What one family owes for one day, in whole cents: its part, coordination in it, and what of the part the city gives. */
export interface Charge {
  readonly requestId: string;
  readonly cents: number;
  readonly coordinationCents: number;
  readonly contributionCents: number;
}

/** What a session costs, from its own terms and nothing else. */
export function priceOfHeld({ day, slots, terms, marks }: HeldSession): SessionCharge {
  const freed = new Set([...marks].flatMap(([member, mark]) => (mark === 'excused' ? [member] : [])));
  return chargeSession(terms, { day: weekdayOf(day), slots, freed });
}

/** The same for each family that takes part on that day. */
export function chargeHeld(session: HeldSession): Charge[] {
  return priceOfHeld(session).members.map(({ member, partCents, coordinationCents, contributionCents }) => ({
    requestId: member,
    cents: partCents,
    coordinationCents,
    contributionCents,
  }));
}

/** The mark of a family that did not come, and said so at that instant, or not at all. `opens`: milliseconds since 1970. */
export function markOfAbsence(rule: AbsenceRule, saidAt: number | undefined, opens: number): SessionMark {
  const hoursBefore = saidAt === undefined ? undefined : (opens - saidAt) / 3_600_000;
  return absenceIsFree(rule, hoursBefore) ? 'excused' : 'absent';
}
