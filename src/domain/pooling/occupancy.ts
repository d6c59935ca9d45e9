// Who is where and when while a plan is built: keeps rules 1, 11 and 12 one pool at a time.
import type { Board } from './board.ts';
import { candidateAt } from './candidate-list.ts';
import type { CandidateList } from './candidate-list.ts';
import type { Column } from './conflict-rows.ts';
import { DAYS_PER_WEEK } from './instance.ts';
import { listDays } from './session-starts.ts';
import type { DayBits } from './session-starts.ts';

type Session = { readonly from: number; readonly to: number; readonly place: number; readonly pool: Column };

export type Occupancy = {
  /** For each request, the pool it is in. */
  readonly poolOf: (Column | undefined)[];
  readonly pools: Set<Column>;
  /** Sessions of each operator and of each venue, by day. */
  readonly ofOperator: Session[][];
  readonly atVenue: Session[][];
  score: number;
};

export function emptyOccupancy(board: Board): Occupancy {
  const lists = (count: number): Session[][] => Array.from({ length: count * DAYS_PER_WEEK }, () => []);
  return {
    poolOf: board.requests.map(() => undefined),
    pools: new Set(),
    ofOperator: lists(board.operators.length),
    atVenue: lists(board.venues.length),
    score: 0,
  };
}

/** Days of the candidate on which its operator and its place are free. Members are not looked at. */
export function freeDays(board: Board, list: CandidateList, occupancy: Occupancy, candidate: number): DayBits {
  const place = list.place[candidate] ?? 0;
  const venue = board.places[place]?.venue ?? -1;
  const from = list.from[candidate] ?? 0;
  const to = from + (list.sets[list.set[candidate] ?? 0]?.slots ?? 0);
  const operator = (list.operator[candidate] ?? 0) * DAYS_PER_WEEK;
  let free = list.dayBits[candidate] ?? 0;
  for (let day = 0; day < DAYS_PER_WEEK; day++) {
    if ((free & (1 << day)) === 0) continue;
    for (const session of occupancy.ofOperator[operator + day] ?? []) {
      const gap = session.place === place ? 0 : board.rules.moveSlots;
      if (from < session.to + gap && session.from < to + gap) free &= ~(1 << day);
    }
    if (venue < 0) continue;
    for (const session of occupancy.atVenue[venue * DAYS_PER_WEEK + day] ?? []) {
      if (from < session.to && session.from < to) free &= ~(1 << day);
    }
  }
  return free;
}

/** The pools that would have to go for this one to come: rules 1, 11 and 12. */
export function standingAgainst(board: Board, list: CandidateList, occupancy: Occupancy, pool: Column): Column[] {
  const { members, place, operator, from } = candidateAt(list, pool.candidate);
  const venue = board.places[place]?.venue ?? -1;
  const to = from + members.slots;
  const against = new Set(members.members.flatMap((member) => occupancy.poolOf[member] ?? []));
  for (const day of listDays(pool.days)) {
    for (const session of occupancy.ofOperator[operator * DAYS_PER_WEEK + day] ?? []) {
      const gap = session.place === place ? 0 : board.rules.moveSlots;
      if (from < session.to + gap && session.from < to + gap) against.add(session.pool);
    }
    if (venue < 0) continue;
    for (const session of occupancy.atVenue[venue * DAYS_PER_WEEK + day] ?? []) {
      if (from < session.to && session.from < to) against.add(session.pool);
    }
  }
  return [...against];
}

export function take(board: Board, list: CandidateList, occupancy: Occupancy, pool: Column): void {
  const { members, place, operator, from, value } = candidateAt(list, pool.candidate);
  const venue = board.places[place]?.venue ?? -1;
  const session = { from, to: from + members.slots, place, pool };
  for (const day of listDays(pool.days)) {
    occupancy.ofOperator[operator * DAYS_PER_WEEK + day]?.push(session);
    if (venue >= 0) occupancy.atVenue[venue * DAYS_PER_WEEK + day]?.push(session);
  }
  for (const member of members.members) occupancy.poolOf[member] = pool;
  occupancy.pools.add(pool);
  occupancy.score += value;
}

export function release(board: Board, list: CandidateList, occupancy: Occupancy, pool: Column): void {
  const { members, place, operator, value } = candidateAt(list, pool.candidate);
  const venue = board.places[place]?.venue ?? -1;
  const drop = (sessions: Session[] | undefined) => {
    const at = sessions?.findIndex((session) => session.pool === pool) ?? -1;
    if (at >= 0) sessions?.splice(at, 1);
  };
  for (const day of listDays(pool.days)) {
    drop(occupancy.ofOperator[operator * DAYS_PER_WEEK + day]);
    if (venue >= 0) drop(occupancy.atVenue[venue * DAYS_PER_WEEK + day]);
  }
  for (const member of members.members) occupancy.poolOf[member] = undefined;
  occupancy.pools.delete(pool);
  occupancy.score -= value;
}
