import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { publicAddress } from '../app-context.ts';
import type { Ctx } from '../features/context.ts';
import { labReport } from '../features/lab/public.ts';
import { linksFor } from '../features/links.ts';
import { labSlug } from '../features/municipalities/public.ts';
import { cityReport, publishFigures } from '../features/publishing/public.ts';
import type { Language } from '../i18n/language.ts';
import { exitCodes } from '../platform/errors/exit-codes.ts';
import { renderPdf } from '../platform/pdf/render-pdf.ts';
import type { Services } from '../services.ts';
import { CommandFailure } from './report-failure.ts';
import { contextBySlug, withServices } from './with-services.ts';

interface ReportOptions {
  readonly municipality?: string;
  readonly out: string;
  readonly language: string;
}

export function addReport(program: Command): void {
  const report = program.command('report').description('what the cities tell: PDF/UA-1 documents, publication');

  report
    .command('city')
    .description('the figures of a city')
    .requiredOption('--municipality <slug>', 'which one, such as monza')
    .requiredOption('--out <file>', 'where the PDF goes')
    .option('--language <language>', 'it or en', 'it')
    .action((options: ReportOptions) =>
      write(options, options.municipality ?? '', async (ctx) => renderPdf(await cityReport(ctx))),
    );

  report
    .command('lab')
    .description('the published figures of every city')
    .requiredOption('--out <file>', 'where the PDF goes')
    .option('--language <language>', 'it or en', 'it')
    .action((options: ReportOptions) => write(options, labSlug, async (ctx) => renderPdf(await labReport(ctx))));

  report
    .command('publish')
    .description("publish a city's figures as they are now, small numbers withheld")
    .requiredOption('--municipality <slug>', 'which one, such as monza')
    .action((options: { municipality: string }) =>
      withServices('report', async (services) => {
        const outcome = await publishFigures(await contextBySlug(services, options.municipality));
        if (outcome.kind === 'denied')
          throw new CommandFailure(exitCodes.noPermission, 'The figures may not be published.');
        if (outcome.kind === 'waits')
          throw new CommandFailure(
            exitCodes.negative,
            'Nothing was published: beside the months that are public, the figures would tell of fewer than five families.',
          );
        console.log('Published.');
      }),
    );
}

async function write(options: ReportOptions, slug: string, make: (ctx: Ctx) => Promise<Uint8Array>): Promise<void> {
  const language = asLanguage(options.language);
  await withServices(
    'report',
    async (services) => {
      writeFileSync(options.out, await make(inLanguage(services, await contextBySlug(services, slug), language)));
      console.log(`Written to ${options.out}.`);
    },
    'report',
  );
}

/** The context again with the language's own links. */
function inLanguage(services: Services, ctx: Ctx, language: Language): Ctx {
  const { municipality } = ctx;
  const address = publicAddress(services.config, municipality.slug);
  return {
    ...ctx,
    language,
    links: linksFor({ ...address, language, municipality: municipality.slug, sitePath: '/', search: '' }),
  };
}

function asLanguage(text: string): Language {
  if (text === 'it' || text === 'en') return text;
  throw new CommandFailure(exitCodes.usage, 'The language is it or en.');
}
