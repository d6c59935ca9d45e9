import type { PoolingInstance } from '../../../domain/pooling/instance.ts';
import type { PlannedPool } from '../../../domain/pooling/plan.ts';
import { solvePools } from '../../../domain/pooling/solve.ts';
import type { SolvedPools, SolveLimits } from '../../../domain/pooling/solve-options.ts';
import { answerFromThread } from '../../../platform/threads/answer-from-thread.ts';
import { explainLeftOut } from './explain-left-out.ts';
import type { LeftOut } from './run-record.ts';

export interface SolverTask {
  readonly instance: PoolingInstance;
  readonly kept: readonly PlannedPool[];
  readonly seed: number;
  readonly limits: SolveLimits;
  readonly secondsToSolve: number;
  readonly secondsToExplain: number;
}

export interface SolverAnswer {
  readonly solved: SolvedPools;
  readonly leftOut: readonly LeftOut[];
}

function inSeconds(seconds: number): () => boolean {
  const end = performance.now() + seconds * 1000;
  return () => performance.now() > end;
}

await answerFromThread(async (data, report): Promise<SolverAnswer> => {
  const { instance, kept, seed, limits, secondsToSolve, secondsToExplain } = data as SolverTask;
  const deadline = inSeconds(secondsToSolve);
  const solved = await solvePools(instance, { seed, limits, kept, deadline, onProgress: report });
  const inGroups = new Set(kept.flatMap(({ members }) => members));
  const waiting = { ...instance, requests: instance.requests.filter(({ id }) => !inGroups.has(id)) };
  return { solved, leftOut: explainLeftOut(waiting, solved.plan.pools, inSeconds(secondsToExplain)) };
});
