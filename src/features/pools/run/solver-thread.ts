import { answerFromThread } from '../../../platform/threads/answer-from-thread.ts';
import { sharedClock } from '../../../platform/threads/shared-clock.ts';
import { solveTask, type SolveAnswer, type SolveTask } from '../solve/solve-task.ts';
import { explainLeftOut } from './explain-left-out.ts';
import type { NearGroup } from './near-groups.ts';
import type { LeftOut } from './run-record.ts';

export interface SolverTask {
  readonly solve: SolveTask;
  readonly secondsToExplain: number;
}

export interface SolverAnswer {
  readonly solved: SolveAnswer;
  readonly leftOut: readonly LeftOut[];
  readonly near: readonly NearGroup[];
}

await answerFromThread(async (data, report): Promise<SolverAnswer> => {
  const { solve, secondsToExplain } = data as SolverTask;
  const solved = await solveTask(solve, report);
  const { instance, kept } = solve;
  const explainUntil = sharedClock() + secondsToExplain * 1000;
  const looked = explainLeftOut({ instance, plan: solved.plan, kept }, () => sharedClock() >= explainUntil);
  return { solved, ...looked };
});
