import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstComePools } from '../../../src/domain/pooling/first-come.ts';
import type { PoolingInstance } from '../../../src/domain/pooling/instance.ts';
import type { PoolingPlan } from '../../../src/domain/pooling/plan.ts';
import type { Verdict } from '../../../src/domain/pooling/testing/referee.ts';
import { atLeast, atMost, type Measure, type Report } from '../figure.ts';
import { findFirstPlan } from './first-plan.ts';
import { nameOf, type Row } from './rows.ts';
import { solveByCommand, type FirstPlan } from './solve-by-command.ts';
import { timeFits } from './time-fits.ts';
import { tryWholeModel } from './try-whole-model.ts';

export interface Surroundings {
  readonly check: (instance: PoolingInstance, plan: PoolingPlan) => Verdict;
  readonly folder: string;
  /** Also give the whole model to HiGHS. */
  readonly whole: boolean;
}

type Tell = (what: string, value: number, unit: string, limit?: Measure['limit']) => void;

/** One instance: the engine by its command, first come, the whole model in HiGHS, one after another. */
export async function measureRow(
  row: Row,
  instance: PoolingInstance,
  around: Surroundings,
  report: Report,
): Promise<void> {
  const group = nameOf(row);
  const tell: Tell = (name, value, unit, limit) => {
    report({ group, name, value, unit, ...(limit && { limit }) });
  };
  const [file, planFile] = [join(around.folder, 'instance.json'), join(around.folder, 'plan.json')];
  writeFileSync(file, JSON.stringify(instance));
  const run = await solveByCommand(file, planFile, row.seconds);
  if (run.kind === 'failed') {
    tell('status of the command', run.status, '', atMost(0));
    return;
  }
  const { plan, wallSeconds, firstPlan, peakMegabytes } = run;
  const { broken, score, served } = around.check(instance, plan);
  const bound = plan.bound ?? Infinity;
  const first = firstComePools(instance, { candidates: 50_000_000 }).score;
  const { bestKnown, timesFirstCome, megabytes } = row;
  tell('faults that the referee finds', broken.length, '', atMost(0));
  tell('score', score, '', bestKnown && atLeast(bestKnown.score * bestKnown.share));
  tell('bound', bound, '');
  tell('gap', bound > 0 ? 100 * (1 - score / bound) : 0, '%', atMost(100 * row.gap));
  tell('households served', served, '');
  tell('the command, from start to end', wallSeconds, 's', atMost(row.seconds + 1));
  if (peakMegabytes === undefined) console.log('  peak memory: this system does not tell it');
  else tell('peak memory', peakMegabytes, 'MB', megabytes === undefined ? undefined : atMost(megabytes));
  tell('first come', first, '');
  tell('score over first come', score / first, '×', timesFirstCome === undefined ? undefined : atLeast(timesFirstCome));
  const whole = around.whole ? await tellWholeModel(row, instance, score, tell) : 0;
  if (bestKnown) tell('score over the best known', score / bestKnown.score, '×');
  const reached = [score, first, whole, bestKnown?.score ?? 0];
  // HiGHS adds up its pools in another order: the last digits may differ.
  tell('known scores above the bound', reached.filter((known) => known > bound + 1e-3).length, '', atMost(0));
  if (row.atTheDesk) await tellOfTheDesk(row.atTheDesk, { row, instance, plan, first, firstPlan }, tell);
}

/** The score that HiGHS reached, 0 where it reached none. */
async function tellWholeModel({ seconds }: Row, instance: PoolingInstance, score: number, tell: Tell): Promise<number> {
  const whole = await tryWholeModel(instance, seconds);
  if (whole.kind === 'too large') {
    console.log('  whole model in HiGHS: too large');
    return 0;
  }
  tell('whole model in HiGHS', whole.score, '');
  if (Number.isFinite(whole.bound)) tell('whole model in HiGHS: bound', whole.bound, '');
  if (whole.columns > 0) tell('whole model in HiGHS: pools in it', whole.columns, '');
  if (whole.score > 0) tell('score over the whole model', score / whole.score, '×');
  else console.log('  score over the whole model: it found no plan');
  return whole.score;
}

interface Solved {
  readonly row: Row;
  readonly instance: PoolingInstance;
  readonly plan: PoolingPlan;
  readonly first: number;
  readonly firstPlan: FirstPlan | undefined;
}

async function tellOfTheDesk(
  { firstPlanSeconds, fitMilliseconds }: NonNullable<Row['atTheDesk']>,
  { row, instance, plan, first, firstPlan }: Solved,
  tell: Tell,
): Promise<void> {
  const inThread = await findFirstPlan(instance, row.seconds);
  const ways = [
    { since: 'since its thread began', found: inThread },
    { since: 'since the command', found: firstPlan },
  ];
  for (const { since, found } of ways) {
    tell(`first plan, ${since}`, found?.seconds ?? Infinity, 's', atMost(firstPlanSeconds));
    tell(`first plan, ${since}: over first come`, (found?.score ?? 0) / first, '×', atLeast(1));
  }
  const fits = timeFits(instance, plan);
  if (fits === undefined) return;
  tell('fit: newcomers', fits.newcomers, '');
  tell('fit: loading the plan', fits.loadMilliseconds, 'ms');
  tell('fit: p50', fits.p50, 'ms');
  tell('fit: p95', fits.p95, 'ms', atMost(fitMilliseconds));
}
