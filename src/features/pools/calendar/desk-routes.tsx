import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { idParam } from '../staff/schema.ts';
import { AnnouncedPage, type AnnouncedPageProps } from './announced-page.tsx';
import { readAnnounced, type Announced } from './read-announced.ts';
import { sayAbsence } from './say-absence.ts';
import { announcedNews, deskAbsenceForm } from './schema.ts';

/** What the desk writes down for families that call: that they will not come, or that they will after all. */
export function deskCalendarRoutes(router: FeatureRouter): void {
  const path = '/:municipality/gruppi/:id/assenze';
  const open = async (c: PageContext): Promise<Announced | undefined> => {
    const id = idParam.safeParse(c.req.param('id'));
    return id.success ? readAnnounced(c.var.ctx, id.data) : undefined;
  };

  router.get(path, async (c) => {
    const announced = await open(c);
    if (announced === undefined) return c.notFound();
    const news = announcedNews.safeParse(c.req.query('esito')).data;
    return c.html(<AnnouncedPage ctx={c.var.ctx} announced={announced} news={news} />);
  });

  router.post(path, async (c) => {
    const announced = await open(c);
    if (announced === undefined) return c.notFound();
    const { ctx } = c.var;
    const t = messages(ctx.language).poolAnnounced;
    const { values: typed } = await readForm(c);
    const again = (errors: AnnouncedPageProps['errors']) =>
      c.html(<AnnouncedPage {...{ ctx, announced, errors, typed }} />, 422);
    const form = deskAbsenceForm.safeParse(typed);
    if (!form.success) {
      const wrong = new Set(form.error.issues.map(({ path: [field] }) => field));
      return again({
        ...(wrong.has('family') && { family: t.familyMissing }),
        ...((wrong.has('day') || !wrong.has('family')) && { day: t.dayMissing }),
      });
    }
    const { family: requestId, day, says } = form.data;
    const outcome = await sayAbsence(ctx, { poolId: announced.pool.id, requestId, day, says });
    if (outcome === 'denied') return c.notFound();
    if (outcome === 'no-session') return again({ day: t.dayNoSession });
    return c.redirect(`${ctx.links.to(`/gruppi/${announced.pool.id}/assenze`)}?esito=${outcome}`, 303);
  });
}
