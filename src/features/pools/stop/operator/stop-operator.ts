import type { CalendarDay } from '../../../../domain/schedule/calendar-day.ts';
import { instantOf } from '../../../../domain/schedule/rome-time.ts';
import { dateAt, todayAt } from '../../../../domain/schedule/today.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import { read, transact, type Ctx } from '../../../context.ts';
import { recordAudit } from '../../../people/public.ts';
import { fallOffersOf } from '../../offers/offer-store.ts';
import { readPool } from '../../pool-record-store.ts';
import { lockPooling } from '../../run/run-store.ts';
import { mayStopOperator } from '../../running-policy.ts';
import { tellStaffOperator } from '../../tell/tell-staff.ts';
import { followGroups } from '../follow-groups.ts';
import { livePoolsOfOperator } from '../stop-store.ts';
import { endOperatorStop, operatorStopOf, putOperatorStop, type OperatorStop } from './operator-stop-store.ts';

/** So far ahead it can be said that somebody will not come. */
const mostDaysAhead = 90;

/** `not-a-day`: it has passed, or is too far ahead. `over`: it was said already, or was not. */
export type OperatorOutcome = 'done' | 'not-a-day' | 'over' | 'denied';

/** The professional of a group, for who may say that they do not come: the group's provider and its staff. */
export async function readOperatorOf(ctx: Ctx, poolId: string): Promise<OperatorStop | undefined> {
  return read(ctx, async (tx) => {
    const pool = await readPool(tx, poolId);
    if (pool?.status !== 'running' || mayStopOperator(ctx.actor, pool.provider.id) === undefined) return undefined;
    return operatorStopOf(tx, pool.operatorId);
  });
}

/**
 * A professional cannot come from a day on: their groups stop on it as with a suspension, with the same letters, and somebody is sought
 * to come instead. What is not agreed yet is withdrawn, and nothing new is proposed with them.
 */
export async function stopOperator(ctx: Ctx, operatorId: string, from: CalendarDay): Promise<OperatorOutcome> {
  return transact(ctx, async (tx) => {
    const found = await permitFor(tx, ctx, operatorId);
    if (found === undefined) return 'denied';
    const today = todayAt(ctx.now);
    if (from < today || from > today + mostDaysAhead) return 'not-a-day';
    const { permits, operator } = found;
    const by = ctx.actor.kind === 'staff' ? ctx.actor.accountId : null;
    if (!(await putOperatorStop(permits.stop, tx, { operatorId, from, at: ctx.now, by }))) return 'over';
    await recordAudit(tx, ctx, 'operator-stopped', 'provider', operator.providerId);
    await fallOffersOf(permits.stop, tx, operatorId);
    const groups = await livePoolsOfOperator(tx, operatorId, dateAt(ctx.now));
    const since = from > today ? new Date(instantOf(from, 0)) : ctx.now;
    const followed = await followGroups(permits, tx, ctx, groups, { cause: 'operator', since, forGood: false });
    await tellStaffOperator(tx, ctx, operator, from, followed);
    return 'done';
  });
}

/** They can come again: groups that nobody came to instead go on, where their provider is accredited. */
export async function operatorComesBack(ctx: Ctx, operatorId: string): Promise<OperatorOutcome> {
  return transact(ctx, async (tx) => {
    const found = await permitFor(tx, ctx, operatorId);
    if (found === undefined) return 'denied';
    const { permits, operator } = found;
    if (!(await endOperatorStop(permits.stop, tx, operatorId, ctx.now))) return 'over';
    await recordAudit(tx, ctx, 'operator-back', 'provider', operator.providerId);
    const groups = await livePoolsOfOperator(tx, operatorId, dateAt(ctx.now));
    await followGroups(permits, tx, ctx, groups, { cause: 'decision', since: ctx.now, forGood: false });
    return 'done';
  });
}

/** The city's pooling lock is held from here on: before any group. */
async function permitFor(tx: Tx, ctx: Ctx, operatorId: string) {
  await lockPooling(tx);
  const operator = await operatorStopOf(tx, operatorId);
  const permits = operator && mayStopOperator(ctx.actor, operator.providerId);
  return operator === undefined || permits === undefined ? undefined : { operator, permits };
}
