import { readForm } from '../../../platform/http/form.ts';
import type { Ctx, FeatureRouter, PageContext } from '../../context.ts';
import type { RequestView } from '../../requests/public.ts';
import { invitedGroup, inviteNeighbour } from '../invite/invite-neighbour.ts';
import { cardOf } from '../invite/card-of.ts';
import { invitationDocument, inviteLink } from '../invite/share-document.ts';
import { groupId } from '../schema.ts';
import { InvitationPage } from './invitation-page.tsx';
import { JoinPage, type JoinPageProps } from './join-page.tsx';
import { joinGroup } from './join-group.ts';
import { leaveGroup } from './leave-group.ts';
import { openGroup } from './open-group.ts';
import { OwnPage, ownNotices, type OwnNotice, type OwnPageProps } from './own-page.tsx';
import { readOwnGroups } from './read-own.ts';
import { readWish } from './read-wish.ts';

export interface OpenedOwn {
  readonly ctx: Ctx;
  readonly request: RequestView;
  /** Address of the request's page, without language. */
  readonly base: string;
}

type Open = (c: PageContext) => Promise<OpenedOwn | undefined>;
type More = Partial<Pick<OwnPageProps, 'notice' | 'misfits'>>;

/** A family's pages of groups, under the address of its request: its secret link, or its file at the desk. */
export function ownFormingRoutes(router: FeatureRouter, path: string, open: Open): void {
  router.get(`${path}/gruppi`, async (c) => {
    const opened = await open(c);
    const notice = ownNotices.find((one) => one === c.req.query('esito'));
    return opened === undefined ? c.notFound() : page(c, opened, 200, { notice });
  });

  router.post(`${path}/gruppi/:id/entra`, async (c) => {
    const opened = await open(c);
    const id = groupId.safeParse(c.req.param('id'));
    if (opened === undefined || !id.success) return c.notFound();
    const { ctx, request } = opened;
    const form = await readForm(c);
    const wish = readWish(ctx, form, request);
    const typed = { ...form.values, giorni: form.all('giorni').join() };
    if (wish.kind === 'errors') return joinPage(c, opened, id.data, { errors: wish.errors, typed });
    const outcome = await joinGroup(ctx, {
      requestId: request.id,
      groupId: id.data,
      yes: wish.yes,
      ...(wish.days !== undefined && { days: wish.days }),
    });
    switch (outcome.kind) {
      case 'denied':
        return c.notFound();
      case 'misfits':
        return page(c, opened, 422, { misfits: outcome.misfits });
      case 'started':
        return c.redirect(ctx.links.to(ctx.actor.kind === 'resident' ? `${opened.base}/gruppo` : opened.base), 303);
      default:
        return back(
          c,
          opened,
          ({ joined: 'entrato', full: 'pieno', over: 'finito', 'not-waiting': 'in-gruppo' } as const)[outcome.kind],
        );
    }
  });

  router.post(`${path}/gruppi/esci`, async (c) => {
    const opened = await open(c);
    if (opened === undefined) return c.notFound();
    await leaveGroup(opened.ctx, opened.request.id);
    return back(c, opened, 'uscito');
  });

  router.post(`${path}/gruppi/apri`, async (c) => {
    const opened = await open(c);
    if (opened === undefined) return c.notFound();
    const outcome = await openGroup(opened.ctx, opened.request);
    if (outcome.kind === 'denied') return c.notFound();
    return back(c, opened, outcome.kind === 'opened' ? 'aperto' : 'in-gruppo');
  });

  router.post(`${path}/gruppi/invita`, async (c) => {
    const opened = await open(c);
    if (opened === undefined) return c.notFound();
    const invited = await inviteNeighbour(opened.ctx, opened.request.id);
    if (invited.kind === 'denied') return c.notFound();
    if (invited.kind !== 'made') return back(c, opened, invited.kind === 'over' ? 'finito' : 'pieno');
    return c.redirect(opened.ctx.links.to(`${opened.base}/gruppi/invito/${invited.token}`), 303);
  });

  router.get(`${path}/gruppi/:id`, async (c) => {
    const opened = await open(c);
    const id = groupId.safeParse(c.req.param('id'));
    return opened === undefined || !id.success ? c.notFound() : joinPage(c, opened, id.data);
  });

  router.get(`${path}/gruppi/invito/:invite`, async (c) => {
    const opened = await open(c);
    const token = c.req.param('invite');
    const group = opened === undefined ? undefined : await invitedGroup(opened.ctx, token);
    if (opened === undefined || group === undefined) return c.notFound();
    const { ctx, base } = opened;
    return c.html(
      <InvitationPage
        {...{ ctx, group }}
        by="family"
        link={inviteLink(ctx, token)}
        backHref={ctx.links.to(`${base}/gruppi`)}
        pdfHref={ctx.links.to(`${base}/gruppi/invito/${token}/biglietto.pdf`)}
      />,
    );
  });

  router.get(`${path}/gruppi/invito/:invite/biglietto.pdf`, async (c) => {
    const opened = await open(c);
    const token = c.req.param('invite');
    const group = opened === undefined ? undefined : await invitedGroup(opened.ctx, token);
    if (opened === undefined || group === undefined) return c.notFound();
    return cardOf(c, opened.ctx, invitationDocument(opened.ctx, group, token));
  });
}

async function joinPage(
  c: PageContext,
  opened: OpenedOwn,
  id: string,
  failed?: Pick<JoinPageProps, 'errors' | 'typed'>,
): Promise<Response> {
  const own = await readOwnGroups(opened.ctx, opened.request);
  const group = own?.group?.id === id ? own.group : own?.toJoin.find((one) => one.id === id);
  if (own === undefined) return c.notFound();
  if (group === undefined) return back(c, opened, 'finito');
  return c.html(<JoinPage {...opened} {...failed} {...{ own, group }} />, failed === undefined ? 200 : 422);
}

async function page(c: PageContext, opened: OpenedOwn, status: 200 | 422, more: More): Promise<Response> {
  const own = await readOwnGroups(opened.ctx, opened.request);
  return own === undefined ? c.notFound() : c.html(<OwnPage {...opened} {...more} own={own} />, status);
}

function back(c: PageContext, { ctx, base }: OpenedOwn, notice: OwnNotice): Response {
  return c.redirect(`${ctx.links.to(`${base}/gruppi`)}?esito=${notice}`, 303);
}
