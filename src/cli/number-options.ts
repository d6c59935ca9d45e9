import { exitCodes } from '../platform/errors/exit-codes.ts';
import { CommandFailure } from './report-failure.ts';

interface Range {
  readonly least: number;
  readonly most?: number;
  readonly whole?: boolean;
}

/** The number that an option was given as text, or a CommandFailure that names the option. */
export function readNumberOption(option: string, text: string, { least, most, whole = false }: Range): number {
  const number = Number(text);
  const right =
    text.trim() !== '' &&
    Number.isFinite(number) &&
    number >= least &&
    (most === undefined || number <= most) &&
    (!whole || Number.isSafeInteger(number));
  if (right) return number;
  const kind = whole ? 'a whole number' : 'a number';
  const range = most === undefined ? `of at least ${least}` : `from ${least} to ${most}`;
  throw new CommandFailure(exitCodes.usage, `${option} needs ${kind} ${range}.`);
}
