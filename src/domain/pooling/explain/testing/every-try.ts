// Every pool that one household could think of, and what is wrong with each: slow, short, sharing no code with the explanations.
import type { PoolingInstance, PoolingOperator, PoolingRequest, VenueId, Window } from '../../instance.ts';
import type { PlannedPool } from '../../plan.ts';

export type Spot = {
  readonly name: string;
  readonly id: string;
  readonly lat: number;
  readonly lon: number;
  readonly seats: number;
  readonly tags: readonly string[];
  readonly host: PoolingRequest | undefined;
  readonly kind: 'venue' | 'home' | 'new';
};

/** `operator` undefined: somebody who is not there yet. All figures are 0, and all lists empty, when nothing is wrong. */
export type Try = {
  readonly members: readonly PoolingRequest[];
  readonly spot: Spot;
  readonly operator: PoolingOperator | undefined;
  readonly from: number;
  readonly days: readonly number[];
  readonly seats: number;
  readonly ownMetresMissing: boolean;
  readonly ownMetres: number;
  readonly othersTooFar: boolean;
  /** Days on which the household is not free, and slots of those sessions in none of its windows. */
  readonly ownDaysMissing: number;
  readonly ownSlotsMissing: number;
  readonly othersBusy: boolean;
  readonly roomMissing: number;
  readonly operatorTooFar: boolean;
  readonly operatorSeatsWrong: boolean;
  readonly operatorDaysMissing: number;
  readonly operatorSlotsMissing: number;
  readonly ownNeeds: readonly string[];
  readonly othersNeeds: readonly string[];
  readonly ownRefusals: readonly string[];
  readonly othersRefusals: readonly string[];
  readonly price: number;
  /** Cents per hour that all accept for so many seats; and that the others do, and the household if it paid as alone. */
  readonly ceiling: number;
  readonly ceilingAtMost: number;
};

/** Days and first slots at which anybody is free in the cities of `randomInstance`. */
const DAYS = [0, 1, 2, 6];
const FIRST_SLOTS = [30, 31, 32, 33, 34, 35, 36];

/** Pools with the household and some or none of the company, in every place, with every operator or a new one. */
export function everyTry(instance: PoolingInstance, own: PoolingRequest, company: readonly PoolingRequest[]): Try[] {
  const around = { ...own, name: 'new', id: 'new', seats: Infinity, tags: [], host: undefined, kind: 'new' } as const;
  return subsets(company).flatMap((others) => {
    const members = [own, ...others];
    if (!getAlong(instance, members)) return [];
    const spots = [...everySpot(instance).filter(({ host }) => host === undefined || members.includes(host)), around];
    return everySession(own).flatMap(({ from, days }) => {
      if (days.some((day) => others.some((other) => !isFree(other.windows, day, from, own.slots)))) return [];
      return spots.flatMap((spot) =>
        [...instance.operators, undefined].map((operator) => assess({ members, spot, operator, from, days })),
      );
    });
  });
}

export function everySpot({ venues, requests }: PoolingInstance): Spot[] {
  return [
    ...venues.map((venue) => ({ ...venue, name: `v:${venue.id}`, host: undefined, kind: 'venue' as const })),
    ...requests.map((host) => {
      return { ...host, name: `h:${host.id}`, seats: host.hostSeats, tags: host.homeTags, host, kind: 'home' as const };
    }),
  ];
}

type Proposal = Pick<Try, 'members' | 'spot' | 'operator' | 'from' | 'days'>;

/** What is wrong with one pool for its first member. */
export function assess({ members, spot, operator, from, days }: Proposal): Try {
  const [own, ...others] = members;
  if (own === undefined) throw new Error('a pool to try has somebody in it');
  const slots = own.slots;
  const seats = members.reduce((sum, member) => sum + member.seats, 0);
  const lacking = (request: PoolingRequest) =>
    request.needs.filter((tag) => !spot.tags.includes(tag) && operator?.tags.includes(tag) !== true);
  const refusing = (request: PoolingRequest) =>
    spot.host === request ? [] : request.refuses.filter((tag) => spot.tags.includes(tag));
  const tooFar = (request: PoolingRequest) => spot.host !== request && apart(request, spot) > request.maxMetres;
  const busy = days.filter((day) => !isFree(own.windows, day, from, slots));
  const off = days.filter((day) => operator !== undefined && !isFree(operator.windows, day, from, slots));
  const theirs = others.map((other) => Math.min(other.maxCents, other.soloCents));
  return {
    members,
    spot,
    operator,
    from,
    days,
    seats,
    ownMetres: spot.host === own ? 0 : apart(own, spot),
    ownMetresMissing: tooFar(own),
    othersTooFar: others.some(tooFar),
    ownDaysMissing: busy.length,
    ownSlotsMissing: busy.reduce((sum, day) => sum + uncovered(own.windows, day, from, slots), 0),
    othersBusy: days.some((day) => others.some((other) => !isFree(other.windows, day, from, slots))),
    roomMissing: Math.max(0, seats - spot.seats),
    operatorTooFar: operator !== undefined && apart(operator, spot) > operator.maxMetres,
    operatorSeatsWrong: operator !== undefined && (seats < operator.minSeats || seats > operator.maxSeats),
    operatorDaysMissing: off.length,
    operatorSlotsMissing: off.reduce((sum, day) => sum + uncovered(operator?.windows ?? [], day, from, slots), 0),
    ownNeeds: unique(lacking(own)),
    othersNeeds: unique(others.flatMap(lacking)),
    ownRefusals: unique(refusing(own)),
    othersRefusals: unique(others.flatMap(refusing)),
    price: operator?.cents[seats - 1] ?? 0,
    ceiling: Math.min(own.maxCents, own.soloCents, ...theirs) * seats,
    ceilingAtMost: Math.min(own.soloCents, ...theirs) * seats,
  };
}

/** The pool of a plan with the household in it as well. */
export function assessJoin(instance: PoolingInstance, own: PoolingRequest, pool: PlannedPool): Try | undefined {
  const members = pool.members.flatMap((id) => instance.requests.filter((each) => each.id === id));
  const name = 'venue' in pool.place ? `v:${pool.place.venue}` : `h:${pool.place.home}`;
  const spot = everySpot(instance).find((each) => each.name === name);
  const operator = instance.operators.find(({ id }) => id === pool.operator);
  const alike = members.every(({ days, slots }) => days === own.days && slots === own.slots);
  if (spot === undefined || !alike || !getAlong(instance, [own, ...members])) return undefined;
  return assess({ members: [own, ...members], spot, operator, from: pool.from, days: pool.days });
}

export function writeTry({ members, spot, operator, from, days }: Try): PlannedPool {
  if (operator === undefined) throw new Error('a pool needs an operator');
  const place = spot.host === undefined ? { venue: spot.id as VenueId } : { home: spot.host.id };
  return { operator: operator.id, place, days, from, members: members.map(({ id }) => id) };
}

function getAlong({ rules }: PoolingInstance, members: readonly PoolingRequest[]): boolean {
  const ages = members.flatMap((member) => member.ages);
  return (
    Math.max(...ages) - Math.min(...ages) <= rules.maxAgeSpread &&
    !members.some((member) => members.some((other) => member.avoid.includes(other.id)))
  );
}

function everySession({ days }: PoolingRequest) {
  return FIRST_SLOTS.flatMap((from) =>
    subsets(DAYS)
      .filter((chosen) => chosen.length === days)
      .map((chosen) => ({ from, days: chosen })),
  );
}

export function isFree(windows: readonly Window[], day: number, from: number, slots: number): boolean {
  return windows.some((window) => window.day === day && window.from <= from && from + slots <= window.to);
}

function uncovered(windows: readonly Window[], day: number, from: number, slots: number): number {
  const covers = (slot: number) => windows.some((w) => w.day === day && w.from <= slot && slot < w.to);
  return Array.from({ length: slots }, (_, at) => from + at).filter((slot) => !covers(slot)).length;
}

export function unique(tags: readonly string[]): string[] {
  return [...new Set(tags)];
}

function subsets<T>(items: readonly T[]): T[][] {
  const [first, ...rest] = items;
  if (first === undefined) return [[]];
  return subsets(rest).flatMap((subset) => [subset, [first, ...subset]]);
}

export function apart(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const turn = Math.PI / 180;
  const north = Math.sin(((b.lat - a.lat) * turn) / 2) ** 2;
  const east = Math.cos(a.lat * turn) * Math.cos(b.lat * turn) * Math.sin(((b.lon - a.lon) * turn) / 2) ** 2;
  return 2 * 6_371_000 * Math.asin(Math.sqrt(north + east));
}
