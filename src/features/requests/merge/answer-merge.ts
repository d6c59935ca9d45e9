import { hashToken } from '../../../platform/auth/token.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import type { RequestHooks } from '../hooks.ts';
import type { RequestView } from '../model.ts';
import { mayAnswerMerge, mayAskMerge } from '../policy.ts';
import { lockRequest, requestById } from '../request-store.ts';
import { letterAnswered } from '../letters/keep-on-paper.ts';
import { isToken } from '../follow/secret-tokens.ts';
import { withdrawIn } from '../change/withdraw-request.ts';
import { decideMerge } from './decide-merge.ts';
import { lockMergeByToken, mergeByToken, openMergeOf, writeMergeAnswer, type Merge } from './merge-store.ts';
import { moveHousehold } from './undo-store.ts';

export type MergeAnswer = 'yes' | 'no';
export type AnswerMergeOutcome =
  | { readonly kind: 'merged' }
  | { readonly kind: 'kept-apart' }
  /** Answered before, lapsed, or never asked. */
  | { readonly kind: 'gone' };

export interface AskedMerge {
  readonly keep: RequestView;
  readonly drop: RequestView;
}

/** What the letter's link asks, as long as it can be answered. Help, channel and days; never who, nor a code: the desk may be wrong. */
export function openMerge(ctx: Ctx, token: string): Promise<AskedMerge | undefined> {
  if (!isToken(token)) return Promise.resolve(undefined);
  return read(ctx, async (tx) => {
    const merge = await mergeByToken(tx, hashToken(token), ctx.now);
    const [keep, drop] = merge
      ? [await requestById(tx, merge.keepId), await requestById(tx, merge.dropId)]
      : [undefined, undefined];
    return keep && drop && { keep, drop };
  });
}

/** The person's answer, by the link of the letter. */
export async function answerMerge(
  ctx: Ctx,
  hooks: RequestHooks,
  token: string,
  answer: MergeAnswer,
): Promise<AnswerMergeOutcome> {
  if (!isToken(token)) return { kind: 'gone' };
  return transact(ctx, async (tx) => {
    const merge = await lockMergeByToken(tx, hashToken(token), ctx.now);
    if (merge === undefined) return { kind: 'gone' };
    const resident: Ctx = { ...ctx, actor: { kind: 'resident', requestId: merge.dropId } };
    return settle(tx, resident, hooks, merge, answer);
  });
}

/** The same, said at the desk or by phone and written down by the desk. */
export async function recordMergeAnswer(
  ctx: Ctx,
  hooks: RequestHooks,
  requestId: string,
  answer: MergeAnswer,
): Promise<AnswerMergeOutcome> {
  if (mayAskMerge(ctx.actor) === undefined) return { kind: 'gone' };
  return transact(ctx, async (tx) => {
    const merge = await openMergeOf(tx, requestId, ctx.now);
    return merge === undefined ? { kind: 'gone' } : settle(tx, ctx, hooks, merge, answer);
  });
}

async function settle(
  tx: Tx,
  ctx: Ctx,
  hooks: RequestHooks,
  merge: Merge,
  answer: MergeAnswer,
): Promise<AnswerMergeOutcome> {
  const permit = mayAnswerMerge(ctx.actor, merge.dropId);
  if (permit === undefined || !(await writeMergeAnswer(tx, permit, merge.id, answer, ctx.now))) return { kind: 'gone' };
  for (const id of [merge.keepId, merge.dropId]) await recordAudit(tx, ctx, 'merge-answered', 'request', id);
  for (const id of [merge.keepId, merge.dropId]) await letterAnswered(tx, ctx, id, 'merge');
  if (answer === 'no') return { kind: 'kept-apart' };
  // In one order, whoever else locks the two.
  const [first = '', second = ''] = [merge.keepId, merge.dropId].sort();
  const [one, other] = [await lockRequest(tx, first), await lockRequest(tx, second)];
  const decision = one && other && decideMerge(one, other);
  // Meanwhile one was withdrawn, or both are in groups: nobody is taken out of one by a letter.
  if (decision?.kind !== 'may') return { kind: 'kept-apart' };
  const { keep, drop } = decision;
  await moveHousehold(tx, permit, { id: merge.id, keep, drop }, ctx.now);
  const owner: Ctx = ctx.actor.kind === 'resident' ? { ...ctx, actor: { kind: 'resident', requestId: drop.id } } : ctx;
  await withdrawIn(tx, owner, hooks, drop.id);
  return { kind: 'merged' };
}
