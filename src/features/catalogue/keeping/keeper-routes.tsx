import { readForm } from '../../../platform/http/form.ts';
import { pageNumber } from '../../../platform/http/page-number.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { isAskedField, withValues } from '../entries/fields.ts';
import { askedFields } from '../entries/form/asked-fields.ts';
import { problemTexts } from '../entries/form/entry-fields.tsx';
import { fillForm } from '../entries/form/fill-form.ts';
import { rawValues } from '../entries/form/raw-values.ts';
import { readEntryForm } from '../entries/form/read-field.ts';
import { entryId, versionNumber } from '../entries/schema.ts';
import { readService } from '../sheet/read-service.ts';
import { askClaim } from './ask-claim.ts';
import { ClaimPage, GonePage, OpenKeyPage } from './claim-pages.tsx';
import { KeeperPage } from './keeper-page.tsx';
import { claimEntry, endKey, readClaimLink } from './open-key.ts';
import { draftProposal, sendProposal } from './propose.ts';
import { ProposalPage } from './proposal-page.tsx';
import { ProposePage } from './propose-page.tsx';
import { keptPlaceRoutes } from './place-routes.tsx';
import { openKeeper, openKept, openOwnProposal } from './read-keeper.ts';
import { proposalId } from './schema.ts';
import { sheetWith } from './sheet-with.ts';

/** Those who give a service keep its entry: without an account, under a secret address that a letter opens. */
export function keeperRoutes(router: FeatureRouter): void {
  router.get('/:municipality/servizi/:id/tieni', async (c) => {
    const { ctx } = c.var;
    const service = await serviceIn(c);
    if (service === undefined) return c.notFound();
    return c.html(<ClaimPage ctx={ctx} service={service} sent={c.req.query('esito') === 'inviato'} />);
  });

  router.post('/:municipality/servizi/:id/tieni', async (c) => {
    const { ctx } = c.var;
    const service = await serviceIn(c);
    if (service === undefined) return c.notFound();
    await askClaim(ctx, service.id);
    return c.redirect(`${ctx.links.to(`/servizi/${service.id}/tieni`)}?esito=inviato`, 303);
  });

  router.get('/:municipality/tengo/apri/:token', async (c) => {
    const { ctx } = c.var;
    const token = c.req.param('token');
    const link = await readClaimLink(ctx, token);
    if (link === undefined) return c.html(<GonePage ctx={ctx} />, 410);
    return c.html(<OpenKeyPage ctx={ctx} token={token} title={link.title} />);
  });

  router.post('/:municipality/tengo/apri/:token', async (c) => {
    const { ctx } = c.var;
    const claimed = await claimEntry(ctx, c.req.param('token'));
    if (claimed === undefined) return c.html(<GonePage ctx={ctx} />, 410);
    // Whoever answers a reminder by "something changed" is about that one entry.
    const about = claimed.letter === 'confirm' ? `/schede/${claimed.serviceId}` : '';
    return c.redirect(ctx.links.to(`/tengo/${claimed.keyToken}${about}`), 303);
  });

  router.get('/:municipality/tengo/:token', async (c) => {
    const { ctx } = c.var;
    const keeper = await openKeeper(ctx, c.req.param('token'), pageNumber.parse(c.req.query('pagina')));
    if (keeper === undefined) return c.html(<GonePage ctx={ctx} ended={c.req.query('esito') === 'chiusa'} />, 410);
    return c.html(<KeeperPage ctx={ctx} keeper={keeper} />);
  });

  router.post('/:municipality/tengo/:token/chiudi', async (c) => {
    const { ctx } = c.var;
    const token = c.req.param('token');
    await endKey(ctx, token);
    return c.redirect(`${ctx.links.to(`/tengo/${token}`)}?esito=chiusa`, 303);
  });

  router.get('/:municipality/tengo/:token/schede/:id', getProposeForm);
  router.post('/:municipality/tengo/:token/schede/:id', postProposeForm);
  keptPlaceRoutes(router);
  router.get('/:municipality/tengo/:token/proposte/:id', getProposal);

  router.post('/:municipality/tengo/:token/proposte/:id', async (c) => {
    const { ctx } = c.var;
    const [token, id] = [c.req.param('token'), proposalId.safeParse(c.req.param('id'))];
    if (!id.success || (await sendProposal(ctx, token, id.data)) === 'unknown') return c.notFound();
    return c.redirect(ctx.links.to(`/tengo/${token}/proposte/${id.data}`), 303);
  });
}

async function getProposeForm(c: PageContext) {
  const { ctx } = c.var;
  const token = c.req.param('token') ?? '';
  const id = entryId.safeParse(c.req.param('id'));
  const draftId = proposalId.safeParse(c.req.query('bozza')).data;
  const open = id.success ? await openKept(ctx, token, id.data, { draftId }) : undefined;
  if (open === undefined) return c.notFound();
  const { entry, draft } = open;
  const drafted = new Map((draft?.fields ?? []).map(({ field, proposed }) => [field, proposed]));
  const raw = rawValues(fillForm(withValues(entry.content, drafted)));
  return c.html(<ProposePage ctx={ctx} token={token} entry={entry} raw={raw} seen={entry.version} />);
}

async function postProposeForm(c: PageContext) {
  const { ctx } = c.var;
  const token = c.req.param('token') ?? '';
  const id = entryId.safeParse(c.req.param('id'));
  const form = await readForm(c);
  const seen = versionNumber.safeParse(form.text('seen'));
  const open = id.success && seen.success ? await openKept(ctx, token, id.data, { from: seen.data }) : undefined;
  if (open === undefined || !seen.success) return c.notFound();
  const { entry, began } = open;
  const page = { ctx, token, entry, raw: form, seen: seen.data };
  const fields = askedFields(form, entry.id, began).filter(isAskedField);
  const { values, problems } = readEntryForm(form, { serviceId: entry.id, content: began }, fields);
  if (problems.length > 0) return c.html(<ProposePage {...page} errors={problemTexts(ctx, problems)} />, 422);
  const outcome = await draftProposal(ctx, token, entry.id, { seen: seen.data, values, isAsked: isAskedField });
  switch (outcome.kind) {
    case 'unknown':
      return c.notFound();
    case 'nothing':
      return c.html(<ProposePage {...page} nothing />, 422);
    case 'tells-address': {
      const errors = problemTexts(ctx, [{ name: outcome.field, problem: 'tells-address' }]);
      return c.html(<ProposePage {...page} errors={errors} />, 422);
    }
    case 'drafted':
      return c.redirect(ctx.links.to(`/tengo/${token}/proposte/${outcome.id}`), 303);
  }
}

async function getProposal(c: PageContext) {
  const { ctx } = c.var;
  const token = c.req.param('token') ?? '';
  const id = proposalId.safeParse(c.req.param('id'));
  const own = id.success ? await openOwnProposal(ctx, token, id.data) : undefined;
  const sheet = own && (await readService(ctx, own.proposal.serviceId));
  if (own === undefined || sheet === undefined) return c.notFound();
  return c.html(<ProposalPage ctx={ctx} token={token} {...own} sheet={sheetWith(sheet, own.content)} />);
}

async function serviceIn(c: PageContext) {
  const { ctx } = c.var;
  const id = entryId.safeParse(c.req.param('id'));
  return id.success && ctx.municipality.open ? readService(ctx, id.data) : undefined;
}
