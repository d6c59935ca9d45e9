import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { Command } from 'commander';
import {
  importServices,
  parseMapping,
  type FileRefusal,
  type ImportReport,
  type Mapping,
} from '../features/catalogue/public.ts';
import { exitCodes } from '../platform/errors/exit-codes.ts';
import { progressBar } from '../platform/cli/progress-bar.ts';
import { CommandFailure } from './report-failure.ts';
import { contextBySlug, withServices } from './with-services.ts';

/** A catalogue of all Italy is a tenth of this. */
const largestFile = 512 * 1024 * 1024;

interface ImportOptions {
  readonly mapping: string;
  readonly municipality: string;
  readonly json?: boolean;
}

export function addImport(program: Command): void {
  program
    .command('import')
    .description('bring data in')
    .command('services <file>')
    .description(
      'import services from a CSV; each row is imported, or rejected with its line and reason; twice changes nothing',
    )
    .requiredOption('--mapping <file>', 'how the columns are to be read, such as demo/solidarity-2020.mapping.json')
    .requiredOption('--municipality <slug>', 'whose catalogue, such as monza')
    .option('--json', 'print the whole report as JSON')
    .action((file: string, options: ImportOptions) =>
      withServices('import', async (services) => {
        const rows = readInput(file);
        const mapping = readMapping(options.mapping);
        const ctx = await contextBySlug(services, options.municipality);
        const fileDigest = createHash('sha256').update(rows).digest('hex');
        const bar = progressBar('services');
        const outcome = await importServices(ctx, { rows, mapping, fileDigest }, ({ done, total }) =>
          bar.show(done, total),
        );
        bar.end();
        if (outcome.outcome === 'denied')
          throw new CommandFailure(exitCodes.noPermission, 'The catalogue may not be written.');
        if (outcome.outcome === 'refused') {
          throw new CommandFailure(
            exitCodes.dataInvalid,
            `${file} was refused, and nothing of it was stored: ${refusalInWords(outcome.refusal)}.`,
          );
        }
        if (options.json === true) console.log(JSON.stringify(outcome, null, 2));
        else tell(outcome);
        process.exitCode = outcome.rejected.length > 0 ? exitCodes.negative : exitCodes.ok;
      }),
    );
}

function readInput(file: string): Buffer {
  try {
    if (statSync(file).size > largestFile)
      throw new CommandFailure(exitCodes.dataInvalid, `${file} is larger than 512 MB: split it.`);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof CommandFailure) throw error;
    throw new CommandFailure(
      exitCodes.inputMissing,
      `${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}).`,
    );
  }
}

function readMapping(file: string): Mapping {
  const parsed = parseMapping(readInput(file).toString('utf8'));
  if (parsed.kind === 'unreadable')
    throw new CommandFailure(
      exitCodes.dataInvalid,
      `${file} is no mapping${parsed.problems.length > 0 ? `: ${parsed.problems.join('; ')}` : ', it is not JSON'}.`,
    );
  return parsed.mapping;
}

function refusalInWords(refusal: FileRefusal): string {
  switch (refusal.reason) {
    case 'empty':
      return 'it is empty';
    case 'not-utf-8':
      return 'it is not UTF-8 text';
    case 'not-csv':
      return `it is no CSV, it looks like ${refusal.looksLike}`;
    case 'wrong-delimiter':
      return `its columns are parted by "${refusal.found}", the mapping says "${refusal.expected}"`;
    case 'missing-columns':
      return `it lacks the columns ${refusal.columns.join(', ')}`;
    case 'repeated-columns':
      return `it has the columns ${refusal.columns.join(', ')} more than once`;
    case 'malformed':
      return `line ${refusal.line} is no CSV`;
  }
}

function tell(report: ImportReport): void {
  for (const { line, reason, field } of report.rejected) console.log(`line ${line}: rejected, ${field}: ${reason}`);
  for (const { line, reason, field } of report.warnings) console.log(`line ${line}: imported, ${field}: ${reason}`);
  for (const { title, otherTitle, likeness, reasons } of report.duplicates) {
    console.log(
      `likely duplicate (${Math.round(100 * likeness)} %, ${reasons.join(', ')}): "${title}" and "${otherTitle}"`,
    );
  }
  const { read, new: added, changed, unchanged, rejected, warnings, duplicates } = report;
  console.log(
    `${read} read: ${added} new, ${changed} changed, ${unchanged} unchanged, ${rejected.length} rejected; ${warnings.length} repaired, ${duplicates.length} likely duplicates.`,
  );
}
