import type { DraftPool } from './draft-pools.ts';
import type { LivePool } from './pooling-facts.ts';

/** How a request stands now, while the plan's groups are written. */
export interface RequestNow {
  readonly id: string;
  readonly status: string;
  readonly version: number;
}

/**
 * The groups that can still be proposed: all their families wait and ask for what they asked, and no group that came to
 * life while the plan was being made has their operator, their place or one of their families.
 */
export function stillPossible(
  drafts: readonly DraftPool[],
  requests: readonly RequestNow[],
  newcomers: readonly LivePool[],
): DraftPool[] {
  const now = new Map(requests.map((request) => [request.id, request]));
  const taken = new Set(
    newcomers.flatMap(({ operatorId, venueId, members }) => [
      operatorId,
      venueId,
      ...members.map(({ requestId }) => requestId),
    ]),
  );
  return drafts.filter(({ operatorId, venueId, members }) => {
    if (taken.has(operatorId) || (venueId !== null && taken.has(venueId))) return false;
    return members.every(({ requestId, version }) => {
      const request = now.get(requestId);
      return request?.status === 'waiting' && request.version === version && !taken.has(requestId);
    });
  });
}
