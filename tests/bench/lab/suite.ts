import { linksFor } from '../../../src/features/links.ts';
import { reportDocument } from '../../../src/features/reporting/public.ts';
import type { Ctx } from '../../../src/features/context.ts';
import { renderPdf } from '../../../src/platform/pdf/render-pdf.ts';
import { atMost, type Report } from '../figure.ts';
import { aLargeReport } from './a-large-report.ts';

/** The whole report as PDF. */
export async function lab(report: Report): Promise<void> {
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
