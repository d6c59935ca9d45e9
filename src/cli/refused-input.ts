import { exitCodes } from '../platform/errors/exit-codes.ts';
import { CommandFailure } from './report-failure.ts';

/** A file that cannot be taken as what it should be. */
export function refusedInput(path: string, why: string): CommandFailure {
  return new CommandFailure(exitCodes.dataInvalid, `${path} was refused, and nothing of it was stored: ${why}.`);
}

/** A file that is not there, or may not be read. */
export function missingInput(path: string, error: unknown): CommandFailure {
  const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
  return new CommandFailure(exitCodes.inputMissing, `${path} cannot be read (${code}).`);
}
