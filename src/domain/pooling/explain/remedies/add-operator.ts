// One more operator: whom the household would share with if somebody came.
import type { OperatorId } from '../../instance.ts';
import type { Budget } from '../search/budget.ts';
import { findLeast, writePool } from '../search/find-least.ts';
import type { Hit } from '../search/find-least.ts';
import type { Found } from './found.ts';
import { accepts } from '../search/ground.ts';
import type { Ground } from '../search/ground.ts';
import { findSession, unmetNeeds } from '../search/judge-pool.ts';
import { sessionWindows } from '../search/session-cost.ts';
import type { View } from '../search/view.ts';

/** Seats that a new operator would take besides the household's, where no operator there is says how many are usual. */
const USUAL_COMPANY = 3;

export type FoundOperator = Found & { readonly hit: Hit; readonly seats: number };

/**
 * The size is by how many cents per hour the new operator would have to be cheaper than the cheapest of the city for as many
 * seats: 0 when it may ask what others ask.
 */
export function addOperator(
  view: View,
  id: OperatorId,
  budget: Budget,
  grounds: readonly Ground[] = view.grounds,
): FoundOperator | undefined {
  const { subject, city } = view;
  const { seats: own, slots } = subject.request;
  const largest = Math.max(0, ...city.operators.map(({ operator }) => operator.maxSeats));
  const most = Math.max(largest, own + USUAL_COMPANY);
  const cheapest = cheapestBySeats(city.operators.map(({ operator }) => operator.cents));
  const hit = findLeast(
    view,
    {
      grounds: grounds.filter((ground) => accepts(subject, ground)),
      seats: ({ place }) => Math.min(place.seats, most),
      cut: () => false,
      judge: (ground, group, below): Hit | undefined => {
        const size = Math.max(0, (cheapest[group.seats - 1] ?? 0) - group.ceiling * group.seats);
        if (group.members.length < 2 || size >= below) return undefined;
        const session = findSession(view, ground, group);
        return session && { size, ground, group, operator: undefined, ...session };
      },
    },
    budget,
  );
  if (hit === undefined) return undefined;
  const pool = writePool(hit, id);
  const windows = sessionWindows(hit.days, hit.from, slots);
  const tags = unmetNeeds(hit.group, hit.ground.place);
  const { seats, ceiling } = hit.group;
  const change = { kind: 'add-operator', id, at: pool.place, windows, tags, seats, cents: ceiling * seats } as const;
  return { size: hit.size, changes: [change], pool, hit, seats };
}

/** For each number of seats, less one, the lowest price of the city. */
function cheapestBySeats(prices: readonly (readonly number[])[]): number[] {
  const cheapest: number[] = [];
  for (const cents of prices) {
    for (const [at, price] of cents.entries()) cheapest[at] = Math.min(cheapest[at] ?? Infinity, price);
  }
  return cheapest;
}
