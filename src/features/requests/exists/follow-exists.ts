import type { Ctx } from '../../context.ts';
import { answersOf } from '../ask/complete-answers.ts';
import { isPooled } from '../wait/decide-status.ts';
import type { PoolMoment, RequestHooks } from '../hooks.ts';
import { readMandate } from '../mandate/keep-mandate.ts';
import type { Mandate } from '../mandate/mandate-store.ts';
import { readMergeView, type MergeView } from '../merge/ask-merge.ts';
import { readUndoable, type UndoableMerge } from '../merge/undo-merge.ts';
import { readPromise, type DeskPromise } from '../reach/read-promise.ts';
import type { RequestFile } from '../follow/open-request.ts';
import { whatExists, type WhatExists } from './what-exists.ts';

/** What stands beside a sent request: what answers it already, or what its pool waits for. */
export interface FollowedAnswers {
  readonly exists: WhatExists | undefined;
  readonly moment: PoolMoment | undefined;
  /** What the desk has promised, where it answers the household itself. */
  readonly promise: DeskPromise | undefined;
  /** Who asks, where it is not the household itself. */
  readonly mandate: Mandate | undefined;
  /** Requests that may be the same person's; for the desk. */
  readonly merge: MergeView | undefined;
  /** What was made one with it, and can still be parted. */
  readonly undoable: readonly UndoableMerge[];
}

/** For whoever may read the request. Who is in a group, or took the request back, looks for nothing else. */
export async function followAnswers(
  ctx: Ctx,
  hooks: RequestHooks,
  { request, contact }: RequestFile,
): Promise<FollowedAnswers> {
  const pooled = isPooled(request.status);
  const looks = !pooled && request.status !== 'withdrawn';
  const [exists, moment, promise, mandate, merge, undoable] = await Promise.all([
    looks ? whatExists(ctx, hooks, answersOf(request, contact), request.id) : undefined,
    pooled || request.status === 'waiting' ? hooks.momentOf(ctx, request) : undefined,
    readPromise(ctx, request),
    readMandate(ctx, request.id),
    request.status === 'withdrawn' ? undefined : readMergeView(ctx, request.id),
    readUndoable(ctx, request.id),
  ]);
  return { exists, moment, promise, mandate, merge, undoable };
}
