import type { Point } from '../../domain/pooling/instance.ts';
import type { CalendarDay } from '../../domain/schedule/calendar-day.ts';
import type { Pool, PoolMember, PoolStop, StopCause } from './model.ts';

/** A group with all that its pages are made from. Nobody sees it whole: `disclose/` says who sees what. */
export interface PoolRecord extends Pool {
  readonly operator: { readonly name: string; readonly cents: readonly number[]; readonly minSeats: number };
  readonly provider: {
    readonly id: string;
    readonly name: string;
    readonly email: string | null;
    readonly phone: string | null;
  };
  readonly venue: { readonly name: string; readonly address: string } | null;
  /** Street of the home where it meets. */
  readonly homeLabel: string | null;
  /** The middle of its families, not of its place. */
  readonly middle: Point;
  readonly members: readonly PoolMember[];
  /** Present while it stands still: its provider is not accredited, or its operator cannot come. May lie ahead. */
  readonly stoppedSince: Date | null;
  readonly stopCause: StopCause | null;
  readonly stopUntil: CalendarDay | null;
  /** Present while it waits: for a family, or for its own to say yes to a new price. */
  readonly waitsFor: 'refill' | 'confirm' | null;
  readonly waitsUntil: CalendarDay | null;
}

/** That a group stands still, if it does. */
export function stopOf({
  stoppedSince,
  stopCause,
  stopUntil,
}: Pick<PoolRecord, 'stoppedSince' | 'stopCause' | 'stopUntil'>): PoolStop | undefined {
  if (stoppedSince === null || stopCause === null || stopUntil === null) return undefined;
  return { since: stoppedSince, cause: stopCause, until: stopUntil };
}

/** That a group waits, if it does. */
export interface PoolWait {
  readonly reason: 'refill' | 'confirm';
  readonly until: CalendarDay;
}

export function waitOf({ waitsFor, waitsUntil }: Pick<PoolRecord, 'waitsFor' | 'waitsUntil'>): PoolWait | undefined {
  return waitsFor === null || waitsUntil === null ? undefined : { reason: waitsFor, until: waitsUntil };
}

/** Whether a group runs, or ran: its sessions, statements and messages begin there. */
export function hasStarted({ status }: Pick<Pool, 'status'>): boolean {
  return status === 'running' || status === 'closed';
}
