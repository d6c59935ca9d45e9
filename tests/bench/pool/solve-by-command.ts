import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import type { PoolingPlan } from '../../../src/domain/pooling/plan.ts';
import { projectRoot } from '../../../src/platform/config/read-config.ts';

export interface CommandRun {
  readonly plan: PoolingPlan;
  /** From the start of the command to its end, as a person waits. */
  readonly wallSeconds: number;
  /** From the start of the command to the first line of progress that has a plan, and that plan's score. */
  readonly firstPlan: { readonly wallSeconds: number; readonly score: number };
  /** Peak resident memory of its largest process; undefined where there is no /proc. */
  readonly peakMegabytes: number | undefined;
}

/** `bin/will pool solve` as its users call it. */
export async function solveByCommand(instanceFile: string, planFile: string, seconds: number): Promise<CommandRun> {
  const begun = performance.now();
  const elapsed = () => (performance.now() - begun) / 1000;
  const command = [join(projectRoot, 'bin/will'), 'pool', 'solve', instanceFile];
  const child = spawn(process.execPath, [...command, '--seconds', String(seconds), '--out', planFile], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let firstPlan: CommandRun['firstPlan'] | undefined;
  let peak: number | undefined;
  createInterface({ input: child.stderr }).on('line', (line) => {
    const score = Number(/score ([\d,.]+?),? /.exec(`${line} `)?.[1]?.replaceAll(',', '') ?? Number.NaN);
    if (score > 0) firstPlan ??= { wallSeconds: elapsed(), score };
    peak = larger(peak, peakOf(child.pid));
  });
  const watch = setInterval(() => (peak = larger(peak, peakOf(child.pid))), 250);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearInterval(watch);
  const wallSeconds = elapsed();
  if (code !== 0 || firstPlan === undefined) throw new Error(`will pool solve ended with status ${code}`);
  const plan = JSON.parse(readFileSync(planFile, 'utf8')) as PoolingPlan;
  return { plan, wallSeconds, firstPlan, peakMegabytes: peak };
}

function larger(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : b === undefined ? a : Math.max(a, b);
}

/** Peak memory of a process or of a child of it, whichever is larger. */
function peakOf(pid: number | undefined): number | undefined {
  if (pid === undefined) return undefined;
  try {
    const own = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').trim().split(' ').filter(Boolean),
    );
    return children.reduce<number | undefined>((most, child) => larger(most, peakOf(Number(child))), own);
  } catch {
    // The process may end between two looks, and other systems have no /proc.
    return undefined;
  }
}
