// The hours that the pools of a plan leave free, as bits: for operators (rules 3 and 11) and venues (rule 12).
import { DAYS_PER_WEEK, SLOTS_PER_DAY } from '../instance.ts';
import type { OperatorId, PoolingInstance, VenueId, Window } from '../instance.ts';
import type { PlannedPool } from '../plan.ts';
import { sessionStarts } from '../session-starts.ts';
import type { SessionStarts } from '../session-starts.ts';

type Session = Window & { readonly venue: VenueId | undefined };

export type FreeHours = {
  /** When the operator may start a session of `slots` at a venue, or in a home, beside what the plan has it do. */
  readonly ofOperator: (operator: number, venue: VenueId | undefined, slots: number) => SessionStarts;
  readonly ofVenue: (venue: VenueId | undefined, slots: number) => SessionStarts;
};

const WHOLE_WEEK: readonly Window[] = Array.from({ length: DAYS_PER_WEEK }, (_, day) => {
  return { day, from: 0, to: SLOTS_PER_DAY };
});

/** `slotsOf` gives the length of a pool's sessions. Answers are kept: the same question costs nothing again. */
export function freeHours(
  { operators, rules }: PoolingInstance,
  pools: readonly PlannedPool[],
  slotsOf: (pool: PlannedPool) => number,
): FreeHours {
  const ofOperators = new Map<OperatorId, Session[]>();
  const atVenues = new Map<VenueId, Session[]>();
  for (const pool of pools) {
    const venue = 'venue' in pool.place ? pool.place.venue : undefined;
    const from = { from: pool.from, to: pool.from + slotsOf(pool), venue };
    const sessions = pool.days.map((day) => ({ ...from, day }));
    ofOperators.set(pool.operator, [...(ofOperators.get(pool.operator) ?? []), ...sessions]);
    if (venue !== undefined) atVenues.set(venue, [...(atVenues.get(venue) ?? []), ...sessions]);
  }
  // A venue where the operator works already needs no time to move from: it is asked for by name, all others alike.
  const known = new Map<string, SessionStarts>();
  const remember = (key: string, make: () => SessionStarts) => {
    const found = known.get(key) ?? make();
    known.set(key, found);
    return found;
  };
  return {
    ofOperator: (at, venue, slots) => {
      const operator = operators[at];
      if (operator === undefined) return new Uint8Array(SLOTS_PER_DAY);
      const sessions = ofOperators.get(operator.id) ?? [];
      const here = venue !== undefined && sessions.some((session) => session.venue === venue) ? venue : undefined;
      return remember(`${at} ${slots} ${here ?? ''}`, () => {
        const gapTo = (session: Session) => (here !== undefined && session.venue === here ? 0 : rules.moveSlots);
        return without(sessionStarts(operator.windows, slots), sessions, slots, gapTo);
      });
    },
    ofVenue: (venue, slots) =>
      remember(`${slots} ${venue ?? ''}`, () => {
        const sessions = venue === undefined ? [] : (atVenues.get(venue) ?? []);
        return without(sessionStarts(WHOLE_WEEK, slots), sessions, slots, () => 0);
      }),
  };
}

function without(
  starts: SessionStarts,
  sessions: readonly Session[],
  slots: number,
  gapTo: (session: Session) => number,
): SessionStarts {
  for (const session of sessions) {
    const gap = gapTo(session);
    for (let from = Math.max(0, session.from - gap - slots + 1); from < session.to + gap; from++) {
      if (from < SLOTS_PER_DAY) starts[from] = (starts[from] ?? 0) & ~(1 << session.day);
    }
  }
  return starts;
}
