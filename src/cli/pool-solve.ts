import type { Command } from 'commander';
import type { PoolingPlan } from '../domain/pooling/plan.ts';
import type { SolvedPools } from '../domain/pooling/solve-options.ts';
import { engineVersion } from '../features/pools/solve/public.ts';
import { count, gapOf, inFigures, inPercent } from './pooling/figures-in-words.ts';
import { readInstance } from './pool-files.ts';
import { withSearchOptions, readSearch, searchPlan, type SearchOptions } from './pooling/search-plan.ts';
import { assertWritable, writeOutput } from './write-output.ts';

type SolveOptions = SearchOptions & { readonly out?: string };

export function addPoolSolve(pool: Command): void {
  const command = pool
    .command('solve <instance>')
    .description('the best pools for an instance file (- reads standard input); Ctrl-C writes the best so far')
    .option('--out <plan>', 'where the plan goes; without it, to standard output');
  withSearchOptions(command).action((file: string, options: SolveOptions) => solve(file, options));
}

async function solve(file: string, options: SolveOptions): Promise<void> {
  const search = readSearch(options);
  if (options.out !== undefined) assertWritable(options.out);
  const { solved, seconds } = await searchPlan(readInstance(file), search);
  writeOutput(options.out, planText(solved.plan));
  process.stderr.write(`${summary(solved)}\nseed ${search.seed}, ${engineVersion}, ${seconds.toFixed(1)} s\n`);
}

/** One pool a line, so that two plans can be compared by eye. */
function planText({ format, pools, bound }: PoolingPlan): string {
  const lines = pools.map((pool) => `\n${JSON.stringify(pool)}`);
  // JSON has no word for a bound that proves nothing.
  const end = bound === undefined || !Number.isFinite(bound) ? '' : `,"bound":${JSON.stringify(bound)}`;
  return `{"format":${JSON.stringify(format)},"pools":[${lines.join(',')}]${end}}\n`;
}

function summary({ score, bound, status, truncated, figures }: SolvedPools): string {
  const { served, requests, pools, savedShare } = figures;
  const proof =
    status === 'optimal' ? 'proved optimal' : `not proved optimal${truncated ? ', some pools not seen' : ''}`;
  return [
    `score ${inFigures(score)}, bound ${inFigures(bound)}, gap ${inPercent(gapOf(score, bound))}: ${proof}`,
    `${inFigures(served)} of ${count(requests, 'request')} served in ${count(pools, 'pool')}, ${inPercent(savedShare)} saved`,
  ].join('\n');
}
