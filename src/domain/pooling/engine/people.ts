// Households with what growing looks at again and again, and sets of them that could meet at common hours.
import type { PoolingRequest } from '../instance.ts';
import { SLOTS_PER_DAY } from '../instance.ts';
import { sessionStarts, shareStarts } from '../session-starts.ts';
import type { SessionStarts } from '../session-starts.ts';
import type { Board } from './board.ts';

/** One household, or several together: what a pool with all of them must respect. */
export type Company = {
  /** Indexes of requests, ascending. */
  readonly members: readonly number[];
  readonly seats: number;
  readonly youngest: number;
  readonly oldest: number;
  /** Sessions a week, and slots each: the same for all. */
  readonly days: number;
  readonly slots: number;
  /** Starts that all share, before any operator. */
  readonly starts: SessionStarts;
  /** Cents per seat and hour that everybody accepts: can pay, and no more than alone (rule 9). */
  readonly ceiling: number;
  readonly points: number;
  /** What operator and place must offer together, without repetition. */
  readonly needs: readonly string[];
};

export function alone(pointsPerWeight: number, request: PoolingRequest, members: readonly number[]): Company {
  return {
    members,
    seats: request.seats,
    youngest: Math.min(...request.ages),
    oldest: Math.max(...request.ages),
    days: request.days,
    slots: request.slots,
    starts: sessionStarts(request.windows, request.slots),
    ceiling: Math.min(request.maxCents, request.soloCents),
    points: pointsPerWeight * request.weight,
    needs: [...new Set(request.needs)],
  };
}

export type Joining = {
  readonly board: Board;
  /** For k seats: cents per seat and hour that a pool of k seats or more must cost at least, whoever holds it. */
  readonly lowestSeatPrices: readonly number[];
};

/** The company with one household more, or undefined when no pool can hold it (rules 2, 3, 4, 8, 9, 10). */
export function join({ board, lowestSeatPrices }: Joining, company: Company, next: Company): Company | undefined {
  if (company.days !== next.days || company.slots !== next.slots) return undefined;
  const seats = company.seats + next.seats;
  const youngest = Math.min(company.youngest, next.youngest);
  const oldest = Math.max(company.oldest, next.oldest);
  if (oldest - youngest > board.rules.maxAgeSpread) return undefined;
  const ceiling = Math.min(company.ceiling, next.ceiling);
  if ((lowestSeatPrices[seats] ?? Infinity) > ceiling) return undefined;
  for (const other of next.members) {
    const avoids = board.avoids[other];
    if (avoids !== undefined && avoids.size > 0 && company.members.some((member) => avoids.has(member)))
      return undefined;
  }
  const starts = new Uint8Array(SLOTS_PER_DAY);
  if (!shareStarts(company.starts, next.starts, company.days, starts)) return undefined;
  return {
    members: [...company.members, ...next.members],
    seats,
    youngest,
    oldest,
    days: company.days,
    slots: company.slots,
    starts,
    ceiling,
    points: company.points + next.points,
    needs: next.needs.length === 0 ? company.needs : [...new Set([...company.needs, ...next.needs])],
  };
}
