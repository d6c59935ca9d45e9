import type { Command } from 'commander';
import { checkPlan, type CheckedPlan } from '../domain/pooling/check-plan.ts';
import { poolingFigures } from '../domain/pooling/figures.ts';
import type { PoolingInstance } from '../domain/pooling/instance.ts';
import type { PoolingPlan } from '../domain/pooling/plan.ts';
import { exitCodes } from '../platform/errors/exit-codes.ts';
import { brokenInWords } from './pooling/broken-rule-words.ts';
import { faultInWords } from './pooling/fault-words.ts';
import { count, gapOf, inEuro, inFigures, inPercent } from './pooling/figures-in-words.ts';
import { readInstance, readJson } from './pool-files.ts';
import { readAnyPlan } from './pooling/read-any-plan.ts';

export function addPoolCheck(pool: Command): void {
  pool
    .command('check <instance> <plan>')
    .description('whether a plan keeps the twelve rules, and its score; status 1 when it breaks one')
    .action((instanceFile: string, planFile: string) => {
      const instance = readInstance(instanceFile);
      const verdict = judgePlan(instance, readJson(planFile));
      console.log(verdict.lines.join('\n'));
      process.exitCode = verdict.valid ? exitCodes.ok : exitCodes.negative;
    });
}

export interface Verdict {
  readonly valid: boolean;
  /** NaN where a pool has no price. */
  readonly score: number;
  readonly lines: readonly string[];
}

const mostLines = 200;

/** Judges whatever was in a plan's file: the same verdict and score as the format's referee. */
export function judgePlan(instance: PoolingInstance, input: unknown): Verdict {
  const { plan, unreadable } = readAnyPlan(instance, input);
  const checked = checkPlan(instance, plan);
  const broken = [...unreadable.map(faultInWords), ...checked.broken.map((each) => brokenInWords(each, plan))];
  const { score } = checked;
  if (broken.length === 0) return { valid: true, score, lines: figuresOf(instance, plan, checked) };
  const rest = broken.length > mostLines ? [`and ${inFigures(broken.length - mostLines)} more`] : [];
  const lines = [
    ...broken.slice(0, mostLines),
    ...rest,
    `The plan breaks the rules: ${count(broken.length, 'fault')}.`,
  ];
  return { valid: false, score, lines };
}

function figuresOf(instance: PoolingInstance, plan: PoolingPlan, { score }: CheckedPlan): string[] {
  const figures = poolingFigures(instance, plan);
  const { bound } = plan;
  // A bound that is no number proves nothing, and contradicts nothing.
  const known = bound !== undefined && !Number.isNaN(bound);
  return [
    'The plan keeps every rule.',
    `score    ${inFigures(score)}`,
    ...(known ? [`bound    ${inFigures(bound)}`, `gap      ${inPercent(gapOf(score, bound))}`] : []),
    `served   ${inFigures(figures.served)} of ${count(figures.requests, 'request')}, in ${count(figures.pools, 'pool')}`,
    `hours    ${inFigures(figures.operatorHours)} of operators for ${inFigures(figures.seatHours)} of care, a week`,
    `cost     ${inEuro(figures.weeklyCents)} a week, ${inEuro(figures.soloCents)} alone`,
    `saving   ${inEuro(figures.savedCents)}, ${inPercent(figures.savedShare)}`,
  ];
}
