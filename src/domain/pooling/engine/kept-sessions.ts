// Pools that already run, as the hours they take from operators and venues.
import type { OperatorId, PoolingInstance, VenueId } from '../instance.ts';
import type { PlannedPool } from '../plan.ts';
import type { DayBits } from '../session-starts.ts';
import { turnDay } from './canonical-week.ts';

type Session = {
  readonly venue: VenueId | undefined;
  readonly day: number;
  readonly from: number;
  readonly to: number;
};

export type KeptSessions = {
  readonly ofOperator: ReadonlyMap<OperatorId, readonly Session[]>;
  readonly atVenue: ReadonlyMap<VenueId, readonly Session[]>;
};

/** Days are counted from `firstDay`, as on the board. */
export function keptSessions(instance: PoolingInstance, pools: readonly PlannedPool[], firstDay: number): KeptSessions {
  const requests = new Map(instance.requests.map((request) => [request.id, request]));
  const ofOperator = new Map<OperatorId, Session[]>();
  const atVenue = new Map<VenueId, Session[]>();
  for (const { operator, place, days, from, members } of pools) {
    const [first] = members;
    const slots = (first === undefined ? undefined : requests.get(first)?.slots) ?? 0;
    const venue = 'venue' in place ? place.venue : undefined;
    for (const day of days) {
      const session = { venue, day: turnDay(day, firstDay), from, to: from + slots };
      ofOperator.set(operator, [...(ofOperator.get(operator) ?? []), session]);
      if (venue !== undefined) atVenue.set(venue, [...(atVenue.get(venue) ?? []), session]);
    }
  }
  return { ofOperator, atVenue };
}

type Ask = {
  readonly operator: OperatorId;
  /** Undefined for a home: no other pool meets there. */
  readonly venue: VenueId | undefined;
  readonly from: number;
  readonly slots: number;
  readonly days: DayBits;
};

/** The days of `days` on which neither the operator nor the venue is taken by a kept pool (rules 11 and 12). */
export function daysBesideKept(kept: KeptSessions, moveSlots: number, ask: Ask): DayBits {
  const to = ask.from + ask.slots;
  let { days } = ask;
  for (const session of kept.ofOperator.get(ask.operator) ?? []) {
    const gap = session.venue !== undefined && session.venue === ask.venue ? 0 : moveSlots;
    if (ask.from < session.to + gap && session.from < to + gap) days &= ~(1 << session.day);
  }
  if (ask.venue === undefined) return days;
  for (const session of kept.atVenue.get(ask.venue) ?? []) {
    if (ask.from < session.to && session.from < to) days &= ~(1 << session.day);
  }
  return days;
}
