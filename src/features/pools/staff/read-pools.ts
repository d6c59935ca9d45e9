import type { Tx } from '../../../platform/db/database.ts';
import { read, readRecord, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { contactsOf, type Contact } from '../../requests/public.ts';
import { isDisclosed } from '../disclose/disclose-group.ts';
import { discloseToStaff, type StaffPoolView } from '../disclose/disclose-to-staff.ts';
import { runningSums } from '../figures/running-sums.ts';
import type { PoolSums } from '../figures/pool-sums.ts';
import { mayReadMembers, mayReadPools } from '../policy.ts';
import {
  readPool,
  readPoolsInStatus,
  readPoolsOfRun,
  readPoolsToFollow,
  type PageOfPools,
} from '../pool-record-store.ts';
import type { PoolingRun } from '../run/run-record.ts';
import { readLastLeftOut, readLastRuns, readRun } from '../run/run-store.ts';
import { readInstead, type Instead } from '../stop/read-instead.ts';
import { leftOutRows, type LeftOutRow } from './left-out-rows.ts';

const nobody: ReadonlyMap<string, Contact> = new Map();
const runsShown = 10;

export interface PageOfViews {
  readonly views: readonly StaffPoolView[];
  readonly page: number;
  readonly pages: number;
}

/** Which pages are asked for, from 1. */
export interface PagesAsked {
  readonly proposed: number;
  readonly running: number;
}

export interface StaffPools {
  readonly proposed: PageOfViews;
  readonly running: PageOfViews;
  /** Those that run and do not meet. */
  readonly toFollow: readonly StaffPoolView[];
  readonly figures: PoolSums;
  readonly runs: readonly PoolingRun[];
  readonly leftOut: readonly LeftOutRow[];
}

/** All that the municipality's page of groups shows; undefined for who may not see it. */
export async function readStaffPools(
  ctx: Ctx,
  asked: PagesAsked = { proposed: 1, running: 1 },
): Promise<StaffPools | undefined> {
  if (!mayReadPools(ctx.actor)) return undefined;
  const everything = async (tx: Tx): Promise<StaffPools> => {
    // All are asked before any has answered: they leave in one packet.
    const [proposed, running, toFollow, figures, runs, leftOut] = await Promise.all([
      readPoolsInStatus(tx, ['proposed', 'offers', 'agreed'], asked.proposed),
      readPoolsInStatus(tx, ['running'], asked.running),
      readPoolsToFollow(tx),
      runningSums(tx),
      readLastRuns(tx, runsShown),
      readLastLeftOut(tx),
    ]);
    return {
      proposed: asViews(ctx, proposed),
      running: asViews(ctx, running),
      toFollow: toFollow.map((pool) => discloseToStaff(ctx.actor, pool, nobody, ctx.now)),
      figures,
      runs,
      leftOut: await leftOutRows(tx, ctx.actor, leftOut),
    };
  };
  // A page of groups is one long statement: planning it for each question took longer than answering it.
  return transact(ctx, everything, { readOnly: true, genericPlans: true });
}

function asViews(ctx: Ctx, { pools, ...which }: PageOfPools): PageOfViews {
  return { ...which, views: pools.map((pool) => discloseToStaff(ctx.actor, pool, nobody, ctx.now)) };
}

export interface StaffPool {
  readonly pool: StaffPoolView;
  readonly instead: Instead | undefined;
}

/** One group, for the staff; the read of who is in it leaves a row. */
export async function readStaffPool(ctx: Ctx, poolId: string): Promise<StaffPool | undefined> {
  if (!mayReadPools(ctx.actor)) return undefined;
  return readRecord(ctx, async (tx) => {
    const pool = await readPool(tx, poolId);
    if (pool === undefined) return undefined;
    const withNames = mayReadMembers(ctx.actor) && isDisclosed(pool);
    const contacts = withNames
      ? await contactsOf(
          tx,
          pool.members.map(({ requestId }) => requestId),
        )
      : nobody;
    await recordAudit(tx, ctx, 'pool-read', 'pool', poolId);
    return { pool: discloseToStaff(ctx.actor, pool, contacts, ctx.now), instead: await readInstead(tx, pool) };
  });
}

export interface StaffRun {
  readonly run: PoolingRun;
  readonly pools: readonly StaffPoolView[];
  readonly leftOut: readonly LeftOutRow[];
}

/** One run: the groups that it proposed, and who is in none of them, and why. */
export async function readStaffRun(ctx: Ctx, runId: string): Promise<StaffRun | undefined> {
  if (!mayReadPools(ctx.actor)) return undefined;
  return read(ctx, async (tx) => {
    const run = await readRun(tx, runId);
    if (run === undefined) return undefined;
    const pools = await readPoolsOfRun(tx, runId);
    return {
      run,
      pools: pools.map((pool) => discloseToStaff(ctx.actor, pool, nobody, ctx.now)),
      leftOut: await leftOutRows(tx, ctx.actor, run.figures.leftOut ?? []),
    };
  });
}
