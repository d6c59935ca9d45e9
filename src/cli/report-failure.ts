import { StartupError } from '../platform/errors/startup-error.ts';
import { exitCodes } from '../platform/errors/exit-codes.ts';

/** A command that cannot go on, with one sentence for the person and a status for the script that called it. */
export class CommandFailure extends Error {
  readonly exitCode: number;
  constructor(exitCode: number, sentence: string) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

/** Tells on stderr what went wrong, in one sentence where it is foreseen. Returns the exit status. */
export function reportFailure(error: unknown): number {
  if (error instanceof StartupError) {
    process.stderr.write(`${error.message}\n`);
    return error.code === 'CONFIG_INVALID' ? exitCodes.config : exitCodes.unavailable;
  }
  if (error instanceof CommandFailure) {
    process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : 'something unknown was thrown'}\n`);
  return exitCodes.internal;
}
