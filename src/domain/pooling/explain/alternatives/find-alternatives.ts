// The pools that a household could be in instead, and what each would cost the plan.
import type { Budget } from '../search/budget.ts';
import type { Household } from '../city/city.ts';
import type { Alternative, Obstacle } from '../explanation.ts';
import { findLeast, writePool } from '../search/find-least.ts';
import { mostSeats, suits } from '../search/find-pool.ts';
import { accepts } from '../search/ground.ts';
import type { Ground } from '../search/ground.ts';
import { alone } from '../search/group.ts';
import type { Group } from '../search/group.ts';
import { isPromising, priceOf } from '../search/judge-pool.ts';
import { easiestSession } from './easiest-session.ts';
import type { Clash } from './easiest-session.ts';
import { poolsTouched } from './local-change.ts';
import type { Touched } from './local-change.ts';
import type { Offered } from '../city/offers.ts';
import { scoreOf } from '../city/standing-pools.ts';
import type { View } from '../search/view.ts';

const TOLD = 3;

/**
 * The best few by what the plan's score would change by, each with other members than the rest and than the household's pool.
 * `view` must leave the running pools standing only.
 */
export function findAlternatives(view: View, budget: Budget): readonly Alternative[] {
  const { city, subject } = view;
  const own = city.poolOf[subject.at];
  if (own?.kept === true) return [];
  const best = new Map<string, Alternative>();
  const mine = own === undefined ? '' : keyOf(own.members);
  // Where some pool costs more than its points, ending it is a gain that no bound may leave out.
  const gains = city.pools.reduce((sum, { score }) => sum + Math.min(0, score), 0);
  const worst = () =>
    best.size < TOLD ? -Infinity : Math.min(...[...best.values()].map(({ scoreChange }) => scoreChange));
  const leastLoss = leastLossIn(view, gains);
  findLeast(
    view,
    {
      grounds: view.grounds.filter((ground) => accepts(subject, ground)),
      least: () => -Infinity,
      seats: mostSeats,
      cut: (ground, group) => !isPromising(view, ground, group),
      judge: (ground, group) => {
        const key = keyOf(group.members);
        if (group.members.length < 2 || key === mine) return undefined;
        const touched = poolsTouched(city, group.members);
        const lost = touched.reduce((sum, { loss }) => sum + loss, 0);
        const won = touched.reduce((sum, { loss }) => sum + Math.min(0, loss), 0);
        for (const operator of ground.offer.operators) {
          if (!suits(operator, ground, group)) continue;
          const score = scoreOf(city.instance.rules, group.members, operator);
          const gain = score - lost;
          const bar = Math.max(worst(), best.get(key)?.scoreChange ?? -Infinity);
          // What pools touched lose may be a part of the least loss, so it is not counted beside it.
          if (gain - gains <= bar || score - won - leastLoss(ground, operator) <= bar) continue;
          const found = easiestSession(view, { ground, group, operator, touched }, { below: gain - bar, least: gains });
          if (found === undefined) continue;
          best.set(key, tell({ ground, group, operator, touched, ...found }, gain - found.loss));
          keepBest(best);
        }
        return undefined;
      },
    },
    budget,
  );
  return [...best.values()].sort((a, b) => b.scoreChange - a.scoreChange || a.displaced - b.displaced);
}

/**
 * The least that a pool of the household with that operator there takes from others by its hours, whoever is in it: the household's
 * own hours hold those of any group. One answer does for all homes that no pool of the operator meets at.
 */
function leastLossIn(view: View, least: number): (ground: Ground, operator: Offered) => number {
  const group = alone(view);
  const known = new Map<object, Map<object, number>>();
  return (ground, operator) => {
    const busy = view.city.busyAt(view.subject.request.slots, ground.place, operator);
    const atVenue = known.get(busy.operator) ?? new Map<object, number>();
    known.set(busy.operator, atVenue);
    const before = atVenue.get(busy.venue);
    if (before !== undefined) return before;
    const eased = easiestSession(view, { ground, group, operator, touched: [] }, { below: Infinity, least });
    const loss = eased?.loss ?? Infinity;
    atVenue.set(busy.venue, loss);
    return loss;
  };
}

function keyOf(members: readonly Household[]): string {
  return members
    .map(({ at }) => at)
    .toSorted((a, b) => a - b)
    .join();
}

function keepBest(best: Map<string, Alternative>): void {
  if (best.size <= TOLD) return;
  const [key] = [...best].reduce((a, b) => (b[1].scoreChange < a[1].scoreChange ? b : a));
  best.delete(key);
}

type Chosen = {
  readonly ground: Ground;
  readonly group: Group;
  readonly operator: Offered;
  readonly touched: readonly Touched[];
  readonly clashes: readonly Clash[];
  readonly from: number;
  readonly days: number;
};

function tell({ ground, group, operator, touched, clashes, from, days }: Chosen, scoreChange: number): Alternative {
  const met = new Set(group.members.map(({ at }) => at));
  const clashing = new Set(clashes.map(({ pool }) => pool));
  const inTheWay = [...new Set([...touched.map(({ pool }) => pool), ...clashing])];
  const against = inTheWay.map((pool): Obstacle => {
    const clashes = clashing.has(pool);
    const stays = !clashes && touched.some((each) => each.pool === pool && each.goesOn);
    return {
      pool: pool.at,
      households: pool.members.filter(({ at }) => met.has(at)).map(({ request }) => request.id),
      operatorBusy: clashes && pool.operator.at === operator.at,
      venueBusy: clashes && ground.place.venue !== undefined && pool.place.key === ground.place.key,
      goesOn: stays,
    };
  });
  const ended = inTheWay.filter((_, at) => against[at]?.goesOn === false);
  return {
    pool: writePool({ size: 0, ground, group, operator, from, days }),
    sharedCents: priceOf(operator, group.seats) / group.seats,
    against: against.sort((a, b) => a.pool - b.pool),
    displaced: ended.flatMap(({ members }) => members).filter(({ at }) => !met.has(at)).length,
    scoreChange,
  };
}
