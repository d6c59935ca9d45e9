import { metres } from '../../../domain/pooling/metres.ts';
import type { EngineFacts, LivePool, PooledOperator } from './pooling-facts.ts';

export interface Kept {
  readonly livePools: readonly LivePool[];
  readonly operators: readonly PooledOperator[];
  readonly closedVenues: ReadonlySet<string>;
}

/**
 * Groups that live on terms which their operator no longer offers (fewer seats, a shorter way) break the engine's rules
 * though nothing is wrong with them. They go on, and this run leaves their operator and their place alone; so it does with a
 * venue that has fewer seats than a group that meets there.
 */
export function setAside({
  livePools,
  operators,
  venues,
}: Pick<EngineFacts, 'livePools' | 'operators' | 'venues'>): Kept {
  const byId = new Map(operators.map((operator) => [operator.id, operator]));
  const changed = new Set(
    livePools.filter((pool) => !isOffered(pool, byId.get(pool.operatorId))).map(({ operatorId }) => operatorId),
  );
  const seatsOfVenue = new Map(venues.map(({ id, seats }) => [id, seats]));
  const crowded = livePools.filter(
    (pool) => pool.venueId !== null && seatsOf(pool) > (seatsOfVenue.get(pool.venueId) ?? Infinity),
  );
  const aside = livePools.filter(({ operatorId }) => changed.has(operatorId));
  return {
    livePools: livePools.filter(({ operatorId }) => !changed.has(operatorId)),
    operators: operators.filter(({ id }) => !changed.has(id)),
    closedVenues: new Set([...aside, ...crowded].flatMap(({ venueId }) => venueId ?? [])),
  };
}

/** Whether a group that lives is what its operator offers now, by seats and distance; its hours are its own. */
export function isOffered(pool: LivePool, operator: PooledOperator | undefined): boolean {
  const seats = seatsOf(pool);
  return (
    operator !== undefined &&
    // One that waits for somebody to join is no group to the engine.
    pool.members.length > 1 &&
    seats >= operator.minSeats &&
    seats <= operator.maxSeats &&
    metres(operator, pool) <= operator.maxMetres
  );
}

function seatsOf({ members }: LivePool): number {
  return members.reduce((sum, member) => sum + member.seats, 0);
}
