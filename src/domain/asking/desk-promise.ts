import type { CalendarDay } from '../schedule/calendar-day.ts';

/** Days within which the desk gets in touch with a household that it answers itself. */
export const daysToReach = 5;

export const attemptWays = ['phone', 'desk', 'home-visit', 'mail'] as const;
export type AttemptWay = (typeof attemptWays)[number];
export const attemptOutcomes = ['reached', 'not-reached', 'referred'] as const;
export type AttemptOutcome = (typeof attemptOutcomes)[number];
/** Who follows a household from now on: the social service, the health service, an accredited provider, another office. */
export const referredTo = ['social-service', 'health', 'provider', 'office'] as const;
export type ReferredTo = (typeof referredTo)[number];

/** One attempt of the desk to reach a household. */
export interface Attempt {
  readonly contactedOn: CalendarDay;
  readonly how: AttemptWay;
  readonly outcome: AttemptOutcome;
  /** The day by which it is contacted again; null where nothing more was promised. */
  readonly againOn: CalendarDay | null;
  readonly referredTo: ReferredTo | null;
}

/** What a household may count on: a contact by a day, which may have passed; or that they spoke, and who follows it. */
export type DeskStanding =
  | { readonly kind: 'to-reach'; readonly by: CalendarDay; readonly late: boolean; readonly last: Attempt | undefined }
  | { readonly kind: 'reached'; readonly last: Attempt }
  | { readonly kind: 'referred'; readonly last: Attempt; readonly to: ReferredTo };

/** `last` is what was written last: whoever wrote wrong writes again. */
export function deskStanding(since: CalendarDay, last: Attempt | undefined, today: CalendarDay): DeskStanding {
  if (last === undefined) return toReach(since + daysToReach, last, today);
  if (last.againOn !== null) return toReach(last.againOn, last, today);
  return last.referredTo === null ? { kind: 'reached', last } : { kind: 'referred', last, to: last.referredTo };
}

function toReach(by: CalendarDay, last: Attempt | undefined, today: CalendarDay): DeskStanding {
  return { kind: 'to-reach', by, late: by < today, last };
}
