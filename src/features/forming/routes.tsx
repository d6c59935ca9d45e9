import type { FeatureRouter, PageContext } from '../context.ts';
import { openRequest, readFile, worksAtDesk } from '../requests/public.ts';
import { shareRoutes } from './invite/share-routes.tsx';
import { ownFormingRoutes, type OpenedOwn } from './own/own-routes.tsx';
import { groupId } from './schema.ts';
import { publicFormingRoutes } from './show/routes.tsx';
import { staffFormingRoutes } from './staff/routes.tsx';
import { deskWatchRoutes } from './watch/desk-routes.tsx';
import { watchRoutes } from './watch/routes.tsx';

/** Everything that people see of groups that are forming. */
export function formingRoutes(router: FeatureRouter): void {
  // Before the page of one group, whose address could be this one.
  watchRoutes(router);
  deskWatchRoutes(router);
  publicFormingRoutes(router);
  shareRoutes(router);
  staffFormingRoutes(router);
  ownFormingRoutes(router, '/:municipality/r/:token', openBySecret);
  ownFormingRoutes(router, '/:municipality/sportello/richieste/:token', openAtDesk);
}

async function openBySecret(c: PageContext): Promise<OpenedOwn | undefined> {
  const token = c.req.param('token') ?? '';
  const opened = await openRequest(c.var.ctx, token);
  return opened && { ...opened, base: `/r/${token}` };
}

/** At the desk the same is done for somebody, under the file of its request. */
async function openAtDesk(c: PageContext): Promise<OpenedOwn | undefined> {
  const { ctx } = c.var;
  const id = groupId.safeParse(c.req.param('token'));
  if (!id.success || !worksAtDesk(ctx.actor)) return undefined;
  const file = await readFile(ctx, id.data);
  return file && { ctx, request: file.request, base: `/sportello/richieste/${file.request.id}` };
}
