// The hour and days for a pool at which the plan loses least.
import { countDays } from '../../session-starts.ts';
import type { DayBits } from '../../session-starts.ts';
import { busyOn, poolsInTheWay } from '../city/busy-days.ts';
import type { StandingPool } from '../city/city.ts';
import type { Ground } from '../search/ground.ts';
import type { Group } from '../search/group.ts';
import type { Touched } from './local-change.ts';
import type { Offered } from '../city/offers.ts';
import { choicesOfDays } from '../search/session-cost.ts';
import type { View } from '../search/view.ts';

/** A pool of the plan that has the operator or the venue at those hours. */
export type Clash = {
  readonly pool: StandingPool;
  readonly loss: number;
};

type Wish = {
  readonly ground: Ground;
  readonly group: Group;
  readonly operator: Offered;
  readonly touched: readonly Touched[];
};

type Eased = {
  readonly from: number;
  readonly days: DayBits;
  readonly clashes: readonly Clash[];
  readonly loss: number;
};

/** What is asked of a session's loss: less than `below`. None can lose less than `least`, so the first that does is taken. */
type Bounds = { readonly below: number; readonly least: number };

/**
 * Undefined when there is no hour at all, or none at which little enough is lost. `loss` comes on top of what the pools
 * touched lose by their members.
 */
export function easiestSession(view: View, wish: Wish, { below, least }: Bounds): Eased | undefined {
  const { ground, group, operator } = wish;
  const { days: many, slots } = view.subject.request;
  const busy = view.city.busyAt(slots, ground.place, operator);
  let best: Eased | undefined;
  for (const [at, from] of view.froms.entries()) {
    const free = (group.masks[at] ?? 0) & (operator.starts[from] ?? 0) & ~busyOn(busy, 'kept', from);
    if (countDays(free) < many) continue;
    // Where the plan leaves the hour free on all days, no pool is in the way.
    const clashes = (free & busyOn(busy, 'plan', from)) === 0 ? [] : clashesAt(poolsInTheWay(busy, from), wish.touched);
    for (const days of choicesOfDays(many, free)) {
      let loss = 0;
      for (const clash of clashes) if ((clash.pool.days & days) !== 0) loss += clash.loss;
      if (loss < (best?.loss ?? below)) best = { from, days, clashes, loss };
      if (best !== undefined && best.loss <= least) return onItsDays(best);
      if (clashes.length === 0) break;
    }
  }
  return best && onItsDays(best);
}

function onItsDays(eased: Eased): Eased {
  return { ...eased, clashes: eased.clashes.filter(({ pool }) => (pool.days & eased.days) !== 0) };
}

function clashesAt(pools: readonly StandingPool[], touched: readonly Touched[]): Clash[] {
  return pools.map((pool) => {
    // What it loses by its members is counted already; as it ends now, what would have been left is lost too.
    const left = touched.find((each) => each.pool === pool);
    return { pool, loss: pool.score - (left?.loss ?? 0) };
  });
}
