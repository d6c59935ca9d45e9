import type { Operator } from '../model.ts';
import type { DraftPool } from './draft-pools.ts';
import type { LivePool } from './pooling-facts.ts';

/** How a request stands now, while the plan's groups are written. */
export interface RequestNow {
  readonly id: string;
  readonly status: string;
  readonly version: number;
}

/** What may have changed while the plan was being made. */
export interface FactsNow {
  readonly requests: readonly RequestNow[];
  /** Groups that came to life since. */
  readonly newcomers: readonly LivePool[];
  readonly operators: readonly Pick<Operator, 'id' | 'kindsOfHelp' | 'windows'>[];
}

/**
 * The groups that can still be proposed: all their families wait and ask for what they asked, their operator still takes
 * groups of that kind, and no group that came to life has their operator, their place or one of their families.
 */
export function stillPossible(drafts: readonly DraftPool[], { requests, newcomers, operators }: FactsNow): DraftPool[] {
  const takes = new Map(operators.map(({ id, kindsOfHelp, windows }) => [id, windows.length > 0 ? kindsOfHelp : []]));
  const now = new Map(requests.map((request) => [request.id, request]));
  const taken = new Set(
    newcomers.flatMap(({ operatorId, venueId, members }) => [
      operatorId,
      venueId,
      ...members.map(({ requestId }) => requestId),
    ]),
  );
  return drafts.filter(({ operatorId, venueId, members, kindOfHelp }) => {
    if (takes.get(operatorId)?.includes(kindOfHelp) !== true) return false;
    if (taken.has(operatorId) || (venueId !== null && taken.has(venueId))) return false;
    return members.every(({ requestId, version }) => {
      const request = now.get(requestId);
      return request?.status === 'waiting' && request.version === version && !taken.has(requestId);
    });
  });
}
