import { todayAt } from '../../../domain/schedule/today.ts';
import { readForm } from '../../../platform/http/form.ts';
import { pageNumber } from '../../../platform/http/page-number.ts';
import type { FeatureRouter } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import type { ChangeRoutesOptions } from '../change/change-routes.tsx';
import { AttemptPage } from './attempt-page.tsx';
import { noteAttempt } from './note-attempt.ts';
import { readAttempt } from './read-attempt.ts';
import { listToReach } from './read-promise.ts';
import { ToReachPage } from './to-reach-page.tsx';

const toReachPath = '/sportello/da-contattare';

/** The desk's list of households to contact. */
export function reachRoutes(router: FeatureRouter): void {
  router.get(`/:municipality${toReachPath}`, async (c) => {
    const { ctx } = c.var;
    const list = await listToReach(ctx, pageNumber.parse(c.req.query('pagina')));
    return list === undefined
      ? forbidden(c)
      : c.html(<ToReachPage ctx={ctx} list={list} done={c.req.query('scritto') === '1'} />);
  });
}

/** Writing down how it went, under the request's page at the desk. */
export function deskReachRoutes(
  router: FeatureRouter,
  page: '/:municipality/sportello/richieste/:key',
  { open }: Pick<ChangeRoutesOptions, 'open'>,
): void {
  router.get(`${page}/contatto`, async (c) => {
    const file = await open(c, c.req.param('key'));
    if (file instanceof Response) return file;
    return file.request.deskSince === null
      ? c.redirect(file.ctx.links.to(file.base), 303)
      : c.html(<AttemptPage {...file} />);
  });

  router.post(`${page}/contatto`, async (c) => {
    const file = await open(c, c.req.param('key'));
    if (file instanceof Response) return file;
    const { ctx, request, base } = file;
    const form = await readForm(c);
    const read = readAttempt(form, todayAt(ctx.now));
    if ('problems' in read) return c.html(<AttemptPage {...file} form={form} problems={read.problems} />, 422);
    const outcome = await noteAttempt(ctx, request.id, read.attempt);
    if (outcome === 'denied') return c.notFound();
    return c.redirect(ctx.links.to(outcome === 'noted' ? `${toReachPath}?scritto=1` : base), 303);
  });
}
