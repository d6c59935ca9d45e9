import { readFileSync } from 'node:fs';
import { checkPlan } from '../domain/pooling/check-plan.ts';
import type { PoolingInstance } from '../domain/pooling/instance.ts';
import { parseInstance } from '../domain/pooling/parse-instance.ts';
import { parsePlan } from '../domain/pooling/parse-plan.ts';
import type { PoolingPlan } from '../domain/pooling/plan.ts';
import type { Parsed } from '../domain/pooling/read-fields.ts';
import { exitCodes } from '../platform/errors/exit-codes.ts';
import { faultInWords } from './pooling/fault-words.ts';
import { locateJsonFault } from './pooling/locate-json-fault.ts';
import { CommandFailure } from './report-failure.ts';

const mostFaultsTold = 20;

/** A `will-pooling/1` file, `-` for standard input. Throws a CommandFailure that lists the faults with their places. */
export function readInstance(path: string): PoolingInstance {
  return orFaults(path, 'a pooling instance (will-pooling/1)', parseInstance(readJson(path)));
}

/** A `will-pooling-plan/1` file, `-` for standard input. Throws as `readInstance` does. */
export function readPlan(path: string): PoolingPlan {
  return orFaults(path, 'a pooling plan (will-pooling-plan/1)', parsePlan(readJson(path)));
}

/** Refuses a plan that breaks a rule of the instance; a bound that it claims is not looked at. */
export function assertKeepsRules(instance: PoolingInstance, { format, pools }: PoolingPlan, file: string): void {
  if (checkPlan(instance, { format, pools }).broken.length === 0) return;
  throw new CommandFailure(exitCodes.dataInvalid, `${nameOf(file)} breaks the rules: will pool check says which.`);
}

/** The value parsed from the file at `path`, or a CommandFailure with one line a fault. */
export function orFaults<T>(path: string, what: string, parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.value;
  const { errors } = parsed;
  const told = errors.slice(0, mostFaultsTold).map((fault) => `  ${faultInWords(fault)}`);
  const rest = errors.length - told.length;
  const lines = [`${nameOf(path)} is not ${what}:`, ...told, ...(rest > 0 ? [`  and ${rest} faults more`] : [])];
  throw new CommandFailure(exitCodes.dataInvalid, lines.join('\n'));
}

/** Whatever JSON the file holds, `-` for standard input. Throws a CommandFailure that says where it is broken. */
export function readJson(path: string): unknown {
  // Some editors begin a file with a byte order mark, which JSON does not know.
  const text = readText(path).replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text);
  } catch {
    const { line, column, path: within, code } = locateJsonFault(text);
    const place = `line ${line}, column ${column}${within === '' ? '' : `, in ${within}`}`;
    const what = code === 'cut-off' ? `it ends at ${place}: is it cut off?` : `see ${place}.`;
    throw new CommandFailure(exitCodes.dataInvalid, `${nameOf(path)} is not JSON: ${what}`);
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new CommandFailure(exitCodes.inputMissing, `${nameOf(path)} cannot be read (${reason}).`);
  }
}

function nameOf(path: string): string {
  return path === '-' ? 'Standard input' : path;
}
