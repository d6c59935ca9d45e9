import { streamOf } from '../../../platform/http/stream-of.ts';
import type { FeatureRouter } from '../../context.ts';
import { answerCsv, answerJsonLd } from './answer-data.ts';
import { monthsCsv, monthsJsonLd } from './months-as-data.ts';
import { openMonths, pageOfMonth } from './open-months.ts';

/**
 * Every published month as files, one a city: the city holds the data and may be asked about them, and two hundred indicators of five years are twelve thousand
 * lines, which a spreadsheet opens. They are sent as they are read, so that a longer one takes longer and no more memory.
 */
export function monthRoutes(router: FeatureRouter): void {
  router.get('/:municipality/dati/citta/:city/mesi.csv', async (c) => {
    const { ctx } = c.var;
    if (ctx.municipality.kind !== 'lab') return c.notFound();
    const months = await openMonths(ctx, c.req.param('city'));
    if (months === undefined) return c.notFound();
    const pieces = () => monthsCsv(months.readings(), (month) => pageOfMonth(ctx, month));
    return answerCsv(c, { validators: months.validators, pieces: () => streamOf(ctx.log, pieces()) });
  });

  router.get('/:municipality/dati/citta/:city/mesi.jsonld', async (c) => {
    const { ctx } = c.var;
    if (ctx.municipality.kind !== 'lab') return c.notFound();
    const slug = c.req.param('city');
    const months = await openMonths(ctx, slug);
    if (months === undefined) return c.notFound();
    const landing = new URL(`/${slug}/numeri`, ctx.links.absolute('')).href;
    const pieces = () => monthsJsonLd(months.readings(), landing, (month) => pageOfMonth(ctx, month));
    return answerJsonLd(c, { validators: months.validators, pieces: () => streamOf(ctx.log, pieces()) });
  });
}
