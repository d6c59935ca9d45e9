import { todayAt } from '../../../domain/schedule/today.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { withAgreedPrices } from '../agreement/agreed-prices.ts';
import { lockPool } from '../answer/answer-store.ts';
import type { PoolRecord } from '../pool-record.ts';
import { readPool } from '../pool-record-store.ts';
import { mayMoveFor, type RunningPermit } from '../running-policy.ts';
import { agreedLast } from '../statements/period.ts';
import { keepFirstPeriod } from '../statements/period-store.ts';
import { tellChangeAsked } from '../tell/tell-change.ts';
import { openChangeOf, putChange } from './change-store.ts';
import { draftLeave } from './draft-leave.ts';
import { dropChange } from './drop-change.ts';
import { daysToAnswerChange, type Change } from './model.ts';
import { letGo } from './move-group.ts';
import { settleChange } from './settle-change.ts';

export type LeaveOutcome =
  | { readonly kind: 'leaves'; readonly on: number }
  /** It is not in this group, or has said so already. */
  | { readonly kind: 'not-in' | 'denied' };

const msPerDay = 86_400_000;

/** A family says that it leaves: after the notice that was agreed. The others are told the price without it before it applies. */
export async function leaveGroup(ctx: Ctx, poolId: string, requestId: string): Promise<LeaveOutcome> {
  const permit = mayMoveFor(ctx.actor, requestId);
  if (permit === undefined) return { kind: 'denied' };
  return transact(ctx, async (tx) => {
    await lockPool(tx, poolId);
    const pool = await readPool(tx, poolId);
    if (pool?.status !== 'running' || !isIn(pool, requestId)) return { kind: 'not-in' };
    return leaveIn(permit, tx, ctx, pool, requestId, 'after-notice');
  });
}

/**
 * The same in a transaction that holds the group. `at-once`: for a request that is withdrawn or changed, which is free from tomorrow
 * and moved by who changes it; the group meets again when the others have said yes to a price that rises.
 */
export async function leaveIn(
  permit: RunningPermit<'change'>,
  tx: Tx,
  ctx: Ctx,
  pool: PoolRecord,
  requestId: string,
  when: 'after-notice' | 'at-once',
): Promise<LeaveOutcome> {
  const today = todayAt(ctx.now);
  const periods = await keepFirstPeriod(permit, tx, pool.id);
  const period = agreedLast(periods);
  if (period === undefined) throw new Error('a group that runs has terms');
  const before = await openChangeOf(tx, pool.id);
  const known = before?.kind === 'leave' ? before : undefined;
  if (
    known?.parts.some((part) => part.requestId === requestId && part.role === 'leaves') === true &&
    when !== 'at-once'
  )
    return { kind: 'not-in' };
  if (known === undefined) await dropChange(permit, tx, ctx, pool.id, 'overtaken');
  const startsOn = when === 'at-once' ? today + 1 : (known?.startsOn ?? today + Math.max(1, period.noticeDays));
  const leaving = new Set([...leaversOf(known), requestId]);
  const answerBy = new Date(ctx.now.getTime() + daysToAnswerChange * msPerDay);
  const change: Change = {
    id: known?.id ?? ctx.newId(),
    poolId: pool.id,
    kind: 'leave',
    status: 'asked',
    askedAt: ctx.now,
    answerBy,
    startsOn: known === undefined ? startsOn : Math.min(startsOn, known.startsOn),
    operatorId: null,
    ...draftLeave(await withAgreedPrices(tx, pool), period.terms, leaving, known),
  };
  await putChange(permit, tx, change);
  await recordAudit(tx, ctx, 'change-asked', 'pool', pool.id);
  if (when === 'at-once') await letGo(permit, tx, ctx, pool.id, [requestId], startsOn, false);
  await tellChangeAsked(tx, ctx, pool, change);
  await settleChange(permit, tx, ctx, pool.id);
  return { kind: 'leaves', on: startsOn };
}

function leaversOf(change: Change | undefined): string[] {
  return change?.parts.flatMap(({ requestId, role }) => (role === 'leaves' ? [requestId] : [])) ?? [];
}

function isIn(pool: PoolRecord, requestId: string): boolean {
  return pool.members.some((member) => member.requestId === requestId && member.live);
}
