import type { Command } from 'commander';
import type { ReplayedRun, ReplayOutcome } from '../features/pools/public.ts';
import { exitCodes } from '../platform/errors/exit-codes.ts';
import { readNumberOption } from './number-options.ts';
import { inFigures } from './pooling/figures-in-words.ts';
import { CommandFailure } from './report-failure.ts';

interface ReplayOptions {
  readonly municipality: string;
  readonly seconds?: string;
}

export function addPoolReplay(pool: Command): void {
  pool
    .command('replay <run>')
    .description('do a run of a city again from what it kept, and say whether it finds the same; proposes nothing')
    .requiredOption('--municipality <slug>', 'which one, such as monza')
    .option('--seconds <number>', 'longest search (default: three times what the run had)')
    .action((runId: string, options: ReplayOptions) => replay(runId, options));
}

async function replay(runId: string, { municipality, seconds }: ReplayOptions): Promise<void> {
  if (!isUuid(runId))
    throw new CommandFailure(exitCodes.usage, `A run has an id such as its page's address ends with, not ${runId}.`);
  const { replayRun } = await import('../features/pools/public.ts');
  const { contextBySlug, withServices } = await import('./with-services.ts');
  await withServices('pool', async (services) => {
    const ctx = await contextBySlug(services, municipality);
    const outcome = await replayRun(ctx, runId, {
      ...(seconds !== undefined && { seconds: readNumberOption('--seconds', seconds, { least: 0 }) }),
      onProgress: ({ step, score, bound }) =>
        process.stderr.write(`${step}: score ${score}, no plan passes ${Math.round(bound)}\n`),
    });
    if (outcome.kind !== 'replayed') throw failureOf(outcome, runId);
    console.log(replayInWords(outcome));
    if (!outcome.samePlan || !outcome.sameScore) process.exitCode = exitCodes.negative;
  });
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

function failureOf(outcome: Exclude<ReplayOutcome, ReplayedRun>, runId: string): CommandFailure {
  const fail = (code: number, sentence: string) => new CommandFailure(code, sentence);
  switch (outcome.kind) {
    case 'unknown':
      return fail(exitCodes.inputMissing, `There is no run ${runId} in this municipality.`);
    case 'nothing-kept':
      return fail(
        exitCodes.inputMissing,
        'Nothing is kept of this run: it did not end well, or what it was solved from was deleted after its thirty days.',
      );
    case 'digest-differs':
      return fail(
        exitCodes.dataInvalid,
        `What is kept is not what the run was solved from: its digest is ${outcome.now}, the run's ${outcome.before}.`,
      );
    case 'late':
    case 'broken':
      return fail(exitCodes.unavailable, `The search did not end well (${outcome.kind}): nothing can be compared.`);
    case 'denied':
      return fail(exitCodes.noPermission, 'This is not allowed.');
  }
}

/** What was found again, and, where it differs, what may be behind it. */
export function replayInWords(replayed: ReplayedRun): string {
  const { samePlan, sameScore, score, engine, cutShort, seed, rounds } = replayed;
  const verdict = samePlan
    ? sameScore
      ? `The same plan, with the same score: ${inFigures(score.now)}.`
      : `The same plan, with another score: ${inFigures(score.before)} then, ${inFigures(score.now)} now.`
    : sameScore
      ? `Another plan, with the same score: ${inFigures(score.now)}.`
      : `Another plan: score ${inFigures(score.before)} then, ${inFigures(score.now)} now.`;
  return [
    'The digest of what the run received is right.',
    verdict,
    `seed ${seed}, ${inFigures(rounds)} rounds, ${engine.now}`,
    ...(engine.before === engine.now
      ? []
      : [`The run was made by ${engine.before}: another engine may find another plan from the same data.`]),
    ...(cutShort.before ? ['The clock ended that run before its rounds were over: a search may go further now.'] : []),
    ...(cutShort.now ? ['The clock ended this search before its rounds were over: give it more with --seconds.'] : []),
  ].join('\n');
}
