// Looks for the pool that asks for the least: sets of households grown one at a time at each place, cut as early as possible.
import type { PlannedPool } from '../../plan.ts';
import { listDays } from '../../session-starts.ts';
import type { DayBits } from '../../session-starts.ts';
import { spend } from './budget.ts';
import type { Budget } from './budget.ts';
import type { Operator } from '../city/city.ts';
import type { Ground } from './ground.ts';
import { alone, join } from './group.ts';
import type { Group } from './group.ts';
import type { Companion, View } from './view.ts';

/** A pool that would do, and `size`: how much it asks for, in the unit of the search. */
export type Hit = {
  readonly size: number;
  readonly ground: Ground;
  readonly group: Group;
  /** Undefined where the search is for one that is not there yet. */
  readonly operator: Operator | undefined;
  readonly from: number;
  readonly days: DayBits;
};

export type Aim = {
  readonly grounds: readonly Ground[];
  /** No pool at the ground asks for less; 0 when not said. */
  readonly least?: (ground: Ground) => number;
  /** Most seats that a pool at the ground may have. */
  readonly seats: (ground: Ground) => number;
  readonly others?: (ground: Ground) => readonly Companion[];
  /** True when neither the group nor a larger one can ask for less than `below`. */
  readonly cut: (ground: Ground, group: Group, below: number) => boolean;
  /** The group's best pool there, if it asks for less than `below`. Is also told of groups of one. */
  readonly judge: (ground: Ground, group: Group, below: number) => Hit | undefined;
};

/** To find who of the company comes to a place takes a step for so many of them. */
const HOUSEHOLDS_A_STEP = 64;

/** The least of all, or of those seen before the budget was spent. Ties go to the ground and group met first. */
export function findLeast(view: View, aim: Aim, budget: Budget): Hit | undefined {
  let best: Hit | undefined;
  for (const ground of aim.grounds) {
    const floor = aim.least?.(ground) ?? 0;
    if (floor >= (best?.size ?? Infinity)) continue;
    if (!spend(budget, 1 + Math.floor(view.company.length / HOUSEHOLDS_A_STEP))) break;
    const own = alone(view);
    const base = ground.host === undefined ? own : join(view, own, ground.host);
    if (base === undefined) continue;
    const others = (aim.others ?? ((each) => each.others()))(ground);
    const seats = aim.seats(ground);
    const isLeast = () => floor >= (best?.size ?? Infinity);
    const grow = (group: Group, start: number): void => {
      if (aim.cut(ground, group, best?.size ?? Infinity)) return;
      best = aim.judge(ground, group, best?.size ?? Infinity) ?? best;
      for (let at = start; at < others.length && !isLeast(); at++) {
        const other = others[at];
        if (other === undefined || !spend(budget)) return;
        if (group.seats + other.household.request.seats > seats) continue;
        const larger = join(view, group, other);
        if (larger !== undefined) grow(larger, at + 1);
      }
    };
    if (base.seats <= seats) grow(base, 0);
  }
  return best;
}

/** As a plan says it. `operator` stands in where the hit has none of its own. */
export function writePool(
  { ground, group, from, days, ...hit }: Hit,
  operator = hit.operator?.operator.id,
): PlannedPool {
  const { venue, host } = ground.place;
  const place = venue === undefined ? host && { home: host.request.id } : { venue };
  if (operator === undefined || place === undefined) throw new RangeError('a pool needs an operator and a place');
  return { operator, place, days: listDays(days), from, members: group.members.map(({ request }) => request.id) };
}
