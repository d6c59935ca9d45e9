import type { Command } from 'commander';
import { addPoolCheck } from './pool-check.ts';
import { addPoolExplain } from './pool-explain.ts';
import { addPoolFit } from './pool-fit.ts';
import { addPoolReplay } from './pool-replay.ts';
import { addPoolRun } from './pool-run.ts';
import { addPoolSolve } from './pool-solve.ts';
import { addPoolWhatIf } from './pool-what-if.ts';

export function addPool(program: Command): void {
  const pool = program.command('pool').description('who can share what with whom');
  for (const add of [addPoolRun, addPoolReplay, addPoolSolve, addPoolCheck, addPoolExplain, addPoolFit, addPoolWhatIf])
    add(pool);
}
