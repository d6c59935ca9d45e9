import { sessionWindows, type PoolHours } from '../model.ts';
import type { PoolableRequest } from '../../requests/public.ts';

/** The days of a group on which a family would come that asks for so many or fewer: those on which it is free then, the first of them. */
export function daysToCome(
  { days, fromSlot, slots }: PoolHours,
  request: Pick<PoolableRequest, 'days' | 'slots' | 'windows'>,
): readonly number[] | undefined {
  const free = days.filter((day) =>
    request.windows.some((window) => window.day === day && window.from <= fromSlot && fromSlot + slots <= window.to),
  );
  return request.slots !== slots || free.length < request.days ? undefined : free.slice(0, request.days);
}

/** A family as its group has it, looked at on some of the group's days: it meets then, whatever its own request says of days. */
export function asInGroup(pool: PoolHours, days: readonly number[], request: PoolableRequest): PoolableRequest {
  return { ...request, days: days.length, slots: pool.slots, windows: sessionWindows({ ...pool, days }) };
}
