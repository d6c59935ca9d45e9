import { instantOf } from '../../../domain/schedule/rome-time.ts';
import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { addSignature, type Agreement } from '../agreement/agreement-store.ts';
import { digestOf } from '../agreement/digest-of.ts';
import { moveFamilies } from '../move-families.ts';
import type { PoolRecord } from '../pool-record.ts';
import type { RunningPermit } from '../running-policy.ts';
import type { Period } from '../statements/period.ts';
import { endStop } from '../stop/stop-store.ts';
import { tellChangeApplied, tellChangeOver } from '../tell/tell-change.ts';
import { tellProvider } from '../tell/tell-provider.ts';
import { tellSubstitute } from '../tell/tell-substitute.ts';
import { readSubstitutes } from './candidates.ts';
import { endChange, signedWithYes } from './change-store.ts';
import { endPause, replaceOperator, setLastDay, startMembership } from './group-store.ts';
import type { Change } from './model.ts';
import { startPeriod } from './move-group.ts';
import { operatorById } from './operator-store.ts';

type Permit = RunningPermit<'change'>;

/** Everybody said yes: it holds from its day on, tomorrow at the earliest, so that what was owed until now stays. */
export async function applyChange(
  permit: Permit,
  tx: Tx,
  ctx: Ctx,
  pool: PoolRecord,
  change: Change,
  periods: readonly Period[],
): Promise<void> {
  const tomorrow = todayAt(ctx.now) + 1;
  const stillPossible = change.kind !== 'substitute' || (await mayStillCome(tx, ctx, pool, change));
  await endChange(permit, tx, change.id, stillPossible ? 'applied' : 'overtaken', ctx.now);
  await recordAudit(tx, ctx, 'change-ended', 'pool', pool.id);
  if (!stillPossible) {
    await tellChangeOver(tx, ctx, pool, change);
    await tellSubstitute(permit, tx, ctx, pool, change, { kind: 'notNeeded' });
    return;
  }
  let from = Math.max(tomorrow, change.startsOn);
  if (change.kind === 'close') await setLastDay(permit, tx, pool.id, change.startsOn);
  if (change.kind === 'join') await welcome(permit, tx, ctx, pool, change);
  if (change.kind === 'substitute' && change.operatorId !== null) {
    await replaceOperator(permit, tx, pool.id, change.operatorId);
  }
  if (change.terms !== null) {
    const started = await startPeriod(permit, tx, ctx, pool.id, periods, change.terms, tomorrow);
    ({ from } = started);
    if (started.agreement !== undefined) await keepSignatures(permit, tx, change, started.agreement);
    await endPause(permit, tx, pool.id, from);
  }
  if (change.kind === 'substitute') await endStop(permit, tx, pool.id, new Date(instantOf(from, 0)));
  await tellChangeApplied(tx, ctx, pool, change, from);
  await tellProviders(permit, tx, ctx, pool, change, from);
}

/** The provider that the group had reads what becomes of it; the one whose professional comes, that they do. */
async function tellProviders(
  permit: Permit,
  tx: Tx,
  ctx: Ctx,
  pool: PoolRecord,
  change: Change,
  from: CalendarDay,
): Promise<void> {
  const key = change.id;
  switch (change.kind) {
    case 'join': {
      const families = change.parts.filter(({ role }) => role !== 'leaves').length;
      const cents = change.terms?.serviceCents ?? pool.hourlyCents;
      return tellProvider(permit, tx, ctx, pool, { kind: 'bigger', key, families, cents, from });
    }
    case 'close':
      return tellProvider(permit, tx, ctx, pool, {
        kind: 'lastDay',
        key: String(change.startsOn),
        on: change.startsOn,
      });
    case 'substitute':
      // A provider that sends another of its own reads that they come, and no more.
      if (!(await isOfProvider(tx, change, pool)))
        await tellProvider(permit, tx, ctx, pool, { kind: 'replaced', key, from });
      return tellSubstitute(permit, tx, ctx, pool, change, { kind: 'comes', from });
    case 'leave':
  }
}

async function isOfProvider(tx: Tx, { operatorId }: Change, { provider }: PoolRecord): Promise<boolean> {
  return operatorId !== null && (await operatorById(tx, operatorId))?.providerId === provider.id;
}

/** Whoever was to come may have been taken by another group, or their provider be suspended, while families answered. */
async function mayStillCome(tx: Tx, ctx: Ctx, pool: PoolRecord, { operatorId }: Change): Promise<boolean> {
  return (await readSubstitutes(tx, ctx, pool)).some((substitute) => substitute.operatorId === operatorId);
}

async function welcome(permit: Permit, tx: Tx, ctx: Ctx, pool: PoolRecord, { parts }: Change): Promise<void> {
  for (const part of parts.filter(({ role }) => role === 'joins')) {
    const member = { ...part, shareCents: part.shareCents ?? 0 };
    await startMembership(permit, tx, pool.id, member, ctx.now);
    await moveFamilies(tx, ctx, [part.requestId], ['proposed'], 'agreed');
  }
  await recordAudit(tx, ctx, 'members-disclosed', 'pool', pool.id);
}

/** What a newcomer signed with its yes is what the new version says to it: then its signature stands under it. */
async function keepSignatures(permit: Permit, tx: Tx, { id, poolId }: Change, agreement: Agreement): Promise<void> {
  for (const { requestId, at, digest, recordedBy } of await signedWithYes(tx, id)) {
    if (!digest.equals(digestOf(agreement.terms, requestId))) throw new Error('a family signed other terms than these');
    await addSignature(permit, tx, { poolId, requestId, version: agreement.version, at, recordedBy, digest });
  }
}
