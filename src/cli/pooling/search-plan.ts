import type { Command } from 'commander';
import type { PoolingInstance } from '../../domain/pooling/instance.ts';
import type { SolvedPools } from '../../domain/pooling/solve-options.ts';
import { makeStopFlag, raiseStop, solveInstance, type SolveSettings } from '../../features/pools/solve/public.ts';
import { exitCodes } from '../../platform/errors/exit-codes.ts';
import { listenForStop } from '../listen-for-stop.ts';
import { readNumberOption } from '../number-options.ts';
import { CommandFailure } from '../report-failure.ts';
import { tellProgress } from './solve-progress.ts';

export interface SearchOptions {
  readonly seconds?: string;
  readonly iterations?: string;
  readonly threads: string;
  readonly seed: string;
}

export type Search = Pick<SolveSettings, 'seed' | 'threads' | 'effort' | 'start'>;

const usualSeconds = '10';
const longest = 7 * 86_400;

/** The options of whatever looks for a plan. */
export function withSearchOptions(command: Command): Command {
  return command
    .option('--seconds <number>', `longest search (default: "${usualSeconds}")`)
    .option('--iterations <number>', 'rounds of search instead of seconds: the same plan on any machine')
    .option('--threads <number>', 'threads to search with', '2')
    .option('--seed <number>', 'settles ties', '1');
}

export function readSearch({ seconds, iterations, threads, seed }: SearchOptions): Search {
  if (seconds !== undefined && iterations !== undefined)
    throw new CommandFailure(exitCodes.usage, 'Give either --seconds or --iterations.');
  const rounds = { least: 0, most: Number.MAX_SAFE_INTEGER, whole: true };
  return {
    seed: readNumberOption('--seed', seed, { least: 0, most: 2 ** 32 - 1, whole: true }),
    threads: readNumberOption('--threads', threads, { least: 1, most: 64, whole: true }),
    effort:
      iterations === undefined
        ? { seconds: readNumberOption('--seconds', seconds ?? usualSeconds, { least: 0, most: longest }) }
        : { iterations: readNumberOption('--iterations', iterations, rounds) },
  };
}

export interface Found {
  readonly solved: SolvedPools;
  readonly seconds: number;
}

/**
 * Looks for the best plan, telling on stderr how far it is. The first Ctrl-C ends the search with the best plan so far.
 * Throws a CommandFailure when the search breaks.
 */
export async function searchPlan(instance: PoolingInstance, search: Search): Promise<Found> {
  const started = performance.now();
  const elapsed = () => performance.now() - started;
  const rewrites = process.stderr.isTTY;
  const progress = tellProgress({ write: (text) => process.stderr.write(text), rewrites, elapsed });
  const stop = makeStopFlag();
  const stopListening = listenForStop(() => {
    raiseStop(stop);
    process.stderr.write(`${rewrites ? '\r\n' : ''}Stopping with the best plan so far; once more quits without it.\n`);
  });
  try {
    const outcome = await solveInstance(instance, { ...search, stop }, progress.tell);
    progress.end();
    if (outcome.kind === 'answered') return { solved: outcome.value, seconds: elapsed() / 1000 };
    const why = outcome.kind === 'late' ? 'it went on past its time' : outcome.error.message;
    throw new CommandFailure(exitCodes.internal, `The search broke and there is no plan: ${why}.`);
  } finally {
    stopListening();
  }
}
