import { read, readRecord, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { contactsOf, type Contact } from '../../requests/public.ts';
import { isDisclosed } from '../disclose/disclose-group.ts';
import { discloseToStaff, type StaffPoolView } from '../disclose/disclose-to-staff.ts';
import { runningSums } from '../figures/running-sums.ts';
import type { PoolSums } from '../figures/pool-sums.ts';
import { mayReadMembers, mayReadPools } from '../policy.ts';
import { readPool, readPoolsInStatus, readPoolsOfRun } from '../pool-record-store.ts';
import type { LeftOutReason, PoolingRun } from '../run/run-record.ts';
import { readLastRuns, readRequestCodes, readRun } from '../run/run-store.ts';

const nobody: ReadonlyMap<string, Contact> = new Map();
const runsShown = 10;

export interface StaffPools {
  readonly proposed: readonly StaffPoolView[];
  readonly running: readonly StaffPoolView[];
  readonly figures: PoolSums;
  readonly runs: readonly PoolingRun[];
  readonly leftOut: readonly LeftOutRow[];
}

/** One reason for waiting, and the requests that wait for it; no codes for who follows only the figures. */
export interface LeftOutRow {
  readonly reason: LeftOutReason;
  readonly requests: number;
  readonly codes?: readonly string[];
}

/** All that the municipality's page of groups shows; undefined for who may not see it. */
export async function readStaffPools(ctx: Ctx): Promise<StaffPools | undefined> {
  if (!mayReadPools(ctx.actor)) return undefined;
  return read(ctx, async (tx) => {
    const pools = await readPoolsInStatus(tx, ['proposed', 'agreed', 'running']);
    const views = pools.map((pool) => discloseToStaff(ctx.actor, pool, nobody, ctx.now));
    const runs = await readLastRuns(tx, runsShown);
    const last = runs.find(({ status }) => status === 'done')?.figures.leftOut ?? [];
    const codes = await readRequestCodes(
      tx,
      last.map(({ requestId }) => requestId),
    );
    const withCodes = mayReadMembers(ctx.actor);
    const leftOut = [...Map.groupBy(last, ({ reason }) => reason)].map(([reason, requests]) => ({
      reason,
      requests: requests.length,
      ...(withCodes && { codes: requests.flatMap(({ requestId }) => codes.get(requestId) ?? []).sort() }),
    }));
    return {
      proposed: views.filter(({ status }) => status === 'proposed'),
      running: views.filter(({ status }) => status !== 'proposed'),
      figures: await runningSums(tx),
      runs,
      leftOut: leftOut.sort((a, b) => b.requests - a.requests),
    };
  });
}

/** One group, for the staff; the read of who is in it leaves a row. */
export async function readStaffPool(ctx: Ctx, poolId: string): Promise<StaffPoolView | undefined> {
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
    return discloseToStaff(ctx.actor, pool, contacts, ctx.now);
  });
}

export interface StaffRun {
  readonly run: PoolingRun;
  readonly pools: readonly StaffPoolView[];
}

/** One run with the groups that it proposed. */
export async function readStaffRun(ctx: Ctx, runId: string): Promise<StaffRun | undefined> {
  if (!mayReadPools(ctx.actor)) return undefined;
  return read(ctx, async (tx) => {
    const run = await readRun(tx, runId);
    const pools = run === undefined ? [] : await readPoolsOfRun(tx, runId);
    return run && { run, pools: pools.map((pool) => discloseToStaff(ctx.actor, pool, nobody, ctx.now)) };
  });
}
