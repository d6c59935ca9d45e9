import { z } from 'zod';
import { readForm } from '../../../platform/http/form.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import type { ChangeableFile } from '../change/change-page.tsx';
import type { ChangeRoutesOptions } from '../change/change-routes.tsx';
import { requestCode } from '../schema.ts';
import { ApartPage, type ApartPageProps } from './apart-page.tsx';
import { keepApart, letMeet, whoIsApart } from './keep-apart.ts';

/** Whom a household must not meet, under the request's page at the desk. */
export function apartRoutes(
  router: FeatureRouter,
  page: '/:municipality/sportello/richieste/:key',
  { open, hooks }: ChangeRoutesOptions,
): void {
  const show = async (c: PageContext, file: ChangeableFile, more: Partial<ApartPageProps>) => {
    const found = await whoIsApart(file.ctx, hooks, file.request.id);
    if (found === undefined) return c.notFound();
    return c.html(<ApartPage {...file} {...found} {...more} />, more.problem === undefined ? 200 : 422);
  };

  router.get(`${page}/non-insieme`, async (c) => {
    const file = await open(c, c.req.param('key'));
    if (file instanceof Response) return file;
    const done = z.enum(['kept', 'may-meet']).safeParse(c.req.query('fatto'));
    return show(c, file, done.success ? { done: done.data } : {});
  });

  router.post(`${page}/non-insieme`, async (c) => {
    const file = await open(c, c.req.param('key'));
    if (file instanceof Response) return file;
    const typed = (await readForm(c)).text('codice');
    const code = requestCode.safeParse(typed);
    if (!code.success) return show(c, file, { typed, problem: 'invalid-code' });
    const outcome = await keepApart(file.ctx, file.request.id, code.data);
    if (outcome === 'denied') return c.notFound();
    if (outcome !== 'kept') return show(c, file, { typed, problem: outcome });
    return c.redirect(file.ctx.links.to(`${file.base}/non-insieme?fatto=kept`), 303);
  });

  router.post(`${page}/non-insieme/togli`, async (c) => {
    const file = await open(c, c.req.param('key'));
    if (file instanceof Response) return file;
    const other = z.uuid().safeParse((await readForm(c)).text('altra'));
    if (!other.success || (await letMeet(file.ctx, file.request.id, other.data)) === 'denied') return c.notFound();
    return c.redirect(file.ctx.links.to(`${file.base}/non-insieme?fatto=may-meet`), 303);
  });
}
