// The best plan by trying everything: slow, short, and sharing no code with the engine, to keep it honest.
import type { PoolingInstance, PoolingOperator, PoolingRequest } from '../instance.ts';

type Place = {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly seats: number;
  readonly tags: readonly string[];
};
type Pool = {
  readonly members: number;
  readonly operator: PoolingOperator;
  readonly place: Place;
  readonly from: number;
  readonly to: number;
  readonly days: readonly number[];
  readonly score: number;
};

/** Score of the best plan. Time grows as 2^requests and worse: up to ten requests. */
export function bestByBruteForce(instance: PoolingInstance): number {
  const pools = everyPool(instance);
  let best = 0;
  const extend = (at: number, placed: number, chosen: readonly Pool[], score: number) => {
    best = Math.max(best, score);
    if (at === instance.requests.length) return;
    if (placed & (1 << at)) return extend(at + 1, placed, chosen, score);
    extend(at + 1, placed, chosen, score);
    for (const pool of pools[at] ?? []) {
      if ((pool.members & placed) === 0 && !chosen.some((other) => clash(instance, pool, other))) {
        extend(at + 1, placed | pool.members, [...chosen, pool], score + pool.score);
      }
    }
  };
  extend(0, 0, [], 0);
  return best;
}

function clash(instance: PoolingInstance, a: Pool, b: Pool): boolean {
  if (!a.days.some((day) => b.days.includes(day))) return false;
  const same = a.place.name === b.place.name;
  const gap = same ? 0 : instance.rules.moveSlots;
  if (a.operator === b.operator && a.from < b.to + gap && b.from < a.to + gap) return true;
  return same && a.from < b.to && b.from < a.to;
}

/** Every pool that the rules allow by itself, listed under its first member. */
function everyPool(instance: PoolingInstance): Pool[][] {
  const { requests, operators, venues } = instance;
  const pools: Pool[][] = requests.map(() => []);
  for (let members = 1; members < 1 << requests.length; members++) {
    const group = requests.filter((_, at) => members & (1 << at));
    if (!couldMeet(instance, group)) continue;
    const homes = group.map((home) => ({
      ...home,
      name: `home ${home.id}`,
      seats: home.hostSeats,
      tags: home.homeTags,
    }));
    const places: Place[] = [...venues.map((venue) => ({ ...venue, name: `venue ${venue.id}` })), ...homes];
    for (const place of places) {
      if (!group.every((member) => accepts(member, place))) continue;
      for (const operator of operators)
        pools[Math.log2(members & -members)]?.push(...poolsOf(instance, members, group, place, operator));
    }
  }
  return pools;
}

function couldMeet({ rules }: PoolingInstance, group: readonly PoolingRequest[]): boolean {
  const ages = group.flatMap((member) => member.ages);
  return (
    group.length > 1 &&
    new Set(group.map(({ days, slots }) => `${days} ${slots}`)).size === 1 &&
    Math.max(...ages) - Math.min(...ages) <= rules.maxAgeSpread &&
    !group.some((member) => group.some((other) => member.avoid.includes(other.id)))
  );
}

function accepts(member: PoolingRequest, place: Place): boolean {
  if (place.name === `home ${member.id}`) return true;
  return apart(member, place) <= member.maxMetres && !member.refuses.some((tag) => place.tags.includes(tag));
}

type Spot = { readonly lat: number; readonly lon: number };

function apart(a: Spot, b: Spot): number {
  const turn = Math.PI / 180;
  const north = Math.sin(((b.lat - a.lat) * turn) / 2) ** 2;
  const east = Math.cos(a.lat * turn) * Math.cos(b.lat * turn) * Math.sin(((b.lon - a.lon) * turn) / 2) ** 2;
  return 2 * 6_371_000 * Math.asin(Math.sqrt(north + east));
}

function poolsOf(
  { rules }: PoolingInstance,
  members: number,
  group: readonly PoolingRequest[],
  place: Place,
  operator: PoolingOperator,
): Pool[] {
  const seats = group.reduce((sum, member) => sum + member.seats, 0);
  const { days = 0, slots = 0 } = group[0] ?? {};
  const price = operator.cents[seats - 1] ?? Infinity;
  if (seats < operator.minSeats || seats > operator.maxSeats || seats > place.seats) return [];
  if (apart(operator, place) > operator.maxMetres) return [];
  if (!group.every((each) => price <= each.maxCents * seats && price <= each.soloCents * seats)) return [];
  const offered = new Set([...operator.tags, ...place.tags]);
  if (!group.every((each) => each.needs.every((need) => offered.has(need)))) return [];
  const score = rules.pointsPerWeight * group.reduce((sum, { weight }) => sum + weight, 0) - (price * slots * days) / 2;
  const pools: Pool[] = [];
  for (let from = 0; from + slots <= 48; from++) {
    const to = from + slots;
    const free = [0, 1, 2, 3, 4, 5, 6].filter((day) =>
      [operator, ...group].every(({ windows }) => windows.some((w) => w.day === day && w.from <= from && to <= w.to)),
    );
    for (const chosen of choose(free, days)) pools.push({ members, operator, place, from, to, days: chosen, score });
  }
  return pools;
}

function choose(items: readonly number[], count: number): number[][] {
  const [first, ...rest] = items;
  if (count === 0) return [[]];
  if (first === undefined) return [];
  return [...choose(rest, count - 1).map((chosen) => [first, ...chosen]), ...choose(rest, count)];
}
