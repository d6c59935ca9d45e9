import type { Command } from 'commander';
import { importPlaces, type PlaceImportOutcome } from '../features/catalogue/public.ts';
import { messages } from '../i18n/index.ts';
import { exitCodes } from '../platform/errors/exit-codes.ts';
import { diskFile, type StoredFile } from '../platform/files/stored-file.ts';
import { missingInput, refusedInput } from './refused-input.ts';
import { CommandFailure } from './report-failure.ts';
import { refusalInWords } from './tell-import.ts';
import { contextBySlug, withServices } from './with-services.ts';

interface ImportPlacesOptions {
  readonly municipality: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export function addImportPlaces(bring: Command): void {
  bring
    .command('places <file>')
    .description(
      'import quarters and streets from a CSV with the columns name, quarter, latitude, longitude; each line is taken, or refused with its reason; twice changes nothing',
    )
    .requiredOption('--municipality <slug>', 'whose places, such as monza')
    .option('--dry-run', 'say what would change, and change nothing')
    .option('--json', 'print the whole report as JSON')
    .action((path: string, options: ImportPlacesOptions) =>
      withServices('import', async (services) => {
        const file = await openInput(path);
        const ctx = await contextBySlug(services, options.municipality);
        const outcome = await importPlaces(ctx, file, options.dryRun === true);
        if (outcome.outcome === 'denied')
          throw new CommandFailure(exitCodes.noPermission, 'The names of places may not be written.');
        if (outcome.outcome === 'refused') throw refusedInput(path, refusalInWords(outcome.refusal));
        if (options.json === true) console.log(JSON.stringify(outcome, null, 2));
        else for (const line of tellPlaces(outcome)) console.log(line);
        process.exitCode = outcome.refused.length > 0 ? exitCodes.negative : exitCodes.ok;
      }),
    );
}

type SeenPlan = Extract<PlaceImportOutcome, { readonly outcome: 'imported' | 'tried' }>;

/** The report as lines: what stays out and why, what changes, and how many of each. */
export function tellPlaces({ outcome, added, changed, unchanged, refused }: SeenPlan): string[] {
  const problems = messages('en').places.import.lineProblems;
  return [
    ...refused.map(({ line, name, problem }) => `line ${line}: refused, "${name}": ${problems[problem]}`),
    ...changed.map(({ line, place, fields }) => `line ${line}: changed, "${place.name}": ${fields.join(', ')}`),
    `${added.length} new, ${changed.length} changed, ${unchanged} unchanged, ${refused.length} refused.${outcome === 'tried' ? ' Nothing was changed.' : ''}`,
  ];
}

async function openInput(path: string): Promise<StoredFile> {
  try {
    return await diskFile(path);
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).syscall === 'string') throw missingInput(path, error);
    throw error;
  }
}
