import { z } from 'zod';
import { readForm } from '../../../platform/http/form.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { entryId } from '../entries/schema.ts';
import { mayChangeEntries } from '../policy.ts';
import { HidePage } from './hide-page.tsx';
import { ExactPlacePage, ProtectedPage } from './pages.tsx';
import { mayReadExactPlace, mayShowAgain } from './policy.ts';
import { protectEntry } from './protect-entry.ts';
import { readBeforeHiding } from './read-before-hiding.ts';
import { readShownAgain, showEntry } from './show-entry.ts';
import { ShowPage } from './show-page.tsx';
import { listProtected, openExactPlace } from './read-exact-place.ts';

const path = '/:municipality/sportello/indirizzi';
const hide = '/:municipality/sportello/catalogo/:id/nascondi';
const show = '/:municipality/sportello/catalogo/:id/mostra';
const reasonField = z.string().trim().min(3).max(500);
const entryKind = z.enum(['service', 'location']);

/** Where protected places are, for the desk: the only pages that say it. */
export function protectRoutes(router: FeatureRouter): void {
  showRoutes(router);

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

  router.get(hide, async (c) => {
    const { ctx } = c.var;
    if (mayChangeEntries(ctx.actor) === undefined) return forbidden(c);
    const around = await readBeforeHiding(ctx, idIn(c));
    return around === undefined ? c.notFound() : c.html(<HidePage ctx={ctx} around={around} />);
  });

  router.post(hide, async (c) => {
    const { ctx } = c.var;
    const outcome = await protectEntry(ctx, idIn(c));
    if (outcome === 'denied') return forbidden(c);
    if (outcome === 'unknown') return c.notFound();
    // Whoever may not read where places are goes back to the entry.
    const next = mayReadExactPlace(ctx.actor) ? `/sportello/catalogo/${idIn(c)}/nascondi` : `/servizi/${idIn(c)}`;
    return c.redirect(ctx.links.to(next), 303);
  });
}

/** Showing an address again: where it will be read is said first, and why is asked. */
function showRoutes(router: FeatureRouter): void {
  router.get(show, async (c) => {
    const { ctx } = c.var;
    if (mayShowAgain(ctx.actor) === undefined) return forbidden(c);
    const shown = await readShownAgain(ctx, idIn(c));
    return shown === undefined ? c.notFound() : c.html(<ShowPage ctx={ctx} shown={shown} />);
  });

  router.post(show, async (c) => {
    const { ctx } = c.var;
    if (mayShowAgain(ctx.actor) === undefined) return forbidden(c);
    const typed = (await readForm(c)).text('motivo');
    const reason = reasonField.safeParse(typed);
    if (!reason.success) {
      const shown = await readShownAgain(ctx, idIn(c));
      return shown === undefined ? c.notFound() : c.html(<ShowPage ctx={ctx} shown={shown} refused={typed} />, 422);
    }
    switch (await showEntry(ctx, idIn(c), reason.data)) {
      case 'denied':
        return forbidden(c);
      case 'not-hidden-here':
        return c.notFound();
      case 'shown':
        return c.redirect(ctx.links.to(`/servizi/${idIn(c)}`), 303);
    }
  });
}

function idIn(c: PageContext): string {
  return entryId.safeParse(c.req.param('id')).data ?? '00000000-0000-0000-0000-000000000000';
}
