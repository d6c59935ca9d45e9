import { metres } from '../../../domain/pooling/metres.ts';
import type { Point } from '../../../domain/pooling/instance.ts';
import type { PlannedPool } from '../../../domain/pooling/plan.ts';
import { splitPrice } from '../../../domain/pricing/split-price.ts';
import type { PoolableHelp } from '../../../domain/vocabulary.ts';
import type { PoolableRequest } from '../../requests/public.ts';
import type { PoolHours } from '../model.ts';
import type { PoolingFacts } from './pooling-facts.ts';

export interface DraftMember {
  readonly requestId: string;
  /** As the run read it: a request that changed since is not proposed to. */
  readonly version: number;
  readonly seats: number;
  readonly shareCents: number;
  readonly soloCents: number;
  readonly metres: number;
  /** The group's days on which it comes; absent or null: on all. */
  readonly days?: readonly number[] | null;
}

/** A group that a plan found, priced to the cent for each of its families. */
export interface DraftPool extends PoolHours {
  readonly id: string;
  readonly kindOfHelp: PoolableHelp;
  readonly operatorId: string;
  readonly venueId: string | null;
  readonly homeRequestId: string | null;
  readonly seats: number;
  readonly hourlyCents: number;
  readonly members: readonly DraftMember[];
}

/** The plan's pools with their prices. A plan that names what the facts do not hold is a broken promise of the engine. */
export function draftPools(facts: PoolingFacts, pools: readonly PlannedPool[], newId: () => string): DraftPool[] {
  const requests = new Map(facts.requests.map((request) => [request.id, request]));
  return pools.map((pool) =>
    draftPool(
      facts,
      pool,
      pool.members.map((id) => known(requests.get(id), id)),
      newId(),
    ),
  );
}

function draftPool(
  facts: PoolingFacts,
  pool: PlannedPool,
  unsorted: readonly PoolableRequest[],
  id: string,
): DraftPool {
  // By id, so that who gets the cent that is left over does not depend on how the plan was found.
  const members = [...unsorted].sort((a, b) => (a.id < b.id ? -1 : 1));
  const operator = known(
    facts.operators.find((each) => each.id === pool.operator),
    pool.operator,
  );
  const seats = members.reduce((sum, member) => sum + member.seats, 0);
  const hourlyCents = known(operator.cents[seats - 1], pool.operator);
  const shares = splitPrice(
    hourlyCents,
    members.map((member) => member.seats),
  );
  const place = placeOf(facts, pool);
  const [first] = members;
  const { kindOfHelp, slots } = known(first, id);
  return {
    id,
    kindOfHelp,
    operatorId: operator.id,
    venueId: 'venue' in pool.place ? pool.place.venue : null,
    homeRequestId: 'home' in pool.place ? pool.place.home : null,
    days: [...pool.days].sort((a, b) => a - b),
    fromSlot: pool.from,
    slots,
    seats,
    hourlyCents,
    members: members.map((member, at) => ({
      requestId: member.id,
      version: member.version,
      seats: member.seats,
      shareCents: shares[at] ?? 0,
      soloCents: member.soloCents * member.seats,
      metres: Math.round(metres(member, place)),
    })),
  };
}

function placeOf(facts: PoolingFacts, { place }: PlannedPool): Point {
  if ('venue' in place)
    return known(
      facts.venues.find(({ id }) => id === place.venue),
      place.venue,
    );
  return known(
    facts.requests.find(({ id }) => id === place.home),
    place.home,
  );
}

function known<T>(found: T | undefined, id: string): T {
  if (found === undefined) throw new Error(`the plan names ${id}, which is not among the facts`);
  return found;
}
