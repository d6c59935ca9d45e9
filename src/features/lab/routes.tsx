import { messages } from '../../i18n/index.ts';
import { answerOpen, tagOf } from '../../platform/http/answer-open.ts';
import { pageNumber } from '../../platform/http/page-number.ts';
import type { FeatureRouter } from '../context.ts';
import { answerPdf, figuresCsv, latestFigures, latestFiguresOnPage } from '../publishing/public.ts';
import { LabPage } from './lab-page.tsx';
import { labReport } from './lab-report.ts';

/** The lab's page, as HTML, as a document and as open data. A city has pages of its own at these addresses. */
export function labRoutes(router: FeatureRouter): void {
  router.get('/:municipality', async (c, next) => {
    const { ctx } = c.var;
    if (ctx.municipality.kind !== 'lab') return next();
    const asked = pageNumber.parse(c.req.query('pagina'));
    return c.html(<LabPage ctx={ctx} shown={await latestFiguresOnPage(ctx, asked)} />);
  });

  router.get('/:municipality/numeri.pdf', async (c, next) => {
    const { ctx } = c.var;
    if (ctx.municipality.kind !== 'lab') return next();
    return answerPdf(c, await labReport(ctx), messages(ctx.language).lab.pdfName);
  });

  router.get('/:municipality/numeri.csv', async (c, next) => {
    const { ctx } = c.var;
    if (ctx.municipality.kind !== 'lab') return next();
    const figures = figuresCsv(await latestFigures(ctx));
    return answerOpen(c, {
      contentType: 'text/csv; charset=utf-8; header=present',
      validators: { tag: tagOf(figures) },
      headers: { 'Content-Disposition': `attachment; filename="${messages(ctx.language).lab.csvName}"` },
      body: () => figures,
    });
  });
}
