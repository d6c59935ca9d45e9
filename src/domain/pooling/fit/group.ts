// Households that could meet at one place, grown one at a time and cut at the first rule that they break.
import { SLOTS_PER_DAY } from '../instance.ts';
import type { PoolingRules } from '../instance.ts';
import { shareStarts } from '../session-starts.ts';
import type { SessionStarts } from '../session-starts.ts';
import { mustNotMeet } from './household.ts';
import type { Household } from './household.ts';
import type { Offers, Place } from './place.ts';

export type Group = {
  readonly members: readonly Household[];
  readonly seats: number;
  readonly weight: number;
  readonly youngest: number;
  readonly oldest: number;
  /** The lowest of its members' ceilings. */
  readonly ceiling: number;
  /** When all can, the place is free and some operator could come. */
  readonly starts: SessionStarts;
  /** What the members need and the place does not have: for the operator. */
  readonly needs: readonly string[];
};

/** A place with what is on offer there, and who is asked to come. */
export type Ground = { readonly place: Place; readonly offers: Offers; readonly rules: PoolingRules };

/** One household alone; undefined when it could not even be the first. */
export function alone(ground: Ground, first: Household): Group | undefined {
  const { request, youngest, oldest, ceiling } = first;
  const starts = new Uint8Array(SLOTS_PER_DAY);
  if (!shareStarts(first.starts, ground.offers.starts, request.days, starts)) return undefined;
  const { seats, weight } = request;
  return withinPrice(ground, {
    members: [first],
    seats,
    weight,
    youngest,
    oldest,
    ceiling,
    starts,
    needs: request.needs.filter((tag) => !ground.place.tags.includes(tag)),
  });
}

/** The hours of the group that is being tried: most come to nothing, and leave nothing behind. */
const tried = new Uint8Array(SLOTS_PER_DAY);

/** Whether a household more breaks nothing: seats, ages, who must not meet, hours, price (rules 3, 4, 8, 9, 10). Fills `tried`. */
export function canJoin(ground: Ground, group: Group, more: Household): boolean {
  const { request } = more;
  const spread = Math.max(group.oldest, more.oldest) - Math.min(group.youngest, more.youngest);
  if (spread > ground.rules.maxAgeSpread) return false;
  const share = ground.offers.lowestShareFrom[group.seats + request.seats] ?? Infinity;
  if (share > Math.min(group.ceiling, more.ceiling)) return false;
  if (group.members.some((member) => mustNotMeet(member, more))) return false;
  return shareStarts(group.starts, more.starts, request.days, tried);
}

/** The group with one household more, or undefined where it cannot join. */
export function join(ground: Ground, group: Group, more: Household): Group | undefined {
  if (!canJoin(ground, group, more)) return undefined;
  const { request } = more;
  const needs = request.needs.filter((tag) => !ground.place.tags.includes(tag) && !group.needs.includes(tag));
  return {
    members: [...group.members, more],
    seats: group.seats + request.seats,
    weight: group.weight + request.weight,
    youngest: Math.min(group.youngest, more.youngest),
    oldest: Math.max(group.oldest, more.oldest),
    ceiling: Math.min(group.ceiling, more.ceiling),
    starts: tried.slice(),
    needs: needs.length === 0 ? group.needs : [...group.needs, ...needs],
  };
}

/** Nothing when no pool of so many seats or more is cheap enough for all, or takes so many. */
function withinPrice({ offers }: Ground, group: Group): Group | undefined {
  return (offers.lowestShareFrom[group.seats] ?? Infinity) <= group.ceiling ? group : undefined;
}
