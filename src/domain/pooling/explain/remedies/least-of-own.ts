// The least that the household itself would have to change: how far it goes, what it pays, what it insists on.
import type { PoolingRequest } from '../../instance.ts';
import type { Budget } from '../search/budget.ts';
import type { Household, Place } from '../city/city.ts';
import { findLeast, writePool } from '../search/find-least.ts';
import { feasible, leastOperator, mostSeats, suits } from '../search/find-pool.ts';
import type { Found } from './found.ts';
import { accepts, refused } from '../search/ground.ts';
import type { Ground } from '../search/ground.ts';
import { isPromising, priceOf } from '../search/judge-pool.ts';
import type { View } from '../search/view.ts';

/** The same view of a household that asks for something else; its company and its grounds are as they were. */
export function asIf(view: View, change: Partial<PoolingRequest>): View {
  const request = { ...view.subject.request, ...change };
  const subject: Household = { ...view.subject, request, ceiling: Math.min(request.maxCents, request.soloCents) };
  return { ...view, subject };
}

const METRES_TO_HOMES = 100;

/** How far it must be ready to go: to homes in whole hundreds of metres, so that nobody is found on a map by it. */
export function metresToTell(metres: number, place: Place): number {
  return place.host === undefined ? Math.ceil(metres) : Math.ceil(metres / METRES_TO_HOMES) * METRES_TO_HOMES;
}

export function travelFarther(view: View, budget: Budget): Found | undefined {
  const { id, maxMetres } = view.subject.request;
  const anywhere = asIf(view, { maxMetres: Infinity });
  const farther = view.grounds.filter((ground) => ground.metres > maxMetres && accepts(anywhere.subject, ground));
  const least = (ground: Ground) => metresToTell(ground.metres, ground.place) - maxMetres;
  const grounds = farther.sort((a, b) => least(a) - least(b));
  const aim = feasible(anywhere);
  const judge: typeof aim.judge = (ground, ...rest) => {
    const hit = aim.judge(ground, ...rest);
    return hit && { ...hit, size: least(ground) };
  };
  const hit = findLeast(anywhere, { ...aim, judge, grounds, least }, budget);
  if (hit === undefined) return undefined;
  const far = metresToTell(hit.ground.metres, hit.ground.place);
  return { size: hit.size, changes: [{ kind: 'travel-farther', request: id, maxMetres: far }], pool: writePool(hit) };
}

export function payMore(view: View, budget: Budget): Found | undefined {
  const { id, maxCents, soloCents } = view.subject.request;
  const richer = asIf(view, { maxCents: soloCents });
  const hit = findLeast(
    richer,
    {
      grounds: view.grounds.filter((ground) => accepts(view.subject, ground)),
      least: () => 1,
      seats: mostSeats,
      cut: (ground, group, below) =>
        Math.ceil(ground.offer.lowest[group.seats] ?? Infinity) - maxCents >= below ||
        !isPromising(richer, ground, group),
      judge: (ground, group, below) =>
        leastOperator(richer, ground, group, below, (operator) => {
          const more = Math.ceil(priceOf(operator, group.seats) / group.seats) - maxCents;
          return more > 0 && suits(operator, ground, group) ? more : Infinity;
        }),
    },
    budget,
  );
  if (hit === undefined) return undefined;
  const { size } = hit;
  return { size, changes: [{ kind: 'pay-more', request: id, maxCents: maxCents + size }], pool: writePool(hit) };
}

/** The fewest needs and refusals to give up. */
export function giveUpTags(view: View, budget: Budget): Found | undefined {
  const { subject } = view;
  const { id: request, needs } = subject.request;
  const easy = asIf(view, { needs: [], refuses: [] });
  const missing = (ground: Ground, tags: ReadonlySet<string>) =>
    [...new Set(needs)].filter((tag) => !tags.has(tag) && !ground.place.tags.has(tag));
  const refusals = (ground: Ground) => [...new Set(refused(subject, ground.place))];
  const hit = findLeast(
    easy,
    {
      grounds: view.grounds.filter((ground) => accepts(easy.subject, ground)),
      least: (ground) => Math.max(1, refusals(ground).length),
      seats: mostSeats,
      cut: (ground, group) => !isPromising(view, ground, group),
      judge: (ground, group, below) =>
        leastOperator(view, ground, group, below, (operator) => {
          const size = refusals(ground).length + missing(ground, operator.tags).length;
          return size > 0 && suits(operator, ground, group) ? size : Infinity;
        }),
    },
    budget,
  );
  if (hit === undefined) return undefined;
  const without = missing(hit.ground, hit.operator?.tags ?? new Set());
  const changes = [
    ...without.map((tag) => ({ kind: 'do-without', request, tag }) as const),
    ...refusals(hit.ground).map((tag) => ({ kind: 'accept-tag', request, tag }) as const),
  ];
  return { size: hit.size, changes, pool: writePool(hit) };
}
