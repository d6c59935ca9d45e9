import { messages } from '../../i18n/index.ts';
import { readForm } from '../../platform/http/form.ts';
import type { FeatureRouter } from '../context.ts';
import { forbidden } from '../forbidden.tsx';
import { answerPdf } from './answer-pdf.ts';
import { CityFiguresPage } from './city-figures-page.tsx';
import { cityFigures } from './city-figures.ts';
import { cityReport } from './city-report.ts';
import { publishFigures } from './publish-figures.ts';
import { isIndicatorCode, recomputeFigure } from './recompute-figure.ts';
import { RecomputePage } from './recompute-page.tsx';
import { publicationId, publishForm } from './schema.ts';

/** A city's figures: the page, the document, and publishing them. The lab has a page of its own. */
export function publishingRoutes(router: FeatureRouter): void {
  router.get('/:municipality/numeri', async (c) => {
    const { ctx } = c.var;
    if (ctx.municipality.kind === 'lab') return c.notFound();
    const said = ['pubblicati', 'aspettano'].find((one) => c.req.query(one) !== undefined);
    const outcome = said === 'pubblicati' ? 'published' : said === 'aspettano' ? 'waits' : undefined;
    return c.html(<CityFiguresPage ctx={ctx} city={await cityFigures(ctx)} outcome={outcome} />);
  });

  router.get('/:municipality/numeri.pdf', async (c, next) => {
    const { ctx } = c.var;
    if (ctx.municipality.kind === 'lab') return next();
    return answerPdf(c, await cityReport(ctx), messages(ctx.language).publishing.pdfName(ctx.municipality.slug));
  });

  router.get('/:municipality/numeri/:code/:publication', async (c) => {
    const { ctx } = c.var;
    const { code } = c.req.param();
    const id = publicationId.safeParse(c.req.param('publication'));
    if (ctx.municipality.kind === 'lab' || !isIndicatorCode(code) || !id.success) return c.notFound();
    const again = await recomputeFigure(ctx, { code, publicationId: id.data });
    return again === undefined ? c.notFound() : c.html(<RecomputePage ctx={ctx} code={code} again={again} />);
  });

  router.post('/:municipality/pubblica', async (c) => {
    const { ctx } = c.var;
    const form = publishForm.safeParse((await readForm(c)).values);
    const outcome = await publishFigures(ctx, form.data?.submissionKey);
    if (outcome.kind === 'denied') return forbidden(c);
    return c.redirect(ctx.links.to(outcome.kind === 'waits' ? '/numeri?aspettano' : '/numeri?pubblicati'), 303);
  });
}
