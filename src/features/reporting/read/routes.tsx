import { messages } from '../../../i18n/index.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { answerPdf } from '../../publishing/public.ts';
import { definitionOf, indicators } from '../../experiments/public.ts';
import { readFigures } from '../figures/figure-source.ts';
import type { Reading } from '../figures/reading.ts';
import { referencePattern } from '../markup/document.ts';
import { ChartPage } from './chart-page.tsx';
import { figureOfNow, figureOfVersion } from './figure-address.ts';
import { FigurePage } from './figure-page.tsx';
import { findReading } from './find-reading.ts';
import { openReport } from './open-report.ts';
import { reportDocument } from './report-document.ts';
import { NoReportPage, ReportPage } from './report-page.tsx';

/** The published report, for everybody: pages, documents, and the page of each figure. Only the lab has one. */
export function readRoutes(router: FeatureRouter): void {
  router.get('/:municipality/rapporto', async (c, next) => {
    const { ctx } = c.var;
    if (ctx.municipality.kind !== 'lab') return next();
    const report = await openReport(ctx);
    return c.html(report === undefined ? <NoReportPage ctx={ctx} /> : <ReportPage ctx={ctx} report={report} />);
  });

  router.get('/:municipality/rapporto/cifre/:city/:code/:which?', async (c) => {
    const { ctx } = c.var;
    if (ctx.municipality.kind !== 'lab') return c.notFound();
    const reference = referenceOf(c);
    const reading = (await readFigures(ctx, [reference])).get(reference);
    return answerReading(c, reading, (reference) => figureOfNow(ctx.links.to)('', reference));
  });

  router.get('/:municipality/rapporto/versioni/:number', async (c) => {
    const report = await reportOf(c);
    return report === undefined ? c.notFound() : c.html(<ReportPage ctx={c.var.ctx} report={report} />);
  });

  router.get('/:municipality/rapporto/versioni/:number/rapporto.pdf', async (c) => {
    const report = await reportOf(c);
    if (report === undefined) return c.notFound();
    const { ctx } = c.var;
    const name = messages(ctx.language).reporting.pdfName(report.version.number);
    return answerPdf(c, reportDocument(ctx, report.version), name);
  });

  router.get('/:municipality/rapporto/versioni/:number/cifre/:section/:city/:code/:which?', async (c) => {
    const report = await reportOf(c);
    if (report === undefined) return c.notFound();
    const { section } = c.req.param();
    const { number, content } = report.version;
    const hrefOf = figureOfVersion(c.var.ctx.links.to, number);
    return answerReading(c, findReading(content, section, referenceOf(c)), (reference) => hrefOf(section, reference));
  });
}

/** The reference of the address, empty where it cannot be one. */
function referenceOf(c: PageContext): string {
  const { city = '', code = '', which } = c.req.param();
  const reference = [city, code, ...(which === undefined ? [] : [which])].join('/');
  return referencePattern.test(reference) ? reference : '';
}

/** The version of the address. */
async function reportOf(c: PageContext) {
  const { ctx } = c.var;
  const number = c.req.param('number') ?? '';
  if (ctx.municipality.kind !== 'lab' || !/^[1-9]\d{0,5}$/.test(number)) return undefined;
  return openReport(ctx, Number(number));
}

async function answerReading(c: PageContext, reading: Reading | undefined, hrefOf: (reference: string) => string) {
  const { ctx } = c.var;
  if (reading === undefined) return c.notFound();
  if (reading.kind === 'chart') return c.html(<ChartPage ctx={ctx} reading={reading} hrefOf={hrefOf} />);
  const indicator =
    reading.kind === 'month' ? reading.code : reading.kind === 'experiment' ? reading.indicator : undefined;
  const definition = indicator === undefined ? undefined : definitionOf(await indicators(ctx), indicator);
  return c.html(<FigurePage ctx={ctx} reading={reading} definition={definition} />);
}
