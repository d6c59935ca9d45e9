// The hour and days for a pool at which the plan loses least.
import { countDays } from '../../session-starts.ts';
import type { DayBits } from '../../session-starts.ts';
import type { StandingPool } from '../city/city.ts';
import type { Ground } from '../search/ground.ts';
import type { Group } from '../search/group.ts';
import { takenDays } from '../search/judge-pool.ts';
import type { Touched } from './local-change.ts';
import type { Offered } from '../city/offers.ts';
import { choicesOfDays } from '../search/session-cost.ts';
import type { View } from '../search/view.ts';

/** A pool of the plan that has the operator or the venue at those hours. */
export type Clash = {
  readonly pool: StandingPool;
  readonly operatorBusy: boolean;
  readonly venueBusy: boolean;
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

/** Undefined when there is no hour at all. `loss` comes on top of what the pools touched lose by their members. */
export function easiestSession(view: View, { ground, group, operator, touched }: Wish): Eased | undefined {
  const { days: many } = view.subject.request;
  const choices = choicesOfDays(many);
  let best: Eased | undefined;
  for (const [at, from] of view.froms.entries()) {
    const shared = (group.masks[at] ?? 0) & (operator.starts[from] ?? 0);
    if (countDays(shared) < many) continue;
    const free = shared & ~takenDays(view, ground.place, from, operator);
    if (countDays(free) < many) continue;
    const clashes = clashesAt(view, { ground, group, operator, touched }, from);
    for (const days of choices) {
      if ((days & ~free) !== 0) continue;
      const met = clashes.filter(({ pool }) => (pool.days & days) !== 0);
      const loss = met.reduce((sum, clash) => sum + clash.loss, 0);
      if (loss < (best?.loss ?? Infinity)) best = { from, days, clashes: met, loss };
      if (clashes.length === 0) break;
    }
  }
  return best;
}

function clashesAt({ city, subject }: View, { ground, operator, touched }: Wish, from: number): Clash[] {
  const to = from + subject.request.slots;
  const { key } = ground.place;
  const near = new Set([...(city.poolsOfOperator[operator.at] ?? []), ...(city.poolsAtVenue[key] ?? [])]);
  return [...near].flatMap((pool): Clash[] => {
    const gap = pool.place.key === key ? 0 : city.instance.rules.moveSlots;
    const operatorBusy = pool.operator.at === operator.at && from < pool.to + gap && pool.from < to + gap;
    const venueBusy = pool.place.key === key && key < city.venues.length && from < pool.to && pool.from < to;
    if (pool.kept || (!operatorBusy && !venueBusy)) return [];
    // What it loses by its members is counted already; as it ends now, what would have been left is lost too.
    const left = touched.find((each) => each.pool === pool);
    return [{ pool, operatorBusy, venueBusy, loss: pool.score - (left?.loss ?? 0) }];
  });
}
