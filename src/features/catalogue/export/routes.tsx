import { z } from 'zod';
import { messages } from '../../../i18n/index.ts';
import { answerOpen, tagOf } from '../../../platform/http/answer-open.ts';
import { streamOf } from '../../../platform/http/stream-of.ts';
import type { FeatureRouter } from '../../context.ts';
import { namePublished } from '../kept/name-published.ts';
import { exportFiles, exportFormats, exportServices } from './export-services.ts';
import { OpenDataPage } from './open-data-page.tsx';
import { serviceCalendar } from './write-calendar.ts';

/** The catalogue as open data, and the hours of each service for one's calendar. Registered before the sheets. */
export function exportRoutes(router: FeatureRouter): void {
  router.get('/:municipality/servizi/dati', (c) => {
    const { ctx } = c.var;
    return ctx.municipality.open ? c.html(<OpenDataPage ctx={ctx} />) : c.notFound();
  });

  router.get('/:municipality/servizi/dati/:format', async (c) => {
    const { ctx } = c.var;
    const format = z.enum(exportFormats).safeParse(c.req.param('format'));
    if (!ctx.municipality.open || !format.success) return c.notFound();
    const { ending, mediaType } = exportFiles[format.data];
    // A calendar is written for the days to come.
    const validators = await namePublished(ctx, { answer: format.data, onTheDay: format.data === 'ics' });
    return answerOpen(c, {
      contentType: mediaType,
      validators,
      headers: { 'Content-Disposition': attachment(`${ctx.municipality.slug}-${ending}`) },
      body: () => streamOf(ctx.log, exportServices(ctx, format.data)),
    });
  });

  router.get('/:municipality/servizi/:id/orari.ics', async (c) => {
    const { ctx } = c.var;
    const id = z.uuid().safeParse(c.req.param('id'));
    if (!ctx.municipality.open || !id.success) return c.notFound();
    const calendar = await serviceCalendar(ctx, id.data);
    if (calendar === undefined) return c.notFound();
    return answerOpen(c, {
      contentType: exportFiles.ics.mediaType,
      validators: { tag: tagOf(calendar) },
      headers: { 'Content-Disposition': attachment(messages(ctx.language).opening.calendarFile) },
      body: () => calendar,
    });
  });
}

function attachment(name: string): string {
  return `attachment; filename="${name}"`;
}
