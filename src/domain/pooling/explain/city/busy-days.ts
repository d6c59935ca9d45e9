// When the plan's pools keep an operator, or a venue, from a session: worked out once, asked for by the million.
import { SLOTS_PER_DAY } from '../../instance.ts';
import type { DayBits } from '../../session-starts.ts';
import type { Operator, Place, StandingPool } from './city.ts';

/** What is left as it is: only the pools that run already, or the whole plan. */
export type Standing = 'kept' | 'plan';

/** For each first slot of a session (rules 11 and 12). */
type Row = {
  /** The days on which it cannot be held. */
  readonly days: Readonly<Record<Standing, Uint8Array>>;
  /** Pools of the plan that overlap it, on any day, but those that run already. */
  readonly pools: readonly (readonly StandingPool[])[];
};

/** What keeps a session from an operator at a place: the operator's own pools, then those that others have at the venue. */
export type Busy = { readonly operator: Row; readonly venue: Row };

/** `slots` is the session's length. Without an operator, what the place alone forbids. */
export type BusyAt = (slots: number, place: Place, operator?: Operator) => Busy;

export function busyOn({ operator, venue }: Busy, standing: Standing, from: number): DayBits {
  return (operator.days[standing][from] ?? 0) | (venue.days[standing][from] ?? 0);
}

/** The pools of the plan that the session would take the operator or the venue from. */
export function poolsInTheWay({ operator, venue }: Busy, from: number): readonly StandingPool[] {
  const [own = [], others = []] = [operator.pools[from], venue.pools[from]];
  return others.length === 0 ? own : own.length === 0 ? others : [...new Set([...own, ...others])];
}

type City = {
  readonly moveSlots: number;
  readonly poolsOfOperator: readonly (readonly StandingPool[])[];
  readonly poolsAtVenue: readonly (readonly StandingPool[])[];
};

/** What was worked out is remembered: for each venue a row, for each operator one, and one more for each place of its pools. */
export function busyIn({ moveSlots, poolsOfOperator, poolsAtVenue }: City): BusyAt {
  const placesOf = poolsOfOperator.map((pools) => new Set(pools.map(({ place }) => place.key)));
  const ofLength = Array.from({ length: SLOTS_PER_DAY + 1 }, (_, slots) => {
    const venues: Row[] = [];
    const elsewhere: Row[] = [];
    const atOwn: Map<number, Row>[] = [];
    return {
      ofVenue: (key: number) => {
        const pools = poolsAtVenue[key];
        return pools === undefined ? NEVER : (venues[key] ??= rowOf(pools, slots, () => 0));
      },
      ofOperator: (at: number, key: number) => {
        const pools = poolsOfOperator[at] ?? [];
        if (placesOf[at]?.has(key) !== true) return (elsewhere[at] ??= rowOf(pools, slots, () => moveSlots));
        const own = (atOwn[at] ??= new Map<number, Row>());
        const row = own.get(key) ?? rowOf(pools, slots, ({ place }) => (place.key === key ? 0 : moveSlots));
        own.set(key, row);
        return row;
      },
    };
  });
  return (slots, { key }, operator) => {
    const rows = ofLength[slots];
    return {
      operator: operator === undefined ? NEVER : (rows?.ofOperator(operator.at, key) ?? NEVER),
      venue: rows?.ofVenue(key) ?? NEVER,
    };
  };
}

function emptyRow() {
  const pools: StandingPool[][] = [];
  return { days: { kept: new Uint8Array(SLOTS_PER_DAY), plan: new Uint8Array(SLOTS_PER_DAY) }, pools };
}

const NEVER: Row = emptyRow();

function rowOf(pools: readonly StandingPool[], slots: number, gapTo: (pool: StandingPool) => number): Row {
  const row = emptyRow();
  for (const pool of pools) {
    const gap = gapTo(pool);
    const last = Math.min(SLOTS_PER_DAY, pool.to + gap);
    for (let from = Math.max(0, pool.from - gap - slots + 1); from < last; from++) {
      row.days.plan[from] = (row.days.plan[from] ?? 0) | pool.days;
      if (pool.kept) row.days.kept[from] = (row.days.kept[from] ?? 0) | pool.days;
      else (row.pools[from] ??= []).push(pool);
    }
  }
  return row;
}
