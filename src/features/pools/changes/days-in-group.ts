import { sessionWindows, type PoolHours } from '../model.ts';
import type { PoolableRequest } from '../../requests/public.ts';

/** A family as its group has it, looked at on some of the group's days: it meets then, whatever its own request says of days. */
export function asInGroup(pool: PoolHours, days: readonly number[], request: PoolableRequest): PoolableRequest {
  return { ...request, days: days.length, slots: pool.slots, windows: sessionWindows({ ...pool, days }) };
}
