import type { PlannedPool } from '../../../domain/pooling/plan.ts';
import type { SolveProgress } from '../../../domain/pooling/solve-options.ts';
import { readRecord, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { mayRunPooling } from '../policy.ts';
import { solveInstance } from '../solve/solve-instance.ts';
import { digestInstance } from './digest-instance.ts';
import { engineVersion } from './engine-version.ts';
import { readRunInput } from './replay-store.ts';
import { readRun } from './run-store.ts';

export interface ReplayedRun {
  readonly kind: 'replayed';
  readonly samePlan: boolean;
  readonly sameScore: boolean;
  readonly score: { readonly before: number; readonly now: number };
  readonly engine: { readonly before: string; readonly now: string };
  /** Which of the two searches the clock ended before its rounds were over. */
  readonly cutShort: { readonly before: boolean; readonly now: boolean };
  readonly seed: number;
  readonly rounds: number;
}

export type ReplayOutcome =
  | ReplayedRun
  /** What was kept is not what the run was solved from. */
  | { readonly kind: 'digest-differs'; readonly before: string; readonly now: string }
  /** The run failed, is under way, or what it was solved from is no longer kept. */
  | { readonly kind: 'nothing-kept' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'late' | 'broken' }
  | { readonly kind: 'denied' };

export interface ReplayOptions {
  /** Latest end of the search; without it three times what the run had. */
  readonly seconds?: number | undefined;
  readonly onProgress?: ((progress: SolveProgress) => void) | undefined;
}

const patience = 3;

/** Does a run again from what it kept, and compares. Nothing is proposed or written but the note that it was read. */
export async function replayRun(ctx: Ctx, runId: string, options: ReplayOptions = {}): Promise<ReplayOutcome> {
  if (mayRunPooling(ctx.actor) === undefined) return { kind: 'denied' };
  const found = await readRecord(ctx, async (tx) => {
    const run = await readRun(tx, runId);
    if (run === undefined) return undefined;
    await recordAudit(tx, ctx, 'pool-read', 'pooling-run', runId);
    return { run, input: await readRunInput(tx, runId) };
  });
  if (found === undefined) return { kind: 'unknown' };
  const { run, input } = found;
  if (input === undefined || run.score === null || run.instanceDigest === null) return { kind: 'nothing-kept' };
  const { built, effort, pools } = input;
  const digest = digestInstance(built);
  if (digest !== run.instanceDigest) return { kind: 'digest-differs', before: run.instanceDigest, now: digest };
  const { instance, kept, borne } = built;
  const again = { ...effort, seconds: options.seconds ?? patience * effort.seconds };
  const outcome = await solveInstance(
    instance,
    { seed: run.seed, threads: 1, effort: again, kept, borne },
    options.onProgress,
  );
  if (outcome.kind !== 'answered') return { kind: outcome.kind };
  const { plan, score, cutShort } = outcome.value;
  return {
    kind: 'replayed',
    samePlan: textOf(plan.pools) === textOf(pools),
    sameScore: score === run.score,
    score: { before: run.score, now: score },
    engine: { before: run.engineVersion ?? '', now: engineVersion },
    cutShort: { before: input.cutShort, now: cutShort },
    seed: run.seed,
    rounds: effort.iterations,
  };
}

function textOf(pools: readonly PlannedPool[]): string {
  return JSON.stringify(
    pools.map(({ operator, place, days, from, members }) => [operator, place, days, from, members]),
  );
}
