// The least that an operator would have to change: its hours, its price, what it can do.
import { busyOn } from '../city/busy-days.ts';
import type { Budget } from '../search/budget.ts';
import { findLeast, writePool } from '../search/find-least.ts';
import type { Hit } from '../search/find-least.ts';
import { isAffordable, leastOperator, mostSeats, suits } from '../search/find-pool.ts';
import type { Found } from './found.ts';
import { accepts } from '../search/ground.ts';
import type { Ground } from '../search/ground.ts';
import {
  hasHours,
  isPromisingButForNeeds,
  meetsNeeds,
  priceOf,
  busyAt,
  takesSeats,
  unmetNeeds,
} from '../search/judge-pool.ts';
import type { Offered } from '../city/offers.ts';
import { cheapestDays, missingSlots, sessionWindows } from '../search/session-cost.ts';
import type { View } from '../search/view.ts';

function acceptedGrounds(view: View): Ground[] {
  return view.grounds.filter((ground) => accepts(view.subject, ground));
}

/** The fewest slots that one operator would have to work besides; hours of other pools that stand are no use to it. */
export function extendOperator(view: View, budget: Budget): Found | undefined {
  const { days, slots } = view.subject.request;
  const hours = extraHours(view);
  const hit = findLeast(
    view,
    {
      grounds: acceptedGrounds(view),
      least: (ground) => hours(ground)[0]?.least ?? Infinity,
      seats: mostSeats,
      cut: (ground, group) =>
        (ground.offer.lowest[group.seats] ?? Infinity) > group.ceiling || !ground.offersAll(group.needs),
      judge: (ground, group, below) => {
        if (group.members.length < 2) return undefined;
        let best: Hit | undefined;
        for (const { operator, least, costs } of hours(ground)) {
          if (least >= (best?.size ?? below)) break;
          if (!suits(operator, ground, group)) continue;
          const busy = busyAt(view, ground.place, operator);
          for (const [at, from] of view.froms.entries()) {
            const free = (group.masks[at] ?? 0) & ~busyOn(busy, view.standing, from);
            const session = cheapestDays(free, days, costs[at] ?? []);
            const works = session !== undefined && (session.days & ~(operator.starts[from] ?? 0)) === 0;
            if (session === undefined || works || session.size >= (best?.size ?? below)) continue;
            best = { ground, group, operator, from, ...session };
          }
        }
        return best;
      },
    },
    budget,
  );
  if (hit?.operator === undefined) return undefined;
  const { operator } = hit.operator;
  const starts = hit.ground.offer.operators.find(({ at }) => at === hit.operator?.at)?.starts[hit.from] ?? 0;
  const windows = sessionWindows(hit.days & ~starts, hit.from, slots);
  return {
    size: hit.size,
    changes: [{ kind: 'extend-operator', operator: operator.id, windows }],
    pool: writePool(hit),
  };
}

type ExtraHours = {
  readonly operator: Offered;
  /** For each of the view's starts, the slots missing on each day; at least `least` for any session of the household. */
  readonly costs: readonly (readonly number[])[];
  readonly least: number;
};

function extraHours(view: View): (ground: Ground) => readonly ExtraHours[] {
  const { days, slots } = view.subject.request;
  const known = new Map<number, ExtraHours>();
  const work = (operator: Offered): ExtraHours => {
    const { windows } = operator.operator;
    const costs = view.froms.map((from) => missingSlots(windows, from, from + slots));
    const sizes = costs.map((each, at) => cheapestDays(view.masks[at] ?? 0, days, each)?.size ?? Infinity);
    return { operator, costs, least: Math.min(...sizes) };
  };
  const ofOperator = (operator: Offered) => {
    const hours = known.get(operator.at) ?? work(operator);
    known.set(operator.at, hours);
    return hours;
  };
  const lists = new Map<Ground, readonly ExtraHours[]>();
  return (ground) => {
    const list = lists.get(ground) ?? ground.offer.operators.map(ofOperator).sort((a, b) => a.least - b.least);
    lists.set(ground, list);
    return list;
  };
}

/** The fewest tags that one operator would have to offer besides. */
export function trainOperator(view: View, budget: Budget): Found | undefined {
  const hit = findLeast(
    view,
    {
      grounds: acceptedGrounds(view),
      least: () => 1,
      seats: mostSeats,
      cut: (ground, group) => !isPromisingButForNeeds(view, ground, group),
      judge: (ground, group, below) =>
        leastOperator(view, ground, group, below, (operator) => {
          const missing = isAffordable(operator, group) ? unmetNeeds(group, ground.place, operator).length : 0;
          return missing > 0 ? missing : Infinity;
        }),
    },
    budget,
  );
  if (hit?.operator === undefined) return undefined;
  const { id } = hit.operator.operator;
  const tags = unmetNeeds(hit.group, hit.ground.place, hit.operator);
  return { size: hit.size, changes: [{ kind: 'train-operator', operator: id, tags }], pool: writePool(hit) };
}

/** The fewest cents per hour that one operator would have to ask less, or the city to add. */
export function lowerPrice(view: View, budget: Budget): Found | undefined {
  const hit = findLeast(
    view,
    {
      grounds: acceptedGrounds(view),
      least: () => 1,
      seats: mostSeats,
      cut: (ground, group) => !hasHours(view, ground.offer.starts, group) || !ground.offersAll(group.needs),
      judge: (ground, group, below) =>
        leastOperator(view, ground, group, below, (operator) => {
          const tooDear = priceOf(operator, group.seats) - group.ceiling * group.seats;
          const able = takesSeats(operator, group.seats) && meetsNeeds(group, ground.place, operator);
          return able && tooDear > 0 ? tooDear : Infinity;
        }),
    },
    budget,
  );
  if (hit?.operator === undefined) return undefined;
  const { operator } = hit.operator;
  const { seats, ceiling } = hit.group;
  return {
    size: hit.size,
    changes: [{ kind: 'lower-price', operator: operator.id, seats, cents: ceiling * seats }],
    pool: writePool(hit),
  };
}
