import { z } from 'zod';
import type { FeatureRouter } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { ExactPlacePage, ProtectedPage } from './pages.tsx';
import { mayReadExactPlace } from './policy.ts';
import { listProtected, openExactPlace } from './read-exact-place.ts';

const path = '/:municipality/sportello/indirizzi';
const entryKind = z.enum(['service', 'location']);

/** Where protected places are, for the desk: the only pages that say it. */
export function protectRoutes(router: FeatureRouter): void {
  router.get(path, async (c) => {
    const entries = await listProtected(c.var.ctx);
    return entries === undefined ? forbidden(c) : c.html(<ProtectedPage ctx={c.var.ctx} entries={entries} />);
  });

  router.get(`${path}/:kind/:id`, async (c) => {
    const { ctx } = c.var;
    if (!mayReadExactPlace(ctx.actor)) return forbidden(c);
    const kind = entryKind.safeParse(c.req.param('kind'));
    const id = z.uuid().safeParse(c.req.param('id'));
    const place = kind.success && id.success ? await openExactPlace(ctx, kind.data, id.data) : undefined;
    return place === undefined ? c.notFound() : c.html(<ExactPlacePage ctx={ctx} place={place} />);
  });
}
