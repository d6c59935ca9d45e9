import { checkPlan } from '../../../domain/pooling/check-plan.ts';
import { dateAt } from '../../../domain/schedule/today.ts';
import type { SolveProgress } from '../../../domain/pooling/solve-options.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { enqueue } from '../../../platform/jobs/define-job.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { requestsForPooling } from '../../requests/public.ts';
import { advanceGroups } from '../life/advance-groups.ts';
import { mayPropose, type PoolPermit, type ProposePermits } from '../policy.ts';
import { afterRunJob } from './ask-run.ts';
import { buildInstance, type BuiltInstance } from './build-instance.ts';
import { digestInstance } from './digest-instance.ts';
import { draftPools } from './draft-pools.ts';
import { engineVersion } from './engine-version.ts';
import { readFailedPairs, readLivePools, readOperators, readVenues } from './facts-store.ts';
import type { PoolingFacts } from './pooling-facts.ts';
import { proposePools } from './propose-pools.ts';
import { insertNearGroups } from './near-store.ts';
import { insertRunInput } from './replay-store.ts';
import { runEffort, type RunEffort } from './run-effort.ts';
import type { RunFailure, RunFigures } from './run-record.ts';
import { finishRun, lockRun, readRun } from './run-store.ts';
import { solveInThread } from './solve-in-thread.ts';
import type { SolverAnswer } from './solver-thread.ts';
import { insertStretch, readBorne } from './stretch-store.ts';
import { summarise } from './summarise-run.ts';
import { muchBorne, whoBoreWhat } from './who-bore-what.ts';

export interface RunOptions {
  /** Latest end of the search itself, on top of which come reading and writing. */
  readonly secondsToSolve?: number;
  readonly onProgress?: (progress: SolveProgress) => void;
  /** What comes first, from whoever builds on runs: groups that form are tried with what is true now. */
  readonly beforeRun?: ((ctx: Ctx) => Promise<unknown>) | undefined;
}

export type RunOutcome =
  | {
      readonly kind: 'done';
      readonly proposed: number;
      readonly figures: RunFigures;
      readonly score: number;
      readonly bound: number;
    }
  | { readonly kind: 'failed'; readonly why: RunFailure }
  /** Done or failed before, or never asked for: nothing was changed. */
  | { readonly kind: 'nothing-to-do' }
  | { readonly kind: 'denied' };

const daysApart = 30;
/** Runs back that what a household bore is looked at. */
const runsBack = 3;

/**
 * One pooling run: reads the facts, solves with no transaction open, and writes its groups all together or not at all.
 * It may run twice or die anywhere: a run is written once, with its groups.
 */
export async function runPooling(ctx: Ctx, runId: string, options: RunOptions = {}): Promise<RunOutcome> {
  const permits = mayPropose(ctx.actor);
  if (permits === undefined) return { kind: 'denied' };
  const started = performance.now();
  const asked = await read(ctx, (tx) => readRun(tx, runId));
  if (asked?.status !== 'asked') return { kind: 'nothing-to-do' };
  // Families whose proposal is over may be in a new one at once.
  await advanceGroups(ctx);
  await options.beforeRun?.(ctx);
  const facts = await read(ctx, (tx) => readFacts(tx, ctx.now));
  const built = buildInstance(facts);
  const effort = runEffort(facts.requests.length, options.secondsToSolve);
  const solved = await solveInThread(built, { seed: asked.seed, effort, onProgress: options.onProgress });
  const elapsed = () => performance.now() - started;
  if (solved.kind !== 'answered') {
    if (solved.kind === 'broken') ctx.log.error({ runId, error: solved.error.message }, 'the solver broke');
    return failRun(permits.propose, ctx, runId, solved.kind, elapsed());
  }
  const broken = checkPlan(built.instance, solved.value.solved.plan).broken;
  if (broken.length > 0) {
    ctx.log.error({ runId, broken: broken.slice(0, 5) }, 'the plan broke a rule and was refused');
    return failRun(permits.propose, ctx, runId, 'refused', elapsed());
  }
  return transact(ctx, (tx) =>
    writeRun(permits, tx, ctx, { runId, facts, built, effort, answer: solved.value, elapsedMs: elapsed() }),
  );
}

async function readFacts(tx: Tx, now: Date): Promise<PoolingFacts> {
  return {
    requests: await requestsForPooling(tx),
    operators: await readOperators(tx, dateAt(now)),
    venues: await readVenues(tx),
    livePools: await readLivePools(tx),
    apart: await readFailedPairs(tx, new Date(now.getTime() - daysApart * 86_400_000)),
    borne: await readBorne(tx, runsBack),
  };
}

interface SolvedRun {
  readonly runId: string;
  readonly facts: PoolingFacts;
  readonly built: BuiltInstance;
  readonly effort: RunEffort;
  readonly answer: SolverAnswer;
  readonly elapsedMs: number;
}

async function writeRun(permits: ProposePermits, tx: Tx, ctx: Ctx, run: SolvedRun): Promise<RunOutcome> {
  const { propose: permit } = permits;
  const { runId, facts, built, effort, answer, elapsedMs } = run;
  const { solved } = answer;
  if ((await lockRun(tx, runId))?.status !== 'asked') return { kind: 'nothing-to-do' };
  const drafts = draftPools(facts, solved.plan.pools.slice(built.kept.length), ctx.newId);
  const pools = await proposePools(permits, tx, ctx, runId, { drafts, facts });
  const waiting = facts.requests.map(({ id }) => id);
  const borne = whoBoreWhat({ instance: built.instance, plan: solved.plan, waiting, proposed: pools });
  const figures: RunFigures = {
    ...summarise(facts, built, answer),
    effort,
    much: muchBorne(borne),
    proposed: pools.length,
    dropped: drafts.length - pools.length,
    seconds: Math.round(elapsedMs / 100) / 10,
  };
  const { score, bound, plan, cutShort } = solved;
  await finishRun(permit, tx, {
    id: runId,
    status: 'done',
    finishedAt: new Date(ctx.now.getTime() + elapsedMs),
    instanceDigest: digestInstance(built),
    engineVersion,
    score,
    bound,
    figures,
  });
  await insertRunInput(permit, tx, runId, ctx.now, { built, effort, cutShort, pools: plan.pools });
  await insertStretch(permit, tx, runId, ctx.now, borne);
  await insertNearGroups(permit, tx, runId, ctx.now, answer.near);
  const { tenantId } = ctx.municipality;
  await enqueue(tx, afterRunJob, { tenantId, runId }, { queue: `pooling:${tenantId}` });
  await recordAudit(tx, ctx, 'pooling-done', 'pooling-run', runId);
  return { kind: 'done', proposed: pools.length, figures, score, bound };
}

async function failRun(
  permit: PoolPermit<'run'>,
  ctx: Ctx,
  runId: string,
  why: RunFailure,
  elapsedMs: number,
): Promise<RunOutcome> {
  return transact(ctx, async (tx) => {
    if ((await lockRun(tx, runId))?.status !== 'asked') return { kind: 'nothing-to-do' };
    const finishedAt = new Date(ctx.now.getTime() + elapsedMs);
    const nothing = { instanceDigest: null, engineVersion, score: null, bound: null };
    await finishRun(permit, tx, { id: runId, status: 'failed', finishedAt, ...nothing, figures: { failure: why } });
    await recordAudit(tx, ctx, 'pooling-done', 'pooling-run', runId);
    return { kind: 'failed', why };
  });
}
