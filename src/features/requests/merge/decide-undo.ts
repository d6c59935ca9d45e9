import { todayAt } from '../../../domain/schedule/today.ts';
import { readDay } from '../../../domain/schedule/calendar-day.ts';
import { decideStatus } from '../wait/decide-status.ts';
import type { RequestStatus, RequestView } from '../model.ts';

/** Days within which a merge can be undone: well before anything of the request that was closed is erased. */
export const daysToUndo = 14;

/** What was made one, and how the two stood before. */
export interface DoneMerge {
  readonly id: string;
  readonly keepId: string;
  readonly dropId: string;
  readonly mergedAt: Date;
  readonly keptStatus: RequestStatus;
  readonly droppedStatus: RequestStatus;
  readonly droppedPausedUntil: string | null;
  /** The one that stayed was itself made one with another since: that merge comes first. */
  readonly mergedOn: boolean;
}

export type UndoDecision =
  | { readonly kind: 'may'; readonly until: Date }
  | { readonly kind: 'may-not'; readonly why: 'late' | 'in-a-group' | 'merged-on' };

/**
 * Whether a merge can still be undone. Not once the request that stayed has entered an agreement since: its family said yes
 * to others as one.
 */
export function decideUndo(merge: DoneMerge, keptNow: RequestStatus, now: Date): UndoDecision {
  const until = new Date(merge.mergedAt.getTime() + daysToUndo * 86_400_000);
  if (merge.mergedOn) return { kind: 'may-not', why: 'merged-on' };
  if (now >= until) return { kind: 'may-not', why: 'late' };
  if (keptNow === 'agreed' && merge.keptStatus !== 'agreed') return { kind: 'may-not', why: 'in-a-group' };
  return { kind: 'may', until };
}

/** Where the request that was closed goes back to: its pause, where that is not over, or where its facts send it. */
export function standingAfterUndo(
  { droppedStatus, droppedPausedUntil }: DoneMerge,
  facts: Pick<RequestView, 'kindOfHelp' | 'intensity' | 'willingToShare'>,
  now: Date,
): { readonly status: RequestStatus; readonly pausedUntil: string | null } {
  const ends = droppedPausedUntil === null ? undefined : readDay(droppedPausedUntil);
  const pauses = droppedStatus === 'paused' && ends !== undefined && ends > todayAt(now);
  return pauses
    ? { status: 'paused', pausedUntil: droppedPausedUntil }
    : { status: decideStatus(facts), pausedUntil: null };
}
