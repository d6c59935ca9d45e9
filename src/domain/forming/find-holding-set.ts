import { areApart, dearestShare, type ConditionalYes, type OfferedTerms } from './conditional-yes.ts';
import { findSetByDays } from './find-set-by-days.ts';

/** `none` when no two households' yeses hold together. */
export type HoldingSet =
  | { readonly kind: 'holds'; readonly members: readonly string[]; readonly hourlyCents: number }
  | { readonly kind: 'none' };

/**
 * The largest set of yeses in which every condition of every member holds (with the host among them, where somebody's home
 * is the place), by exact search. Of several as large: the one
 * with the lowest price of a seat; then the one with fewer seats; then the first by its members' ids in order.
 *
 * For a number of households and of seats the price is known, and with it who could be among them; what is left is to choose
 * so many with so many seats and nobody apart. Meant for one group's few yeses: with 24 it looks at some millions of sets at
 * worst, and at some hundreds where few must be apart. Where somebody comes on some days only, each day has its own price: see
 * `findSetByDays`.
 */
export function findHoldingSet(yeses: readonly ConditionalYes[], terms: OfferedTerms): HoldingSet {
  const inOrder = yeses
    .filter(({ startBy }) => startBy === undefined || terms.startsOn <= startBy)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (inOrder.some(({ days }) => days !== undefined)) {
    const members = findSetByDays(inOrder, terms);
    const hourlyCents = terms.hourlyCents[(members ?? []).reduce((sum, { seats }) => sum + seats, 0) - 1];
    return members === undefined || hourlyCents === undefined
      ? { kind: 'none' }
      : { kind: 'holds', members: members.map(({ id }) => id), hourlyCents };
  }
  for (let families = Math.min(inOrder.length, terms.maxSeats); families >= 2; families--) {
    for (const { seats, hourlyCents } of seatsByPrice(families, terms)) {
      const could = inOrder.filter(
        (yes) =>
          yes.leastFamilies <= families &&
          families <= yes.mostFamilies &&
          dearestShare(hourlyCents, yes.seats, seats) <= yes.maxCents,
      );
      const members = firstApartFrom(could, { families, seats, host: terms.host });
      if (members !== undefined) return { kind: 'holds', members: members.map(({ id }) => id), hourlyCents };
    }
  }
  return { kind: 'none' };
}

interface PricedSeats {
  readonly seats: number;
  readonly hourlyCents: number;
}

/** Numbers of seats that the operator takes from so many households, the cheapest seat first. */
function seatsByPrice(families: number, { hourlyCents, minSeats, maxSeats }: OfferedTerms): PricedSeats[] {
  const priced: PricedSeats[] = [];
  for (let seats = Math.max(families, minSeats); seats <= maxSeats; seats++) {
    const cents = hourlyCents[seats - 1];
    if (cents !== undefined) priced.push({ seats, hourlyCents: cents });
  }
  // Multiplied, not divided: whole cents compare exactly.
  return priced.sort((a, b) => a.hourlyCents * b.seats - b.hourlyCents * a.seats || a.seats - b.seats);
}

/** The first so many, by their order, that have so many seats together and nobody apart; undefined when there are none. */
function firstApartFrom(
  could: readonly ConditionalYes[],
  { families, seats, host: hostId }: { families: number; seats: number; host: string | undefined },
): readonly ConditionalYes[] | undefined {
  const host = could.find(({ id }) => id === hostId);
  if (hostId !== undefined && host === undefined) return undefined;
  const others = could.filter((yes) => yes !== host);
  const reach = reachableSeats(others);
  const choose = (
    at: number,
    chosen: readonly ConditionalYes[],
    left: number,
  ): readonly ConditionalYes[] | undefined => {
    const missing = families - chosen.length;
    if (missing === 0) return left === 0 ? chosen : undefined;
    if (reach[at]?.[missing]?.has(left) !== true) return undefined;
    const next = others[at];
    if (next === undefined) return undefined;
    const fits = next.seats <= left && chosen.every((other) => !areApart(next, other));
    const withNext = fits ? choose(at + 1, [...chosen, next], left - next.seats) : undefined;
    return withNext ?? choose(at + 1, chosen, left);
  };
  const found = host === undefined ? choose(0, [], seats) : choose(0, [host], seats - host.seats);
  return found && [...found].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** From each position on, which sums of seats so many households can have, whoever must be apart. */
function reachableSeats(could: readonly ConditionalYes[]): readonly (readonly ReadonlySet<number>[])[] {
  const none: ReadonlySet<number>[] = [new Set([0])];
  const reach: ReadonlySet<number>[][] = [none];
  for (const { seats } of [...could].reverse()) {
    const after = reach[0] ?? none;
    const here = Array.from({ length: after.length + 1 }, (_, many) => {
      const withIt = [...(after[many - 1] ?? [])].map((sum) => sum + seats);
      return new Set([...(after[many] ?? []), ...withIt]);
    });
    reach.unshift(here);
  }
  return reach;
}
