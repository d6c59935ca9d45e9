import type { Command } from 'commander';
import { runPoolingNow } from '../features/pools/public.ts';
import { exitCodes } from '../platform/errors/exit-codes.ts';
import { CommandFailure } from './report-failure.ts';
import { contextBySlug, withServices } from './with-services.ts';

interface RunOptions {
  readonly municipality: string;
  readonly seed?: string;
  readonly seconds: string;
}

export function addPool(program: Command): void {
  const pool = program.command('pool').description('who can share what with whom');
  pool
    .command('run')
    .description("look for new groups among a city's waiting requests, and propose them to the families")
    .requiredOption('--municipality <slug>', 'which one, such as monza')
    .option('--seed <number>', 'settles ties; the same facts and seed give the same groups')
    .option('--seconds <number>', 'longest search', '60')
    .action((options: RunOptions) =>
      withServices('pool', async (services) => {
        const ctx = await contextBySlug(services, options.municipality);
        const outcome = await runPoolingNow(ctx, {
          secondsToSolve: asNumber('--seconds', options.seconds),
          ...(options.seed !== undefined && { seed: asNumber('--seed', options.seed) }),
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
      }),
    );
}

function asNumber(option: string, text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number) || number < 0)
    throw new CommandFailure(exitCodes.usage, `${option} needs a number.`);
  return number;
}
