import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { firstComePools } from '../../../src/domain/pooling/first-come.ts';
import { prepareFit } from '../../../src/domain/pooling/fit/prepare-fit.ts';
import type { PoolingInstance } from '../../../src/domain/pooling/instance.ts';
import type { PoolingPlan } from '../../../src/domain/pooling/plan.ts';
import { referee } from '../../../src/domain/pooling/testing/referee.ts';
import { projectRoot } from '../../../src/platform/config/read-config.ts';
import { runInThread } from '../../../src/platform/threads/run-in-thread.ts';
import type { Measure, SuiteOptions } from '../figure.ts';
import { nameOf, rowsFor, type Row } from './rows.ts';
import { solveByCommand } from './solve-by-command.ts';
import type { WholeModelAnswer } from './whole-model.ts';

type Report = (measure: Measure) => void;
type Generate = (options: Omit<Row, 'seconds' | 'gap'>) => PoolingInstance;

const atMost = (value: number) => ({ kind: 'at most', value }) as const;
const atLeast = (value: number) => ({ kind: 'at least', value }) as const;
const quickest = 2000;

/** The engine on the public instances, by the command as people call it, beside first come and the whole model in HiGHS. */
export async function pool(report: Report, { seeds, quick }: SuiteOptions): Promise<void> {
  const generator = join(projectRoot, '../shared/pooling/generate.mjs');
  if (!existsSync(generator) || referee === undefined) {
    console.log('The generator and the referee of the instances are not beside the project: nothing is measured.');
    return;
  }
  const { generate } = (await import(pathToFileURL(generator).href)) as { generate: Generate };
  const folder = mkdtempSync(join(tmpdir(), 'will-bench-'));
  try {
    for (const row of rowsFor(seeds, quick ? quickest : Infinity)) {
      await measureRow(row, generate(row), { folder, whole: !quick }, report);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Surroundings {
  readonly folder: string;
  /** Also give the whole model to HiGHS. */
  readonly whole: boolean;
}

async function measureRow(row: Row, instance: PoolingInstance, around: Surroundings, report: Report): Promise<void> {
  const name = nameOf(row);
  const tell = (what: string, value: number, unit: string, limit?: Measure['limit']) => {
    report({ name: `${name}: ${what}`, value, unit, ...(limit && { limit }) });
  };
  const file = join(around.folder, 'instance.json');
  writeFileSync(file, JSON.stringify(instance));
  const { plan, wallSeconds, firstPlan, peakMegabytes } = await solveByCommand(
    file,
    join(around.folder, 'plan.json'),
    row.seconds,
  );
  const verdict = referee?.check(instance, plan);
  const first = firstComePools(instance, { candidates: 50_000_000 });
  const score = verdict?.score ?? 0;
  tell('rules broken, says the referee', verdict?.broken.length ?? Number.NaN, '', atMost(0));
  const { bestKnown, timesFirstCome, megabytes } = row;
  tell('score', score, '', bestKnown && atLeast(bestKnown.score * bestKnown.share));
  tell('households served', verdict?.served ?? 0, '');
  tell('gap', 100 * (1 - score / (plan.bound ?? Infinity)), '%', atMost(100 * row.gap));
  if (bestKnown) tell('score over the best known', score / bestKnown.score, '×');
  tell('first come', first.score, '');
  tell('score over first come', score / first.score, '×', timesFirstCome ? atLeast(timesFirstCome) : undefined);
  tell('first plan over first come', firstPlan.score / first.score, '×', atLeast(1));
  tell('first plan, since the command', firstPlan.wallSeconds, 's', row.requests === 2000 ? atMost(3) : undefined);
  tell('the command, from start to end', wallSeconds, 's', atMost(row.seconds + 1));
  if (peakMegabytes !== undefined)
    tell('peak memory', peakMegabytes, 'MB', megabytes === undefined ? undefined : atMost(megabytes));
  if (around.whole) await wholeModel(row, instance, score, tell);
  if (row.requests === 2000) fitTimes(instance, plan, tell);
}

type Tell = (what: string, value: number, unit: string, limit?: Measure['limit']) => void;

async function wholeModel(row: Row, instance: PoolingInstance, score: number, tell: Tell): Promise<void> {
  const outcome = await runInThread<WholeModelAnswer>({
    module: new URL('./whole-model.ts', import.meta.url),
    data: { instance, seconds: row.seconds },
    timeoutMs: (row.seconds + 30) * 1000,
    memoryMb: 4096,
  });
  if (outcome.kind !== 'answered') console.log(`  the whole model in HiGHS: no answer (${outcome.kind})`);
  else if (outcome.value.kind === 'too large')
    console.log(`  the whole model in HiGHS: too large (${outcome.value.columns} columns)`);
  else {
    tell('whole model in HiGHS', outcome.value.score, '');
    tell('its bound', outcome.value.bound, '');
    if (outcome.value.score > 0) tell('score over the whole model', score / outcome.value.score, '×');
  }
}

/** Every household that waits comes to the desk and asks where it fits in the plan as it runs. */
function fitTimes(instance: PoolingInstance, plan: PoolingPlan, tell: Tell): void {
  const placed = new Set(plan.pools.flatMap(({ members }) => members));
  const fit = prepareFit(instance, plan);
  const times = instance.requests
    .filter(({ id }) => !placed.has(id))
    .map(({ id }) => {
      const begun = performance.now();
      fit(id);
      return performance.now() - begun;
    })
    .sort((a, b) => a - b);
  tell('fit for a newcomer, p95', times[Math.floor(times.length * 0.95)] ?? 0, 'ms', atMost(20));
}
