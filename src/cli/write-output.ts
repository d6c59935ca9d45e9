import { accessSync, constants, existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { exitCodes } from '../platform/errors/exit-codes.ts';
import { CommandFailure } from './report-failure.ts';

/** Refuses an output file that could not be written, before an hour of work is lost on it. */
export function assertWritable(path: string): void {
  try {
    const existing = statSync(path, { throwIfNoEntry: false });
    if (existing?.isDirectory() === true) throw cannotWrite(path, 'it is a folder');
    accessSync(dirname(path), constants.W_OK);
    if (existing !== undefined) accessSync(path, constants.W_OK);
  } catch (error) {
    throw error instanceof CommandFailure ? error : cannotWrite(path, reasonOf(error));
  }
}

/**
 * The text to the file, or to standard output without one. A file appears whole or not at all: it is written beside its
 * place under another name, and moved there. What is no file of the disk, such as /dev/null, is written as it is.
 */
export function writeOutput(path: string | undefined, text: string): void {
  if (path === undefined) {
    process.stdout.write(text);
    return;
  }
  const existing = statSync(path, { throwIfNoEntry: false });
  const temporary = `${path}.${process.pid}.part`;
  try {
    if (existing !== undefined && !existing.isFile()) return writeFileSync(path, text);
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary);
    throw cannotWrite(path, reasonOf(error));
  }
}

function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown reason';
}

function cannotWrite(path: string, reason: string): CommandFailure {
  return new CommandFailure(exitCodes.unavailable, `${path} cannot be written (${reason}).`);
}
