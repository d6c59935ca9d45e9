import { z } from 'zod';
import { messages } from '../../../i18n/index.ts';
import { streamOf } from '../../../platform/http/stream-of.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { exportFiles, exportFormats, exportServices } from './export-services.ts';
import { OpenDataPage } from './open-data-page.tsx';
import { serviceCalendar } from './write-calendar.ts';

/** The catalogue as open data, and the hours of each service for one's calendar. Registered before the sheets. */
export function exportRoutes(router: FeatureRouter): void {
  router.get('/:municipality/servizi/dati', (c) => {
    const { ctx } = c.var;
    return ctx.municipality.open ? c.html(<OpenDataPage ctx={ctx} />) : c.notFound();
  });

  router.get('/:municipality/servizi/dati/:format', (c) => {
    const { ctx } = c.var;
    const format = z.enum(exportFormats).safeParse(c.req.param('format'));
    if (!ctx.municipality.open || !format.success) return c.notFound();
    const { ending, mediaType } = exportFiles[format.data];
    asDownload(c, mediaType, `${ctx.municipality.slug}-${ending}`);
    return c.body(streamOf(ctx.log, exportServices(ctx, format.data)));
  });

  router.get('/:municipality/servizi/:id/orari.ics', async (c) => {
    const { ctx } = c.var;
    const id = z.uuid().safeParse(c.req.param('id'));
    if (!ctx.municipality.open || !id.success) return c.notFound();
    const calendar = await serviceCalendar(ctx, id.data);
    if (calendar === undefined) return c.notFound();
    asDownload(c, exportFiles.ics.mediaType, messages(ctx.language).opening.calendarFile);
    return c.body(calendar);
  });
}

function asDownload(c: PageContext, mediaType: string, name: string): void {
  c.header('Content-Type', mediaType);
  c.header('Content-Disposition', `attachment; filename="${name}"`);
  // Anybody may read it, from anywhere: it is open data.
  c.header('Access-Control-Allow-Origin', '*');
}
