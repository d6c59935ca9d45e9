import { createReadStream, existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Option, type Command } from 'commander';
import {
  digestOfFile,
  importServices,
  openForImport,
  parseMapping,
  type ImportChoices,
  type ImportInput,
  type Mapping,
  type OpenedFile,
} from '../features/catalogue/public.ts';
import { progressBar } from '../platform/cli/progress-bar.ts';
import { exitCodes } from '../platform/errors/exit-codes.ts';
import { diskFile } from '../platform/files/stored-file.ts';
import { addImportPlaces } from './import-places.ts';
import { missingInput, refusedInput } from './refused-input.ts';
import { CommandFailure } from './report-failure.ts';
import { refusalInWords, tellImport } from './tell-import.ts';
import { contextBySlug, withServices } from './with-services.ts';

/** A catalogue of all Italy is a tenth of this. */
const largestFile = 512 * 1024 * 1024;

interface ImportOptions {
  readonly municipality: string;
  readonly mapping?: string;
  readonly source: string;
  readonly duplicates: ImportChoices['duplicates'];
  readonly gone: ImportChoices['gone'];
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export function addImport(program: Command): void {
  const bring = program.command('import').description('bring data in');
  addImportPlaces(bring);
  bring
    .command('services <file>')
    .description(
      'import services from HSDS JSON or tabular data, a CSV or an XLSX; each record is imported, or rejected with its line and reason; twice changes nothing',
    )
    .requiredOption('--municipality <slug>', 'whose catalogue, such as monza')
    .option(
      '--mapping <file>',
      'how the columns of a CSV or XLSX are to be read, such as demo/solidarity-2020.mapping.json',
    )
    .option('--source <name>', 'where HSDS data come from, the same at every import; a mapping names its own', 'hsds')
    .addOption(
      new Option(
        '--duplicates <rule>',
        'records that look like a service that is there: the same, where it is sure; two services; or for somebody to judge later',
      )
        .choices(['sure', 'different', 'later'])
        .default('later'),
    )
    .addOption(
      new Option('--gone <rule>', 'services that the source has no longer').choices(['keep', 'end']).default('keep'),
    )
    .option('--dry-run', 'say what would change, and change nothing')
    .option('--json', 'print the whole report as JSON')
    .action((path: string, options: ImportOptions) =>
      withServices('import', async (services) => {
        const { input, digest } = await readInput(path, options);
        const ctx = await contextBySlug(services, options.municipality);
        const bar = progressBar('services');
        const choices = { duplicates: options.duplicates, gone: options.gone, decided: {} };
        const wanted = { ...input, choices, fileDigest: digest, trial: options.dryRun === true };
        const outcome = await importServices(ctx, wanted, ({ done }) => bar.show(done, undefined));
        bar.end();
        if (outcome.outcome === 'denied')
          throw new CommandFailure(exitCodes.noPermission, 'The catalogue may not be written.');
        if (outcome.outcome === 'refused') throw refusedInput(path, refusalInWords(outcome.refusal));
        if (options.json === true) console.log(JSON.stringify(outcome, null, 2));
        else tellImport(outcome);
        process.exitCode = outcome.rejectedCount > 0 ? exitCodes.negative : exitCodes.ok;
      }),
    );
}

async function readInput(path: string, options: ImportOptions): Promise<{ input: ImportInput; digest: string }> {
  const { opened, digest } = await openInput(path);
  if (opened.kind === 'refused') throw refusedInput(path, refusalInWords(opened.refusal));
  if (opened.kind === 'hsds') return { input: opened.incoming(options.source), digest };
  if (options.mapping === undefined)
    throw new CommandFailure(exitCodes.usage, `${path} is a table: say with --mapping how it is to be read.`);
  return { input: opened.incoming(readMapping(options.mapping)), digest };
}

async function openInput(path: string): Promise<{ opened: OpenedFile; digest: string }> {
  try {
    if (statSync(path).isDirectory())
      return { opened: await openForImport({ kind: 'folder', files: filesIn(path) }), digest: '' };
    const file = await diskFile(path);
    if (file.size > largestFile) throw refusedInput(path, refusalInWords({ reason: 'too-large', megabytes: 512 }));
    return { opened: await openForImport({ kind: 'file', file }), digest: await digestOfFile(file) };
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).syscall === 'string') throw missingInput(path, error);
    throw error;
  }
}

function filesIn(folder: string) {
  return {
    names: readdirSync(folder),
    open: (name: string): AsyncIterable<Uint8Array> | undefined =>
      existsSync(join(folder, name)) ? createReadStream(join(folder, name)) : undefined,
  };
}

function readMapping(path: string): Mapping {
  const parsed = parseMapping(readText(path));
  if (parsed.kind === 'unreadable')
    throw new CommandFailure(
      exitCodes.dataInvalid,
      `${path} is no mapping${parsed.problems.length > 0 ? `: ${parsed.problems.join('; ')}` : ', it is not JSON'}.`,
    );
  return parsed.mapping;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw missingInput(path, error);
  }
}
