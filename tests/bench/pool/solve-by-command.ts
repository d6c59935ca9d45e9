import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import type { PoolingPlan } from '../../../src/domain/pooling/plan.ts';
import { projectRoot } from '../../../src/platform/config/read-config.ts';
import { watchMemory } from './watch-memory.ts';

export type CommandRun =
  | { readonly kind: 'failed'; readonly status: number }
  | {
      readonly kind: 'solved';
      readonly plan: PoolingPlan;
      /** From the start of the command to its end, as a person waits. */
      readonly wallSeconds: number;
      /** From the start of the command to the first line of progress that tells of a plan. */
      readonly firstPlan: FirstPlan | undefined;
      /** Peak resident memory of its largest process; undefined where there is no /proc. */
      readonly peakMegabytes: number | undefined;
    };

export interface FirstPlan {
  readonly seconds: number;
  readonly score: number;
}

/** `bin/will pool solve` with two threads, as its users call it. */
export async function solveByCommand(instanceFile: string, planFile: string, seconds: number): Promise<CommandRun> {
  const begun = performance.now();
  const elapsed = () => (performance.now() - begun) / 1000;
  const command = [join(projectRoot, 'bin/will'), 'pool', 'solve', instanceFile];
  const options = ['--seconds', String(seconds), '--threads', '2', '--out', planFile];
  const child = spawn(process.execPath, [...command, ...options], { stdio: ['ignore', 'ignore', 'pipe'] });
  const memory = watchMemory(child.pid);
  const told: string[] = [];
  let firstPlan: FirstPlan | undefined;
  createInterface({ input: child.stderr }).on('line', (line) => {
    told.push(line);
    const score = scoreIn(line);
    if (score > 0) firstPlan ??= { seconds: elapsed(), score };
  });
  const [status] = (await once(child, 'close')) as [number | null];
  const wallSeconds = elapsed();
  const peakMegabytes = memory.end();
  if (status !== 0) {
    console.error(told.slice(-5).join('\n'));
    return { kind: 'failed', status: status ?? -1 };
  }
  const plan = JSON.parse(readFileSync(planFile, 'utf8')) as PoolingPlan;
  return { kind: 'solved', plan, wallSeconds, firstPlan, peakMegabytes };
}

/** The score that a line of progress tells; NaN where it tells none. */
function scoreIn(line: string): number {
  return Number(/score ([\d,.]*\d)/.exec(line)?.[1]?.replaceAll(',', '') ?? Number.NaN);
}
