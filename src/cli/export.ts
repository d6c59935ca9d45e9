import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Option, type Command } from 'commander';
import { exportFormats, exportServices, tellsHistory, type ExportFormat } from '../features/catalogue/public.ts';
import { contextBySlug, withServices } from './with-services.ts';

interface ExportOptions {
  readonly municipality: string;
  readonly format: ExportFormat;
  readonly out?: string;
}

export function addExport(program: Command): void {
  program
    .command('export')
    .description('take open data out')
    .command('services')
    .description('the catalogue, as a table, as HSDS or CPSV-AP_IT, as a map or a calendar')
    .requiredOption('--municipality <slug>', 'whose catalogue, such as monza')
    .addOption(new Option('--format <format>', 'what is written').choices(exportFormats).default('csv'))
    .option('--out <file>', 'write to a file instead of standard output')
    .action((options: ExportOptions) =>
      withServices(
        'export',
        async (services) => {
          const ctx = await contextBySlug(services, options.municipality);
          const pieces = Readable.from(exportServices(ctx, options.format));
          if (options.out === undefined) await pipeline(pieces, process.stdout, { end: false });
          else await pipeline(pieces, createWriteStream(options.out));
        },
        tellsHistory(options.format) ? 'app' : 'report',
      ),
    );
}
