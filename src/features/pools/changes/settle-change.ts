import { decideChange } from '../../../domain/group-change/decide-change.ts';
import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { withAgreedPrices } from '../agreement/agreed-prices.ts';
import type { PoolRecord } from '../pool-record.ts';
import { readPool } from '../pool-record-store.ts';
import type { RunningPermit } from '../running-policy.ts';
import { agreedLast, type Period } from '../statements/period.ts';
import { keepFirstPeriod } from '../statements/period-store.ts';
import { tellChangeApplied, tellChangeAsked, tellChangeOver, tellRefill } from '../tell/tell-change.ts';
import { applyChange } from './apply-change.ts';
import { endChange, openChangeOf, putChange } from './change-store.ts';
import { tellProvider } from '../tell/tell-provider.ts';
import { tellSubstitute } from '../tell/tell-substitute.ts';
import { draftLeave } from './draft-leave.ts';
import { freeNewcomer } from './free-newcomer.ts';
import { endPause, startPause } from './group-store.ts';
import { daysToAnswerChange, daysToRefill, type Change } from './model.ts';
import { endGroup, letGo, startPeriod } from './move-group.ts';

type Permit = RunningPermit<'change'>;
const msPerDay = 86_400_000;

/**
 * Moves a group's open change as far as it goes: asks, waits, settles, holds from its day on. Called after each answer and by the
 * clock, in a transaction that holds the group; twice is the same as once.
 */
export async function settleChange(permit: Permit, tx: Tx, ctx: Ctx, poolId: string): Promise<void> {
  const pool = await readPool(tx, poolId);
  const open = await openChangeOf(tx, poolId);
  if (pool?.status !== 'running' || open === undefined) return;
  const periods = await keepFirstPeriod(permit, tx, poolId);
  const change = await askOn(permit, tx, ctx, pool, open, periods);
  if (change === undefined) return;
  if (change.kind === 'leave') await leaveOn(permit, tx, ctx, pool, change, periods);
  else if (change.status === 'settled' && mayHold(change, ctx))
    await applyChange(permit, tx, ctx, pool, change, periods);
}

/** Who comes instead comes when the other does not any more; all else is done as soon as everybody has said yes. */
function mayHold({ kind, startsOn }: Change, { now }: Ctx): boolean {
  return kind !== 'substitute' || startsOn <= todayAt(now) + 1;
}

/** What the answers decide; undefined when the change is over. */
async function askOn(
  permit: Permit,
  tx: Tx,
  ctx: Ctx,
  pool: PoolRecord,
  open: Change,
  periods: readonly Period[],
): Promise<Change | undefined> {
  if (open.status === 'settled') return open;
  const decision = decideChange(open, ctx.now);
  switch (decision.kind) {
    case 'wait':
      return open;
    case 'settle': {
      const settled = { ...open, status: 'settled' } as const;
      await putChange(permit, tx, settled);
      return settled;
    }
    case 'refuse':
    case 'lapse':
      await endChange(permit, tx, open.id, decision.kind === 'refuse' ? 'refused' : 'lapsed', ctx.now);
      await recordAudit(tx, ctx, 'change-ended', 'pool', pool.id);
      await freeNewcomer(tx, ctx, open);
      await tellChangeOver(tx, ctx, pool, open);
      await tellSubstitute(permit, tx, ctx, pool, open, { kind: 'notNeeded' });
      return undefined;
    case 'more-leave': {
      const now = agreedLast(periods)?.terms;
      if (now === undefined) throw new Error('a group that runs has terms');
      const gone = open.parts.flatMap(({ requestId, role }) => (role === 'leaves' ? [requestId] : []));
      const leaving = new Set([...gone, ...decision.who]);
      const answerBy = new Date(ctx.now.getTime() + daysToAnswerChange * msPerDay);
      const again: Change = { ...open, answerBy, ...draftLeave(await withAgreedPrices(tx, pool), now, leaving, open) };
      await putChange(permit, tx, again);
      await tellChangeAsked(tx, ctx, pool, again);
      return askOn(permit, tx, ctx, pool, again, periods);
    }
  }
}

/** From its day on those who leave are out, whether or not the others have all answered; until they have, the group waits. */
async function leaveOn(
  permit: Permit,
  tx: Tx,
  ctx: Ctx,
  pool: PoolRecord,
  change: Change,
  periods: readonly Period[],
): Promise<void> {
  const { startsOn, parts } = change;
  const live = new Set(pool.members.flatMap((member) => (member.live ? [member.requestId] : [])));
  const gone = parts.flatMap(({ requestId, role }) => (role === 'leaves' ? [requestId] : []));
  const going = gone.filter((requestId) => live.has(requestId));
  // Those who left at once are out already: then what follows is settled today, and holds from tomorrow.
  if (startsOn > todayAt(ctx.now) && going.length > 0) return;
  if (going.length > 0) await letGo(permit, tx, ctx, pool.id, going, startsOn);
  const left = [...live].filter((requestId) => !going.includes(requestId));
  const hostGone = pool.homeRequestId !== null && gone.includes(pool.homeRequestId);
  if (left.length === 0 || hostGone) {
    await endChange(permit, tx, change.id, 'applied', ctx.now);
    await endGroup(permit, tx, ctx, pool.id, hostGone ? 'no-place' : 'withdrawn');
    return;
  }
  if (change.status === 'asked') {
    const until = Math.max(startsOn, todayAt(ctx.now)) + daysToRefill;
    await startPause(permit, tx, pool.id, { from: startsOn, until, reason: 'confirm' });
    const why = 'confirm';
    await tellProvider(permit, tx, ctx, pool, {
      kind: 'waits',
      key: `${change.id}:${why}`,
      why,
      from: startsOn,
      until,
    });
    return;
  }
  await endChange(permit, tx, change.id, 'applied', ctx.now);
  await recordAudit(tx, ctx, 'change-ended', 'pool', pool.id);
  if (change.terms === null) {
    await refill(permit, tx, ctx, pool.id, startsOn);
    return;
  }
  const { from } = await startPeriod(permit, tx, ctx, pool.id, periods, change.terms, startsOn);
  await endPause(permit, tx, pool.id, from);
  await tellChangeApplied(tx, ctx, pool, change, from);
  const { serviceCents: cents } = change.terms;
  await tellProvider(permit, tx, ctx, pool, { kind: 'smaller', key: change.id, families: left.length, cents, from });
}

/** Too few are left, or somebody would pay more than alone: the group waits for somebody to join, for a stated time. */
async function refill(permit: Permit, tx: Tx, ctx: Ctx, poolId: string, from: CalendarDay): Promise<void> {
  const until = Math.max(from, todayAt(ctx.now)) + daysToRefill;
  await endPause(permit, tx, poolId, from);
  await startPause(permit, tx, poolId, { from, until, reason: 'refill' });
  // Read again: who has just been let go is told nothing of how the others go on.
  const left = await readPool(tx, poolId);
  if (left === undefined) return;
  await tellRefill(tx, ctx, left, until);
  await tellProvider(permit, tx, ctx, left, { kind: 'waits', key: `${from}:refill`, why: 'refill', from, until });
}
