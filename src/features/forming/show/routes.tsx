import { placesOf } from '../../catalogue/public.ts';
import type { Ctx, FeatureRouter, PageContext } from '../../context.ts';
import { readCityPrices } from '../estimate/city-prices.ts';
import { askToJoin } from '../invite/ask-to-join.ts';
import { invitedGroup } from '../invite/invite-neighbour.ts';
import type { FormingGroup } from '../model.ts';
import { pageNumber } from '../../../platform/http/page-number.ts';
import { groupId, kindField } from '../schema.ts';
import { GroupPage, OverPage } from './group-page.tsx';
import { ListPage } from './list-page.tsx';
import { publicGroup, publicGroups } from './read-public.ts';

const base = '/gruppi-in-partenza';

/** Names of the municipality's quarters. */
export async function quartersOf(ctx: Ctx): Promise<string[]> {
  return (await placesOf(ctx)).filter(({ kind }) => kind === 'quarter').map(({ name }) => name);
}

/** What everybody sees of groups that are about to start, and the way in. */
export function publicFormingRoutes(router: FeatureRouter): void {
  router.get(`/:municipality${base}`, async (c) => {
    const { ctx } = c.var;
    const quarters = await quartersOf(ctx);
    const filter = {
      kindOfHelp: kindField.safeParse(c.req.query('aiuto')).data,
      quarter: quarters.find((quarter) => quarter === c.req.query('quartiere')),
    };
    const list = await publicGroups(ctx, filter, pageNumber.parse(c.req.query('pagina')));
    const prices = await readCityPrices(ctx, list.groups);
    return c.html(<ListPage {...{ ctx, list, quarters, prices }} />);
  });

  router.get(`/:municipality${base}/invito/:token`, async (c) => {
    const { ctx } = c.var;
    const token = c.req.param('token');
    const group = await invitedGroup(ctx, token);
    if (group === undefined) return over(c);
    const prices = await readCityPrices(ctx, [group]);
    return c.html(
      <GroupPage {...{ ctx, group, prices }} joinHref={ctx.links.to(`${base}/invito/${token}/entra`)} invited />,
    );
  });

  router.post(`/:municipality${base}/invito/:token/entra`, async (c) => {
    const group = await invitedGroup(c.var.ctx, c.req.param('token'));
    return group === undefined ? over(c) : begin(c, group, 'invitation');
  });

  router.get(`/:municipality${base}/:id`, async (c) => {
    const { ctx } = c.var;
    const id = groupId.safeParse(c.req.param('id'));
    const group = id.success ? await publicGroup(ctx, id.data) : undefined;
    if (!id.success) return c.notFound();
    if (group === undefined) return over(c);
    const prices = await readCityPrices(ctx, [group]);
    return c.html(<GroupPage {...{ ctx, group, prices }} joinHref={ctx.links.to(`${base}/${group.id}/entra`)} />);
  });

  router.post(`/:municipality${base}/:id/entra`, async (c) => {
    const id = groupId.safeParse(c.req.param('id'));
    const group = id.success ? await publicGroup(c.var.ctx, id.data) : undefined;
    return group === undefined ? over(c) : begin(c, group, 'public-page');
  });
}

async function begin(c: PageContext, group: FormingGroup, by: 'invitation' | 'public-page'): Promise<Response> {
  const { ctx } = c.var;
  // Whoever works here opens the group from its own page: what begins here is a resident's own request.
  const asPublic: Ctx = { ...ctx, actor: { kind: 'public' } };
  const token = (await placesOf(ctx)).length === 0 ? undefined : await askToJoin(asPublic, group, by);
  return c.redirect(ctx.links.to(token === undefined ? '/chiedi' : `/chiedi/${token}/aiuto`), 303);
}

/** The same for a group that started, was closed, or never was: nobody learns which. */
function over(c: PageContext): Response | Promise<Response> {
  return c.html(<OverPage ctx={c.var.ctx} />, 404);
}
