import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { FeatureRouter } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { invitedGroup, inviteForAll } from '../invite/invite-neighbour.ts';
import { cardOf } from '../invite/card-of.ts';
import { invitationDocument, inviteLink } from '../invite/share-document.ts';
import { InvitationPage } from '../own/invitation-page.tsx';
import { mayInviteForAll, mayOpenForAll, mayReadForming } from '../policy.ts';
import { daysField, familiesField, groupId, kindField, slotsField } from '../schema.ts';
import { quartersOf } from '../show/routes.tsx';
import { FormingPage } from './forming-page.tsx';
import { openForAll } from './open-for-all.ts';
import { OpenPage } from './open-page.tsx';
import { readStaffForming, readStaffGroup } from './read-staff.ts';
import { StaffGroupPage } from './staff-group-page.tsx';
import { closeGroup, supplyGroup } from './supply-group.ts';

const base = '/gruppi/in-partenza';

/** Groups that are forming, for those who bring people together. */
export function staffFormingRoutes(router: FeatureRouter): void {
  router.get(`/:municipality${base}`, async (c) => {
    const { ctx } = c.var;
    const forming = await readStaffForming(ctx);
    return forming === undefined ? forbidden(c) : c.html(<FormingPage ctx={ctx} forming={forming} />);
  });

  router.get(`/:municipality${base}/apri`, async (c) => {
    const { ctx } = c.var;
    if (mayOpenForAll(ctx.actor) === undefined) return forbidden(c);
    const typed = { aiuto: '', quartiere: '', giorni: [], durata: '4', famiglie: '3' };
    return c.html(<OpenPage ctx={ctx} quarters={await quartersOf(ctx)} typed={typed} />);
  });

  router.post(`/:municipality${base}/apri`, async (c) => {
    const { ctx } = c.var;
    if (mayOpenForAll(ctx.actor) === undefined) return forbidden(c);
    const form = await readForm(c);
    const quarters = await quartersOf(ctx);
    const typed = {
      aiuto: form.text('aiuto'),
      quartiere: form.text('quartiere'),
      giorni: form.all('giorni'),
      durata: form.text('durata'),
      famiglie: form.text('famiglie'),
    };
    const kindOfHelp = kindField.safeParse(typed.aiuto).data;
    const quarter = quarters.find((name) => name === typed.quartiere);
    const days = daysField.safeParse(typed.giorni).data;
    const slots = slotsField.safeParse(typed.durata).data ?? 4;
    const families = familiesField.safeParse(typed.famiglie).data ?? 3;
    const wrong = messages(ctx.language).forming.staff.openMissing;
    if (kindOfHelp === undefined || quarter === undefined || days === undefined) {
      const errors = {
        ...(kindOfHelp === undefined && { aiuto: wrong }),
        ...(quarter === undefined && { quartiere: wrong }),
        ...(days === undefined && { giorni: wrong }),
      };
      return c.html(<OpenPage {...{ ctx, quarters, typed, errors }} />, 422);
    }
    const ordered = [...new Set(days)].sort((a, b) => a - b);
    const id = await openForAll(ctx, { kindOfHelp, quarter, days: ordered, slots, families });
    return id === undefined ? c.notFound() : c.redirect(ctx.links.to(`${base}/${id}`), 303);
  });

  router.get(`/:municipality${base}/:id`, async (c) => {
    const { ctx } = c.var;
    if (!mayReadForming(ctx.actor)) return forbidden(c);
    const id = groupId.safeParse(c.req.param('id'));
    const found = id.success ? await readStaffGroup(ctx, id.data) : undefined;
    if (found === undefined) return c.notFound();
    const notice = c.req.query('esito') === 'dato' ? 'supplied' : undefined;
    return c.html(<StaffGroupPage {...{ ctx, found, notice }} />);
  });

  router.post(`/:municipality${base}/:id/fornisci`, async (c) => {
    const { ctx } = c.var;
    const id = groupId.safeParse(c.req.param('id'));
    if (!id.success) return c.notFound();
    const form = await readForm(c);
    const operatorId = groupId.safeParse(form.text('operatore')).data;
    const venueId = groupId.safeParse(form.text('luogo')).data;
    const outcome = await supplyGroup(ctx, { groupId: id.data, operatorId, venueId });
    if (outcome === 'denied') return forbidden(c);
    if (outcome === 'over') return c.notFound();
    if (outcome === 'started') return c.redirect(ctx.links.to('/gruppi'), 303);
    if (outcome === 'supplied') return c.redirect(`${ctx.links.to(`${base}/${id.data}`)}?esito=dato`, 303);
    const found = await readStaffGroup(ctx, id.data);
    if (found === undefined) return c.notFound();
    const field = found.group.missing === 'operator' ? 'operatore' : 'luogo';
    const errors = { [field]: messages(ctx.language).forming.staff.nothing };
    return c.html(<StaffGroupPage {...{ ctx, found, errors }} />, 422);
  });

  router.post(`/:municipality${base}/:id/chiudi`, async (c) => {
    const { ctx } = c.var;
    const id = groupId.safeParse(c.req.param('id'));
    const outcome = id.success ? await closeGroup(ctx, id.data) : 'over';
    if (outcome === 'denied') return forbidden(c);
    return outcome === 'over' ? c.notFound() : c.redirect(ctx.links.to(base), 303);
  });

  router.post(`/:municipality${base}/:id/invita`, async (c) => {
    const { ctx } = c.var;
    const id = groupId.safeParse(c.req.param('id'));
    if (!id.success) return c.notFound();
    const invited = await inviteForAll(ctx, id.data);
    if (invited.kind === 'denied') return forbidden(c);
    if (invited.kind !== 'made') return c.notFound();
    return c.redirect(ctx.links.to(`${base}/${id.data}/invito/${invited.token}`), 303);
  });

  router.get(`/:municipality${base}/:id/invito/:invite`, async (c) => {
    const { ctx } = c.var;
    if (mayInviteForAll(ctx.actor) === undefined) return forbidden(c);
    const token = c.req.param('invite');
    const group = await invitedGroup(ctx, token);
    if (group === undefined || group.id !== c.req.param('id')) return c.notFound();
    return c.html(
      <InvitationPage
        {...{ ctx, group }}
        by="family"
        link={inviteLink(ctx, token)}
        backHref={ctx.links.to(`${base}/${group.id}`)}
        pdfHref={ctx.links.to(`${base}/${group.id}/invito/${token}/biglietto.pdf`)}
      />,
    );
  });

  router.get(`/:municipality${base}/:id/invito/:invite/biglietto.pdf`, async (c) => {
    const { ctx } = c.var;
    if (mayInviteForAll(ctx.actor) === undefined) return forbidden(c);
    const token = c.req.param('invite');
    const group = await invitedGroup(ctx, token);
    if (group === undefined || group.id !== c.req.param('id')) return c.notFound();
    return cardOf(c, ctx, invitationDocument(ctx, group, token));
  });
}
