// One request as the search looks at it: its hours as bits, its ages as a range, one limit to its price.
import type { PoolingRequest } from '../instance.ts';
import { sessionStarts } from '../session-starts.ts';
import type { SessionStarts } from '../session-starts.ts';

export type Household = {
  readonly request: PoolingRequest;
  readonly starts: SessionStarts;
  readonly youngest: number;
  readonly oldest: number;
  /** Cents per seat and hour: what it can pay, and no more than alone. */
  readonly ceiling: number;
};

export function household(request: PoolingRequest): Household {
  return {
    request,
    starts: sessionStarts(request.windows, request.slots),
    youngest: Math.min(...request.ages),
    oldest: Math.max(...request.ages),
    ceiling: Math.min(request.maxCents, request.soloCents),
  };
}

/** Requests that ask for the same sessions may share a pool (rule 2). */
export function sessionsKey({ days, slots }: PoolingRequest): string {
  return `${days}x${slots}`;
}

export function mustNotMeet(a: PoolingRequest, b: PoolingRequest): boolean {
  return a.avoid.includes(b.id) || b.avoid.includes(a.id);
}
