// Which hurdle keeps a household out, when no pool with it keeps every rule.
import type { Budget } from './search/budget.ts';
import type { Operator } from './city/city.ts';
import type { ReasonNotPlaced } from './explanation.ts';
import { findLeast } from './search/find-least.ts';
import type { Hit } from './search/find-least.ts';
import { leastOperator, mostSeats } from './search/find-pool.ts';
import { accepts, refused } from './search/ground.ts';
import type { Ground } from './search/ground.ts';
import type { Group } from './search/group.ts';
import { findSession, hasHours, meetsNeeds, priceOf, takesSeats, unmetNeeds } from './search/judge-pool.ts';
import type { Companion, View } from './search/view.ts';

/** Whether its own hours hold no such sessions; whether its own ages are too far apart is seen before. */
export function hasNoHours({ froms }: View): boolean {
  return froms.length === 0;
}

/** `view` must leave the running pools standing only; that no pool is feasible must be known. */
export function findHurdle(view: View, budget: Budget): ReasonNotPlaced {
  const reached = view.grounds.filter((ground) => ground.metres <= view.subject.request.maxMetres);
  if (view.company.length === 0) return 'no-compatible-neighbour';
  if (!reached.some((ground) => comers(ground).length > 0)) {
    const hasPlace = reached.some(({ host }) => host === undefined);
    return hasPlace ? 'no-compatible-neighbour' : 'place-missing';
  }
  const { seats } = view.subject.request;
  const holdsTwo = (ground: Ground) =>
    (ground.host === undefined ? comers(ground) : [ground.host]).some(
      ({ household }) => seats + household.request.seats <= ground.place.seats,
    );
  if (!reached.some(holdsTwo)) return 'place-missing';
  return OPERATOR_HURDLES[hurdlesLeft(view, reached, budget)] ?? 'no-operator-at-those-hours';
}

/** By how many of the operator's hurdles (that it comes, its tags, its hours) no group could pass. */
const OPERATOR_HURDLES: readonly ReasonNotPlaced[] = [
  'price-out-of-reach',
  'no-operator-at-those-hours',
  'need-not-met',
  'no-operator-at-those-hours',
];

/** All who would meet there, willing or not, the host too. */
export function comers(ground: Ground): readonly Companion[] {
  return [...(ground.host === undefined ? [] : [ground.host]), ...ground.others(), ...ground.unwilling()];
}

function guests(ground: Ground): readonly Companion[] {
  return [...ground.others(), ...ground.unwilling()];
}

function hurdlesLeft(view: View, grounds: readonly Ground[], budget: Budget): number {
  const hit = findLeast(
    view,
    {
      grounds,
      seats: mostSeats,
      others: guests,
      cut: () => false,
      judge: (ground, group, below): Hit | undefined => {
        if (group.members.length < 2) return undefined;
        let best: Hit | undefined;
        for (const operator of ground.offer.operators) {
          if (!takesSeats(operator, group.seats)) continue;
          const unmet = tagsInTheWay(ground, group, operator).length > 0;
          const session = unmet ? undefined : findSession(view, ground, group, operator);
          const size = unmet ? 2 : session === undefined ? 1 : 0;
          if (size < (best?.size ?? below)) best = { size, ground, group, operator, ...NO_SESSION };
        }
        return best;
      },
    },
    budget,
  );
  return hit?.size ?? 3;
}

const NO_SESSION = { from: 0, days: 0 };

/** Needs of the group that nobody there meets, and tags of the place that a guest refuses. */
function tagsInTheWay({ place }: Ground, group: Group, operator: Operator | undefined): string[] {
  const refusals = group.members.flatMap((member) => refused(member, place));
  return [...new Set([...unmetNeeds(group, place, operator), ...refusals])];
}

/** The fewest tags that are in the way of a group with an operator who would come. */
export function fewestTags(view: View, budget: Budget): string[] {
  const hit = findLeast(
    view,
    {
      grounds: view.grounds.filter((ground) => ground.metres <= view.subject.request.maxMetres),
      least: () => 1,
      seats: mostSeats,
      others: guests,
      cut: () => false,
      judge: (ground, group, below): Hit | undefined => {
        if (group.members.length < 2) return undefined;
        let best: Hit | undefined;
        for (const operator of ground.offer.operators) {
          if (!takesSeats(operator, group.seats)) continue;
          const size = tagsInTheWay(ground, group, operator).length;
          if (size < (best?.size ?? below)) best = { size, ground, group, operator, ...NO_SESSION };
        }
        return best;
      },
    },
    budget,
  );
  return hit === undefined ? [] : tagsInTheWay(hit.ground, hit.group, hit.operator).toSorted();
}

/** The lowest cents per seat and hour of a group that passes every hurdle but the price. */
export function lowestPrice(view: View, budget: Budget): number | undefined {
  const hit = findLeast(
    view,
    {
      grounds: view.grounds.filter((ground) => accepts(view.subject, ground)),
      seats: mostSeats,
      cut: (ground, group, below) =>
        (ground.offer.lowest[group.seats] ?? Infinity) >= below || !hasHours(view, ground.offer.starts, group),
      judge: (ground, group, below) =>
        leastOperator(view, ground, group, below, (operator) => {
          const able = takesSeats(operator, group.seats) && meetsNeeds(group, ground.place, operator);
          return able ? priceOf(operator, group.seats) / group.seats : Infinity;
        }),
    },
    budget,
  );
  return hit?.size;
}
