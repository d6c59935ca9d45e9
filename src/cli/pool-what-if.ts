import type { Command } from 'commander';
import type { PoolingInstance } from '../domain/pooling/instance.ts';
import { compareRuns, noWorse, type Run } from '../domain/pooling/what-if/compare-runs.ts';
import { suppose } from '../domain/pooling/what-if/suppose.ts';
import { comparisonInWords } from './pooling/comparison-words.ts';
import { readInstance } from './pool-files.ts';
import { withSearchOptions, readSearch, searchPlan, type SearchOptions } from './pooling/search-plan.ts';
import { withSuppositionOptions, readSuppositions, type SuppositionOptions } from './pooling/supposition-options.ts';

type WhatIfOptions = SearchOptions & SuppositionOptions & { readonly json?: boolean };

export function addPoolWhatIf(pool: Command): void {
  const command = pool
    .command('what-if <instance>')
    .description(
      'what more operators, a venue or more subsidy would change: searches without and with them, and compares',
    )
    .option('--json', 'print the comparison as JSON');
  withSearchOptions(withSuppositionOptions(command)).action((file: string, options: WhatIfOptions) =>
    compare(file, options),
  );
}

async function compare(file: string, options: WhatIfOptions): Promise<void> {
  const search = readSearch(options);
  const instance = readInstance(file);
  const suppositions = readSuppositions(instance, options);
  process.stderr.write('The city as it is:\n');
  const before = await runOn(instance, (city) => searchPlan(city, search));
  process.stderr.write('The city as it would be:\n');
  // What is supposed only adds: the first plan is where the second search begins, and never found again worse.
  const start = before.plan.pools;
  const found = await runOn(suppose(instance, suppositions), (city) => searchPlan(city, { ...search, start }));
  const compared = compareRuns(before, noWorse(before, found));
  console.log(options.json === true ? JSON.stringify(compared, null, 2) : comparisonInWords(compared));
}

async function runOn(
  instance: PoolingInstance,
  solve: (city: PoolingInstance) => ReturnType<typeof searchPlan>,
): Promise<Run> {
  const { solved } = await solve(instance);
  const { plan, score, bound } = solved;
  return { instance, plan, score, bound };
}
