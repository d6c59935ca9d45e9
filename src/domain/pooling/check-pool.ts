// Rules 2 to 4 and 6 to 10: what one pool must respect whatever the others do.
import type { Broken } from './broken-rule.ts';
import type { Point, PoolingOperator, PoolingRequest, PoolingRules, Window } from './instance.ts';
import { metres } from './metres.ts';
import type { PlannedPool } from './plan.ts';

/** A pool with its names looked up. `members` has at least one; `host` is the member whose home it meets in. */
export type ResolvedPool = {
  readonly pool: PlannedPool;
  readonly operator: PoolingOperator;
  readonly members: readonly PoolingRequest[];
  readonly first: PoolingRequest;
  readonly host: PoolingRequest | undefined;
  readonly place: Point;
  readonly placeSeats: number;
  readonly placeTags: readonly string[];
  readonly seats: number;
};

export function checkPool(rules: PoolingRules, resolved: ResolvedPool): Broken[] {
  return [
    ...checkDemand(resolved),
    ...checkHours(resolved),
    ...checkSeats(resolved),
    ...checkReach(resolved),
    ...checkTags(resolved),
    ...checkPeople(rules, resolved),
    ...checkPrice(resolved),
  ];
}

function* checkDemand({ pool, members, first }: ResolvedPool): Generator<Broken> {
  const { days } = pool;
  if (members.some((member) => member.days !== first.days || member.slots !== first.slots)) {
    yield { rule: 2, code: 'different-demand' };
  }
  if (new Set(days).size !== days.length || days.length !== first.days) {
    yield { rule: 2, code: 'wrong-number-of-days', figure: days.length };
  }
  const whole = Number.isInteger(pool.from) && days.every((day) => Number.isInteger(day) && day >= 0 && day <= 6);
  if (!whole) yield { rule: 2, code: 'not-a-slot-of-the-week' };
}

function* checkHours({ pool, operator, members, first }: ResolvedPool): Generator<Broken> {
  const to = pool.from + first.slots;
  const within = (windows: readonly Window[], day: number) =>
    windows.some((window) => window.day === day && window.from <= pool.from && to <= window.to);
  for (const day of pool.days) {
    if (!within(operator.windows, day)) yield { rule: 3, code: 'operator-unavailable', day };
    for (const { id, windows } of members) {
      if (!within(windows, day)) yield { rule: 3, code: 'member-unavailable', request: id, day };
    }
  }
}

function* checkSeats({ seats, operator, placeSeats }: ResolvedPool): Generator<Broken> {
  if (seats < operator.minSeats || seats > operator.maxSeats || seats > placeSeats) {
    yield { rule: 4, code: 'wrong-seats', figure: seats };
  }
}

function* checkReach({ operator, members, host, place }: ResolvedPool): Generator<Broken> {
  if (metres(operator, place) > operator.maxMetres) yield { rule: 6, code: 'operator-too-far' };
  for (const member of members) {
    if (member !== host && metres(member, place) > member.maxMetres) {
      yield { rule: 6, code: 'member-too-far', request: member.id };
    }
  }
}

function* checkTags({ operator, members, host, placeTags }: ResolvedPool): Generator<Broken> {
  for (const member of members) {
    for (const tag of member.needs) {
      const met = operator.tags.includes(tag) || placeTags.includes(tag);
      if (!met) yield { rule: 7, code: 'need-not-met', request: member.id, tag };
    }
    if (member === host) continue;
    for (const tag of member.refuses) {
      if (placeTags.includes(tag)) yield { rule: 7, code: 'place-refused', request: member.id, tag };
    }
  }
}

function* checkPeople({ maxAgeSpread }: PoolingRules, { members }: ResolvedPool): Generator<Broken> {
  for (const { id, avoid } of members) {
    for (const other of members) {
      if (avoid.includes(other.id)) yield { rule: 10, code: 'must-not-meet', request: id, other: other.id };
    }
  }
  const ages = members.flatMap((member) => member.ages);
  const spread = Math.max(...ages) - Math.min(...ages);
  if (spread > maxAgeSpread) yield { rule: 8, code: 'ages-too-far-apart', figure: spread };
}

function* checkPrice({ operator, members, seats }: ResolvedPool): Generator<Broken> {
  const price = operator.cents[seats - 1] ?? Number.NaN;
  for (const { id, maxCents, soloCents } of members) {
    // Multiplied, not divided: whole cents compare exactly. No price for so many seats is no fair price either.
    const fair = price <= maxCents * seats && price <= soloCents * seats;
    if (!fair) yield { rule: 9, code: 'price-too-high', request: id, figure: price / seats };
  }
}
