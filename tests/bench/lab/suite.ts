import { rmSync } from 'node:fs';
import { linksFor } from '../../../src/features/links.ts';
import { reportDocument } from '../../../src/features/reporting/public.ts';
import type { Ctx } from '../../../src/features/context.ts';
import { renderPdf } from '../../../src/platform/pdf/render-pdf.ts';
import { startSite } from '../../setup/running-site.ts';
import { atMost, type Report, type SuiteOptions } from '../figure.ts';
import { bareRate, measure } from '../pages/measure-group.ts';
import type { PageGroup } from '../pages/pages-to-ask.ts';
import { aLargeReport } from './a-large-report.ts';
import { districtSlug, fillDistricts, managerToken } from './fill-districts.ts';
import { refreshIndicators } from './refresh-indicators.ts';
import { scratchFolder } from '../../setup/scratch-folder.ts';

const allDistricts = 600;
const fewDistricts = 60;
const p95Limit = 60;

/** The whole report as PDF, the refresh of all indicators, then the lab's pages on five years of 200 monthly indicators of 600 districts. */
export async function lab(report: Report, options: SuiteOptions): Promise<void> {
  await wholeReport(report);
  await refreshIndicators(report, options);
  await labPagesUnderLoad(report, options);
}

async function labPagesUnderLoad(report: Report, { quick }: SuiteOptions): Promise<void> {
  const districts = quick ? fewDistricts : allDistricts;
  const folder = scratchFolder('bench');
  try {
    const started = performance.now();
    await fillDistricts(folder, districts);
    report({ name: 'districts', value: districts, unit: '' });
    report({ name: 'writing their months', value: (performance.now() - started) / 1000, unit: 's' });
    const site = await startSite(folder, ['--no-jobs']);
    try {
      const bare = await bareRate(report);
      for (const group of labPages(districts)) await measure(site, group, bare, report);
    } finally {
      await site.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function labPages(districts: number): PageGroup[] {
  const some = Array.from({ length: 20 }, (_, at) => Math.floor((at * districts) / 20));
  const asManager = { cookie: some.map((n) => `will-${districtSlug(n)}=${managerToken(n)}`).join('; ') };
  const inSome = (path: (slug: string) => string) => some.map((n) => path(districtSlug(n)));
  return [
    { name: 'the lab', paths: ['/laboratorio'], p95Limit },
    { name: 'a city', paths: inSome((slug) => `/${slug}`), p95Limit },
    { name: "a city's sheet", paths: inSome((slug) => `/laboratorio/citta/${slug}`), p95Limit },
    { name: "a city's path", paths: inSome((slug) => `/${slug}/laboratorio`), headers: asManager, p95Limit },
    {
      name: 'benchlearning',
      paths: inSome((slug) => `/laboratorio/confronto?citta=${slug}&indicatore=satisfaction`),
      p95Limit,
    },
    {
      name: 'the diagnosis',
      paths: inSome((slug) => `/${slug}/laboratorio/diagnosi`),
      headers: asManager,
      p95Limit,
    },
    { name: "a city's months", paths: inSome((slug) => `/${slug}/laboratorio/misure`), headers: asManager, p95Limit },
  ];
}

async function wholeReport(report: Report): Promise<void> {
  const { version, figures } = aLargeReport();
  const links = linksFor({
    origin: 'http://localhost',
    language: 'it',
    municipality: 'laboratorio',
    byHost: false,
    sitePath: '/',
    search: '',
  });
  // The document asks for nothing but its language and its addresses.
  const ctx = { language: 'it', links } as Ctx;
  report({ name: 'figures in the report', value: figures, unit: '' });
  // The first one: the next of the same document would find its pages set already.
  const started = performance.now();
  const pdf = await renderPdf(reportDocument(ctx, version));
  report({ name: 'the whole report as PDF', value: (performance.now() - started) / 1000, unit: 's', limit: atMost(3) });
  report({ name: 'its weight', value: pdf.byteLength / 1024, unit: 'KB' });
}
