import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import { renderPdf } from '../../../platform/pdf/render-pdf.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { NoGroupPage } from '../family/group-page.tsx';
import { openOwnGroup, type OwnGroup } from '../own-group.ts';
import { calendarDocument } from './calendar-document.ts';
import { endCalendarLink, isCalendarOf, makeCalendarLink, readFeed } from './calendar-link.ts';
import { CalendarPage, type CalendarPageProps } from './calendar-page.tsx';
import { readOwnCalendar } from './read-calendar.ts';
import { sayAbsence } from './say-absence.ts';
import { absenceForm, linkForm, newsField } from './schema.ts';

type Extras = Pick<CalendarPageProps, 'feed' | 'news' | 'errors' | 'typedDay'>;

/** A family's calendar, under its secret link, and the feed under an address of its own. */
export function calendarRoutes(router: FeatureRouter): void {
  const page = async (c: PageContext, token: string, group: OwnGroup, extras: Extras = {}, status: 200 | 422 = 200) => {
    const home = group.ctx.links.to(`/r/${token}`);
    const calendar = await readOwnCalendar(group.ctx, group.pool, group.request.id);
    return c.html(<CalendarPage group={group} calendar={calendar} home={home} {...extras} />, status);
  };

  router.get('/:municipality/r/:token/gruppo/calendario', async (c) => {
    const token = c.req.param('token');
    const group = await openOwnGroup(c.var.ctx, token);
    if (group === undefined) return c.notFound();
    const { ctx, request } = group;
    if (group.pool === undefined)
      return c.html(<NoGroupPage {...{ ctx, request }} home={ctx.links.to(`/r/${token}`)} />);
    const news = newsField.safeParse(c.req.query('esito')).data;
    return page(c, token, group, { news });
  });

  router.get('/:municipality/r/:token/gruppo/calendario.pdf', async (c) => {
    const group = await openOwnGroup(c.var.ctx, c.req.param('token'));
    if (group?.pool === undefined) return c.notFound();
    const { ctx, request, pool } = group;
    const calendar = await readOwnCalendar(ctx, pool, request.id);
    const pdf = await renderPdf(calendarDocument(ctx, ctx.language, request.code, pool, calendar));
    return c.body(new Uint8Array(pdf), 200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${messages(ctx.language).poolCalendar.pdfName}"`,
      'Content-Language': ctx.language,
    });
  });

  router.post('/:municipality/r/:token/gruppo/assenze', async (c) => {
    const token = c.req.param('token');
    const group = await openOwnGroup(c.var.ctx, token);
    if (group?.pool === undefined) return c.notFound();
    const { ctx, request, pool } = group;
    const t = messages(ctx.language).poolCalendar;
    const { values } = await readForm(c);
    const form = absenceForm.safeParse(values);
    const wrong = (day: string) =>
      // Of a group that stands still or has ended meanwhile there is nothing to put right: its calendar says how it stands.
      group.runs
        ? page(c, token, group, { errors: { day }, typedDay: values['day'] }, 422)
        : c.redirect(ctx.links.to(`/r/${token}/gruppo/calendario`), 303);
    if (!form.success) return wrong(t.absenceMissing);
    const outcome = await sayAbsence(ctx, { poolId: pool.id, requestId: request.id, ...form.data });
    if (outcome === 'denied') return c.notFound();
    if (outcome === 'no-session') return wrong(t.absenceNoSession);
    return c.redirect(`${ctx.links.to(`/r/${token}/gruppo/calendario`)}?esito=${outcome}`, 303);
  });

  router.post('/:municipality/r/:token/gruppo/calendario/indirizzo', async (c) => {
    const token = c.req.param('token');
    const group = await openOwnGroup(c.var.ctx, token);
    if (group?.pool === undefined) return c.notFound();
    const { ctx, request } = group;
    const form = linkForm.safeParse((await readForm(c)).values);
    const back = ctx.links.to(`/r/${token}/gruppo/calendario`);
    if (!form.success) return c.redirect(back, 303);
    if (form.data.wish === 'end') {
      await endCalendarLink(ctx, request.id);
      return c.redirect(`${back}?esito=link-ended`, 303);
    }
    const feed = await makeCalendarLink(ctx, request.id);
    return feed === undefined ? c.notFound() : c.redirect(`${back}/indirizzo/${feed}`, 303);
  });

  // Where one is led after making it: the only page that tells it, under the family's own secret link.
  router.get('/:municipality/r/:token/gruppo/calendario/indirizzo/:feed', async (c) => {
    const { token, feed } = c.req.param();
    const group = await openOwnGroup(c.var.ctx, token);
    if (group?.pool === undefined || !(await isCalendarOf(group.ctx, feed, group.request.id))) return c.notFound();
    return page(c, token, group, { feed: group.ctx.links.absolute(`/calendario/${feed}`) });
  });

  router.get('/:municipality/calendario/:feed', async (c) => {
    const feed = await readFeed(c.var.ctx, c.req.param('feed'));
    if (feed === undefined) return c.notFound();
    return c.body(feed, 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="gruppo.ics"',
    });
  });
}
