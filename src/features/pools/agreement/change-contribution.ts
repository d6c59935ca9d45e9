import { withContribution } from '../../../domain/pricing/with-contribution.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { openChangeOf, partOf, putChange } from '../changes/change-store.ts';
import type { Change } from '../changes/model.ts';
import { startPeriod } from '../changes/move-group.ts';
import { readPool } from '../pool-record-store.ts';
import type { RunningPermit } from '../running-policy.ts';
import { agreedLast } from '../statements/period.ts';
import { keepFirstPeriod } from '../statements/period-store.ts';
import { tellContribution } from './tell-contribution.ts';

type Permit = RunningPermit<'change'>;
interface NewContribution {
  readonly requestId: string;
  readonly percent: number;
  /** Whether it is in the group; otherwise it can only be asked to join. */
  readonly isIn: boolean;
}

/**
 * What the city adds for a family of a group that runs, from tomorrow on: a new period, so that nothing changes of what is owed. For who
 * is asked to join, in the terms that it reads: a yes that it had given is asked again, as it signed other terms. Undefined for nobody
 * of this group.
 */
export async function changeContribution(
  permit: Permit,
  tx: Tx,
  ctx: Ctx,
  poolId: string,
  given: NewContribution,
): Promise<'recorded' | undefined> {
  const open = await openChangeOf(tx, poolId);
  const priced = open === undefined || open.terms === null ? undefined : { ...open, terms: open.terms };
  if (priced !== undefined && partOf(priced, given.requestId)?.role === 'joins') {
    await forNewcomer(permit, tx, ctx, priced, given);
    return 'recorded';
  }
  return given.isIn ? forMember(permit, tx, ctx, poolId, priced, given) : undefined;
}

type PricedChange = Change & { readonly terms: NonNullable<Change['terms']> };

async function forNewcomer(
  permit: Permit,
  tx: Tx,
  ctx: Ctx,
  change: PricedChange,
  { requestId, percent }: NewContribution,
): Promise<void> {
  if (percentIn(change.terms, requestId) === percent) return;
  const parts = change.parts.map((part) =>
    part.requestId === requestId ? { ...part, answer: 'pending' as const } : part,
  );
  await putChange(permit, tx, { ...change, terms: withContribution(change.terms, requestId, percent), parts });
  const pool = await readPool(tx, change.poolId);
  if (pool !== undefined) await tellContribution(tx, ctx, pool, requestId, undefined);
}

async function forMember(
  permit: Permit,
  tx: Tx,
  ctx: Ctx,
  poolId: string,
  open: PricedChange | undefined,
  { requestId, percent }: NewContribution,
): Promise<'recorded' | undefined> {
  const periods = await keepFirstPeriod(permit, tx, poolId);
  const now = agreedLast(periods)?.terms;
  const before = now && percentIn(now, requestId);
  if (now === undefined || before === undefined) return undefined;
  if (before === percent) return 'recorded';
  const tomorrow = todayAt(ctx.now) + 1;
  const then = withContribution(now, requestId, percent);
  const { from } = await startPeriod(permit, tx, ctx, poolId, periods, then, tomorrow);
  // What is being asked meanwhile holds afterwards: it builds on this.
  if (open !== undefined)
    await putChange(permit, tx, { ...open, terms: withContribution(open.terms, requestId, percent) });
  const pool = await readPool(tx, poolId);
  if (pool !== undefined) await tellContribution(tx, ctx, pool, requestId, from);
  return 'recorded';
}

function percentIn(terms: PricedChange['terms'], requestId: string): number | undefined {
  return terms.members.find(({ member }) => member === requestId)?.contributionPercent;
}
