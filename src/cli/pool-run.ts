import type { Command } from 'commander';
import { exitCodes } from '../platform/errors/exit-codes.ts';
import { readNumberOption } from './number-options.ts';
import { CommandFailure } from './report-failure.ts';

interface RunOptions {
  readonly municipality: string;
  readonly seed?: string;
  readonly seconds: string;
}

export function addPoolRun(pool: Command): void {
  pool
    .command('run')
    .description("look for new groups among a city's waiting requests, and propose them to the families")
    .requiredOption('--municipality <slug>', 'which one, such as monza')
    .option('--seed <number>', 'settles ties; the same facts and seed give the same groups')
    .option('--seconds <number>', 'longest search; a run ends by itself after so many rounds a request', '600')
    .action((options: RunOptions) => run(options));
}

async function run({ municipality, seed, seconds }: RunOptions): Promise<void> {
  // The whole product, where the other commands of this file's folder need a file or two: loaded when it is asked for.
  const { runPoolingNow } = await import('../features/pools/public.ts');
  const { tryOpenGroups } = await import('../features/forming/public.ts');
  const { contextBySlug, withServices } = await import('./with-services.ts');
  await withServices('pool', async (services) => {
    const ctx = await contextBySlug(services, municipality);
    const outcome = await runPoolingNow(ctx, {
      beforeRun: tryOpenGroups,
      secondsToSolve: readNumberOption('--seconds', seconds, { least: 0 }),
      ...(seed !== undefined && { seed: readNumberOption('--seed', seed, { least: 0 }) }),
      onProgress: ({ step, score, bound }) =>
        process.stderr.write(`${step}: score ${score}, no plan passes ${Math.round(bound)}\n`),
    });
    if (outcome.kind !== 'done')
      throw new CommandFailure(
        exitCodes.unavailable,
        `The run did not end well (${outcome.kind}): nothing was proposed.`,
      );
    console.log(
      `${outcome.proposed === 1 ? '1 group' : `${outcome.proposed} groups`} proposed; score ${outcome.score}, no plan passes ${outcome.bound}.`,
    );
    console.log(`To find them again: bin/will pool replay ${outcome.runId} --municipality ${municipality}`);
  });
}
