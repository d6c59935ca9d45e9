import type { FeatureRouter, PageContext } from '../../context.ts';
import type { FormingGroup } from '../model.ts';
import { InvitationPage } from '../own/invitation-page.tsx';
import { groupId } from '../schema.ts';
import { OverPage } from '../show/group-page.tsx';
import { publicGroup } from '../show/read-public.ts';
import { cardOf } from './card-of.ts';
import { shareDocument, shareLink } from './share-document.ts';

const base = '/gruppi-in-partenza';

/** Whoever sees a group's public page may pass it on: a link, a code, a card to print. Nothing is kept of it. */
export function shareRoutes(router: FeatureRouter): void {
  router.get(`/:municipality${base}/:id/biglietto`, async (c) => {
    const { ctx } = c.var;
    const group = await groupOf(c);
    if (group === undefined) return c.html(<OverPage ctx={ctx} />, 404);
    const page = `${base}/${group.id}`;
    return c.html(
      <InvitationPage
        {...{ ctx, group }}
        by="anybody"
        link={shareLink(ctx, group)}
        backHref={ctx.links.to(page)}
        pdfHref={ctx.links.to(`${page}/biglietto.pdf`)}
      />,
    );
  });

  router.get(`/:municipality${base}/:id/biglietto.pdf`, async (c) => {
    const { ctx } = c.var;
    const group = await groupOf(c);
    if (group === undefined) return c.html(<OverPage ctx={ctx} />, 404);
    return cardOf(c, ctx, shareDocument(ctx, group));
  });
}

async function groupOf(c: PageContext): Promise<FormingGroup | undefined> {
  const id = groupId.safeParse(c.req.param('id'));
  return id.success ? publicGroup(c.var.ctx, id.data) : undefined;
}
