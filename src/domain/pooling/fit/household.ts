// One request as the search looks at it: its hours as bits, its ages as a range, one limit to its price.
import type { PoolingRequest, RequestId } from '../instance.ts';
import { sessionStarts } from '../session-starts.ts';
import type { SessionStarts } from '../session-starts.ts';

export type Household = {
  readonly request: PoolingRequest;
  readonly starts: SessionStarts;
  readonly youngest: number;
  readonly oldest: number;
  /** Cents per seat and hour: what it can pay, and no more than alone. */
  readonly ceiling: number;
  /** A newcomer may have hundreds: everybody who is in a group that is nobody's to join. */
  readonly avoids: ReadonlySet<RequestId>;
};

export function household(request: PoolingRequest): Household {
  return {
    request,
    starts: sessionStarts(request.windows, request.slots),
    youngest: Math.min(...request.ages),
    oldest: Math.max(...request.ages),
    ceiling: Math.min(request.maxCents, request.soloCents),
    avoids: new Set(request.avoid),
  };
}

/** Requests that ask for the same sessions may share a pool (rule 2). */
export function sessionsKey({ days, slots }: PoolingRequest): string {
  return `${days}x${slots}`;
}

export function mustNotMeet(a: Household, b: Household): boolean {
  return a.avoids.has(b.request.id) || b.avoids.has(a.request.id);
}
