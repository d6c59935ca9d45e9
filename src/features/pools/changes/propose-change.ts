import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { lockPool } from '../answer/answer-store.ts';
import type { PoolRecord } from '../pool-record.ts';
import { readPool } from '../pool-record-store.ts';
import { mayChangeGroup, mayMoveFor, type RunningPermit } from '../running-policy.ts';
import { keepFirstPeriod } from '../statements/period-store.ts';
import { tellChangeAsked } from '../tell/tell-change.ts';
import { askJoin } from './ask-join.ts';
import { readNewcomers, readSubstitutes } from './candidates.ts';
import { openChangeOf, putChange } from './change-store.ts';
import { draftJoin } from './draft-join.ts';
import { draftSubstitute } from './draft-substitute.ts';
import { daysToAnswerChange, type Change } from './model.ts';
import { staying } from './parts.ts';
import { askSubstitute } from './seek-substitute.ts';

/** `busy`: another change is being asked. `not-possible`: by now it does not fit any more, or the day is not one to end on. */
export type ProposeOutcome = 'asked' | 'busy' | 'not-possible' | 'denied';

export type Proposal =
  | { readonly kind: 'join'; readonly requestId: string }
  | { readonly kind: 'substitute'; readonly operatorId: string }
  | { readonly kind: 'close'; readonly on: CalendarDay };

const msPerDay = 86_400_000;

/**
 * Proposes to a group that runs that somebody joins, that another professional comes, or that it ends on a day: everybody is asked,
 * and without everybody's yes nothing changes. A family may propose the end of its own group, and has then said yes.
 */
export async function proposeChange(ctx: Ctx, poolId: string, proposal: Proposal): Promise<ProposeOutcome> {
  const own = ctx.actor.kind === 'resident' && proposal.kind === 'close' ? ctx.actor.requestId : undefined;
  const permit = own === undefined ? mayChangeGroup(ctx.actor) : mayMoveFor(ctx.actor, own);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    await lockPool(tx, poolId);
    const pool = await readPool(tx, poolId);
    const isIn = own === undefined || pool?.members.some(({ requestId, live }) => live && requestId === own) === true;
    if (pool?.status !== 'running' || !isIn) return 'denied';
    if ((await openChangeOf(tx, poolId)) !== undefined) return 'busy';
    await keepFirstPeriod(permit, tx, poolId);
    const drafted = await draft(tx, ctx, pool, proposal, own);
    if (drafted === undefined) return 'not-possible';
    return ask(permit, tx, ctx, pool, drafted);
  });
}

async function ask(
  permit: RunningPermit<'change'>,
  tx: Tx,
  ctx: Ctx,
  pool: PoolRecord,
  change: Change,
): Promise<'asked' | 'not-possible'> {
  if (change.kind === 'join') return (await askJoin(permit, tx, ctx, pool, change)) ? 'asked' : 'not-possible';
  if (change.kind === 'substitute') await askSubstitute(permit, tx, ctx, pool, change);
  else {
    await putChange(permit, tx, change);
    await recordAudit(tx, ctx, 'change-asked', 'pool', pool.id);
    await tellChangeAsked(tx, ctx, pool, change);
  }
  return 'asked';
}

async function draft(
  tx: Tx,
  ctx: Ctx,
  pool: PoolRecord,
  proposal: Proposal,
  own: string | undefined,
): Promise<Change | undefined> {
  const tomorrow = todayAt(ctx.now) + 1;
  const base = { id: ctx.newId(), poolId: pool.id, status: 'asked', askedAt: ctx.now, operatorId: null } as const;
  if (proposal.kind === 'close') {
    if (proposal.on < tomorrow + daysToAnswerChange || proposal.on > tomorrow + 730) return undefined;
    const parts = staying(pool, (requestId) => (requestId === own ? 'accepted' : 'pending'));
    const answerBy = new Date(ctx.now.getTime() + daysToAnswerChange * msPerDay);
    return { ...base, kind: 'close', answerBy, startsOn: proposal.on, terms: null, parts };
  }
  if (proposal.kind === 'substitute') {
    const substitutes = await readSubstitutes(tx, ctx, pool);
    const found = substitutes.find(({ operatorId }) => operatorId === proposal.operatorId);
    return found && draftSubstitute(ctx, pool, found);
  }
  const found = (await readNewcomers(tx, ctx, pool)).find(({ requestId }) => requestId === proposal.requestId);
  return found && draftJoin(ctx, pool, found);
}
