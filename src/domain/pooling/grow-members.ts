// Grows sets of households that could meet at one spot, one household at a time, cutting as soon as a rule breaks.
import type { Board } from './board.ts';
import type { PoolingRequest } from './instance.ts';
import { SLOTS_PER_DAY } from './instance.ts';
import { sessionStarts, shareStarts } from './session-starts.ts';
import type { SessionStarts } from './session-starts.ts';

/** A household with what growing looks at again and again. */
export type Household = {
  readonly at: number;
  readonly request: PoolingRequest;
  readonly youngest: number;
  readonly oldest: number;
  readonly starts: SessionStarts;
};

export type Grown = {
  readonly members: readonly Household[];
  readonly seats: number;
  readonly youngest: number;
  readonly oldest: number;
  /** Starts that all members share, before any operator. */
  readonly starts: SessionStarts;
  /** Cents per seat and hour that every member accepts: can pay, and no more than alone (rule 9). */
  readonly ceiling: number;
};

export function households(board: Board): Household[] {
  return board.requests.map((request, at) => ({
    at,
    request,
    youngest: Math.min(...request.ages),
    oldest: Math.max(...request.ages),
    starts: sessionStarts(request.windows, request.slots),
  }));
}

export function alone(household: Household): Grown {
  const { request, youngest, oldest, starts } = household;
  const ceiling = Math.min(request.maxCents, request.soloCents);
  return { members: [household], seats: request.seats, youngest, oldest, starts, ceiling };
}

/** What growing needs to know of the spot: seats at most, and the lowest price per seat from k seats on. */
export type Room = { readonly seats: number; readonly lowestSeatPrices: readonly number[] };

/** The set with one household more, or undefined when no pool can hold it (rules 2, 3, 4, 8, 9, 10). */
export function join(board: Board, room: Room, grown: Grown, next: Household): Grown | undefined {
  const [first] = grown.members;
  const { request } = next;
  if (first === undefined || first.request.days !== request.days || first.request.slots !== request.slots)
    return undefined;
  const seats = grown.seats + request.seats;
  const youngest = Math.min(grown.youngest, next.youngest);
  const oldest = Math.max(grown.oldest, next.oldest);
  const ceiling = Math.min(grown.ceiling, request.maxCents, request.soloCents);
  if (seats > room.seats || oldest - youngest > board.rules.maxAgeSpread) return undefined;
  if ((room.lowestSeatPrices[seats] ?? Infinity) > ceiling) return undefined;
  const avoids = board.avoids[next.at];
  if (grown.members.some((member) => avoids?.has(member.at))) return undefined;
  const starts = new Uint8Array(SLOTS_PER_DAY);
  if (!shareStarts(grown.starts, next.starts, request.days, starts)) return undefined;
  return { members: [...grown.members, next], seats, youngest, oldest, starts, ceiling };
}
