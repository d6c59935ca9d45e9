import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { exportServices } from '../features/catalogue/public.ts';
import { contextBySlug, withServices } from './with-services.ts';

export function addExport(program: Command): void {
  program
    .command('export')
    .description('take open data out')
    .command('services')
    .description('the catalogue as CSV')
    .requiredOption('--municipality <slug>', 'whose catalogue, such as monza')
    .option('--out <file>', 'write to a file instead of standard output')
    .action((options: { municipality: string; out?: string }) =>
      withServices(
        'export',
        async (services) => {
          const rows = Readable.from(exportServices(await contextBySlug(services, options.municipality)));
          if (options.out === undefined) await pipeline(rows, process.stdout, { end: false });
          else await pipeline(rows, createWriteStream(options.out));
        },
        'report',
      ),
    );
}
