import type { Operator, Venue } from '../model.ts';
import type { DraftPool } from './draft-pools.ts';
import type { LivePool, PoolingFacts } from './pooling-facts.ts';

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
  readonly operators: readonly Operator[];
  readonly venues: readonly Venue[];
}

/**
 * The groups that can still be proposed: all their families wait and ask for what they asked, their operator still takes
 * groups of that kind, on the same terms, their venue is as it was, and no group that came to life has their operator, their
 * place or one of their families.
 */
export function stillPossible(
  drafts: readonly DraftPool[],
  { requests, newcomers, operators, venues }: FactsNow,
  before: Pick<PoolingFacts, 'operators' | 'venues'>,
): DraftPool[] {
  const takes = new Map(operators.map(({ id, kindsOfHelp, windows }) => [id, windows.length > 0 ? kindsOfHelp : []]));
  const changed = new Set([
    ...idsOfChanged(before.operators, operators, termsOf),
    ...idsOfChanged(before.venues, venues, placeOf),
  ]);
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
    if (changed.has(operatorId) || (venueId !== null && changed.has(venueId))) return false;
    if (taken.has(operatorId) || (venueId !== null && taken.has(venueId))) return false;
    return members.every(({ requestId, version }) => {
      const request = now.get(requestId);
      return request?.status === 'waiting' && request.version === version && !taken.has(requestId);
    });
  });
}

/** Those that the plan knew and that are no longer the same, or no longer there. */
function idsOfChanged<Row extends { readonly id: string }>(
  before: readonly Row[],
  now: readonly Row[],
  terms: (row: Row) => unknown,
): string[] {
  const told = new Map(now.map((row) => [row.id, JSON.stringify(terms(row))]));
  return before.filter((row) => told.get(row.id) !== JSON.stringify(terms(row))).map(({ id }) => id);
}

/** What a plan leans on; which kinds of help a provider is accredited for is looked at by the kind. */
function termsOf({ lat, lon, maxMetres, windows, tags, minSeats, maxSeats, cents }: Operator): unknown {
  return [lat, lon, maxMetres, windows, tags, minSeats, maxSeats, cents];
}

function placeOf({ lat, lon, seats, tags }: Venue): unknown {
  return [lat, lon, seats, tags];
}
