// What stands between a newcomer and a pool that runs, each with the least that would pass it.
import type { PoolingRules, Window } from '../instance.ts';
import { metres } from '../metres.ts';
import type { Hurdle } from './fit.ts';
import type { Household } from './household.ts';
import type { KnownPool } from './known-pool.ts';

/** Whom it must not meet is no hurdle: nobody is asked to change that, so it is said only that there is no way in. */
export type Hurdles = readonly Hurdle[] | 'must-not-meet';

/** Empty when the pool with the newcomer keeps every rule for everybody. The pool itself must keep them already. */
export function findHurdles(rules: PoolingRules, running: KnownPool, newcomer: Household): Hurdles {
  const { avoids, request } = newcomer;
  if (running.members.some(({ id, avoid }) => avoids.has(id) || avoid.includes(request.id))) return 'must-not-meet';
  return [
    ...sessionHurdles(running, newcomer),
    ...seatHurdles(running, newcomer),
    ...placeHurdles(running, newcomer),
    ...ageHurdles(rules, running, newcomer),
    ...priceHurdles(running, newcomer),
  ];
}

function* sessionHurdles({ pool, first }: KnownPool, { request }: Household): Generator<Hurdle> {
  const [days, slots] = [Math.abs(first.days - request.days), Math.abs(first.slots - request.slots)];
  if (days + slots > 0) yield { code: 'other-sessions', days, slots };
  const missing = pool.days.reduce((sum, day) => sum + slotsMissing(request.windows, day, pool.from, first.slots), 0);
  if (missing > 0) yield { code: 'hours', slots: missing };
}

/** Slots by which one window of the day must grow for a session to lie in it; the whole session where there is none. */
export function slotsMissing(windows: readonly Window[], day: number, from: number, slots: number): number {
  let least = slots;
  for (const window of windows) {
    if (window.day !== day) continue;
    least = Math.min(least, Math.max(0, window.from - from) + Math.max(0, from + slots - window.to));
  }
  return least;
}

function* seatHurdles({ operator, placeSeats, seats }: KnownPool, { request }: Household): Generator<Hurdle> {
  const all = seats + request.seats;
  if (all > operator.maxSeats) yield { code: 'operator-full', seats: all - operator.maxSeats };
  if (all > placeSeats) yield { code: 'place-full', seats: all - placeSeats };
}

function* placeHurdles({ operator, point, placeTags }: KnownPool, { request }: Household): Generator<Hurdle> {
  const distance = metres(request, point);
  if (distance > request.maxMetres) yield { code: 'too-far', metres: Math.ceil(distance - request.maxMetres) };
  const unmet = request.needs.filter((tag) => !operator.tags.includes(tag) && !placeTags.includes(tag));
  if (unmet.length > 0) yield { code: 'need-not-met', tags: unmet };
  const refused = request.refuses.filter((tag) => placeTags.includes(tag));
  if (refused.length > 0) yield { code: 'place-refused', tags: refused };
}

function* ageHurdles({ maxAgeSpread }: PoolingRules, running: KnownPool, newcomer: Household): Generator<Hurdle> {
  const oldest = Math.max(running.oldest, newcomer.oldest);
  const years = oldest - Math.min(running.youngest, newcomer.youngest) - maxAgeSpread;
  if (years > 0) yield { code: 'ages', years };
}

function* priceHurdles({ operator, members, seats }: KnownPool, { request }: Household): Generator<Hurdle> {
  const all = seats + request.seats;
  // Beyond its largest number of seats an operator names no price: it would not be less than for those.
  const cents = operator.cents[all - 1] ?? operator.cents.at(-1) ?? 0;
  const beyond = (limit: number) => Math.ceil(cents / all) - limit;
  if (cents > request.maxCents * all) yield { code: 'price', cents: beyond(request.maxCents) };
  if (cents > request.soloCents * all) yield { code: 'above-alone', cents: beyond(request.soloCents) };
  for (const { id, maxCents, soloCents } of members) {
    const limit = Math.min(maxCents, soloCents);
    if (cents > limit * all) yield { code: 'price-for-member', request: id, cents: beyond(limit) };
  }
}
