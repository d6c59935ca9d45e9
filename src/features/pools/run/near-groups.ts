import type { Change } from '../../../domain/pooling/explain/changes/change.ts';
import type { NotPlaced, Remedy } from '../../../domain/pooling/explain/explanation.ts';
import type { RequestId } from '../../../domain/pooling/instance.ts';

/** The one thing that a group which almost is would need. */
export type Missing = 'family' | 'place' | 'operator' | 'hour' | 'price';

/** A group that a run could almost make, as the engine checked it: with what is missing added it keeps every rule. */
export interface NearGroup {
  readonly missing: Missing;
  /** Requests that wait and would be in it. */
  readonly requests: readonly string[];
  /** Households that it takes, those who are still to come counted. */
  readonly families: number;
  /** Absent where that is what is missing. */
  readonly operatorId: string | null;
  readonly venueId: string | null;
  readonly homeRequestId: string | null;
  readonly days: readonly number[];
  readonly fromSlot: number;
}

/** What a change of each kind is, as people would say it; what only the household itself could do otherwise is not here. */
const missingBy: Readonly<Partial<Record<Change['kind'], Missing>>> = {
  'add-households': 'family',
  'add-operator': 'operator',
  'train-operator': 'operator',
  'extend-operator': 'hour',
  'widen-hours': 'hour',
  'add-venue': 'place',
  'enlarge-venue': 'place',
  host: 'place',
  'lower-price': 'price',
  'pay-more': 'price',
};

/** A neighbour or two can be found by asking around; more is no longer near. */
const fewFamilies = 2;

/**
 * The nearest group of a household that is in none, if one thing is all that is missing and everybody in it still waits. A
 * family or two come before all else: the neighbours can do something about that.
 */
export function nearGroupOf(
  { remedies }: Pick<NotPlaced, 'remedies'>,
  waits: (id: RequestId) => boolean,
): NearGroup | undefined {
  const groups = remedies.flatMap((remedy) => toNearGroup(remedy, waits) ?? []);
  const few = groups.find(
    ({ missing, families, requests }) => missing === 'family' && families - requests.length <= fewFamilies,
  );
  return few ?? groups[0];
}

function toNearGroup({ changes, pool }: Remedy, waits: (id: RequestId) => boolean): NearGroup | undefined {
  const [kind, ...others] = new Set(changes.map((change) => missingBy[change.kind]));
  if (kind === undefined || others.length > 0) return undefined;
  const added = new Set<string>(changes.flatMap(namesAdded));
  const requests = pool.members.filter((id) => !added.has(id));
  if (!requests.every(waits)) return undefined;
  const known = (id: string) => (added.has(id) ? null : id);
  return {
    missing: kind,
    requests,
    families: pool.members.length,
    operatorId: kind === 'operator' ? null : known(pool.operator),
    venueId: kind !== 'place' && 'venue' in pool.place ? known(pool.place.venue) : null,
    homeRequestId: kind !== 'place' && 'home' in pool.place ? known(pool.place.home) : null,
    days: [...pool.days].sort((a, b) => a - b),
    fromSlot: pool.from,
  };
}

/** What the change puts into the city, which is nobody and nowhere yet. */
function namesAdded(change: Change): readonly string[] {
  switch (change.kind) {
    case 'add-households':
      return change.ids;
    case 'add-operator':
    case 'add-venue':
      return [change.id];
    default:
      return [];
  }
}

/**
 * Groups of which no household is in two: those that miss the fewest households first, then those that have the most, then
 * by their households' ids, so that the same run always tells the same.
 */
export function chooseApart(groups: readonly NearGroup[]): NearGroup[] {
  const taken = new Set<string>();
  const still = ({ families, requests }: NearGroup) => families - requests.length;
  const name = ({ requests }: NearGroup) => [...requests].sort().join(' ');
  const inOrder = [...groups].sort(
    (a, b) => still(a) - still(b) || b.requests.length - a.requests.length || (name(a) < name(b) ? -1 : 1),
  );
  return inOrder.filter(({ requests }) => {
    if (requests.some((id) => taken.has(id))) return false;
    for (const id of requests) taken.add(id);
    return true;
  });
}
