import { coarseMetres, coarsePoint, type NearGroup } from '../../pools/public.ts';
import type { PoolableRequest } from '../../requests/public.ts';
import type { GroupFacts } from '../write-group-store.ts';

/** Requests, of any kind and time, that a quarter must have had before a page names it: fewer would point at somebody. */
export const fewestToNameQuarter = 5;

/** What a run's near group says as a group that forms; undefined when none of its requests waits any more. */
export function factsOfNear(
  near: NearGroup,
  requests: readonly PoolableRequest[],
  asksByQuarter: ReadonlyMap<string, number>,
): (GroupFacts & { readonly kindOfHelp: PoolableRequest['kindOfHelp'] }) | undefined {
  const [first] = requests;
  if (first === undefined) return undefined;
  const quarter = commonest(requests.map((request) => request.quarter));
  return {
    kindOfHelp: first.kindOfHelp,
    quarter,
    tellsQuarter: (asksByQuarter.get(quarter) ?? 0) >= fewestToNameQuarter,
    days: near.days,
    fromSlot: near.fromSlot,
    slots: first.slots,
    ...coarsePoint(middleOf(requests)),
    withinMetres: coarseMetres(Math.min(2000, ...requests.map(({ maxMetres }) => maxMetres))),
    missing: near.missing,
    families: Math.max(2, near.families),
    operatorId: near.operatorId,
    venueId: near.venueId,
    homeRequestId: near.homeRequestId,
  };
}

/** The value that comes most often; of several, the first by the alphabet. */
function commonest(values: readonly string[]): string {
  const counts = [...Map.groupBy(values, (value) => value)].map(([value, { length }]) => ({ value, length }));
  counts.sort((a, b) => b.length - a.length || (a.value < b.value ? -1 : 1));
  return counts[0]?.value ?? '';
}

function middleOf(points: readonly { readonly lat: number; readonly lon: number }[]) {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return { lat: mean(points.map(({ lat }) => lat)), lon: mean(points.map(({ lon }) => lon)) };
}
