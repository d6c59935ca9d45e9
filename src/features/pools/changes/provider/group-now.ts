import type { CalendarDay } from '../../../../domain/schedule/calendar-day.ts';
import type { PoolStop } from '../../model.ts';
import { stopOf, waitOf, type PoolRecord, type PoolWait } from '../../pool-record.ts';

/** Whether a group meets now: it is over, stands still, waits, or has a last day. */
export interface GroupState {
  readonly over: boolean;
  readonly stop: PoolStop | undefined;
  readonly wait: PoolWait | undefined;
  readonly endsOn: CalendarDay | null;
}

/** A group that runs as it is now, for its provider: how many, at which price, and whether it meets. Nobody's name. */
export interface GroupNow extends GroupState {
  readonly operator: string;
  readonly families: number;
  readonly seats: number;
  readonly hourlyCents: number;
}

export function groupState(pool: PoolRecord): GroupState {
  return { over: pool.status === 'closed', stop: stopOf(pool), wait: waitOf(pool), endsOn: pool.endsOn };
}

export function discloseNow(pool: PoolRecord): GroupNow {
  const { operator, seats, hourlyCents, members } = pool;
  const families = members.filter(({ live }) => live).length;
  return { ...groupState(pool), operator: operator.name, families, seats, hourlyCents };
}
