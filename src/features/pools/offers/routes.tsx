import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { openRequest } from '../../requests/public.ts';
import { mayOffer } from '../policy.ts';
import { CallPage } from './call-page.tsx';
import { chooseOffers } from './choose-offers.ts';
import { NothingToChoose } from './nothing-to-choose.tsx';
import { OffersPage } from './offers-page.tsx';
import { familyOffers, readCall } from './read-offers.ts';
import { problemsOf, readOfferForm, uuid } from './schema.ts';
import { sendOffer, withdrawOffer } from './send-offer.ts';

/** Offers: families compare and choose by their secret link, providers offer from their account. */
export function offerRoutes(router: FeatureRouter): void {
  familyRoutes(router);
  providerRoutes(router);
}

function familyRoutes(router: FeatureRouter): void {
  router.get('/:municipality/r/:token/offerte', async (c) => {
    const opened = await openRequest(c.var.ctx, c.req.param('token'));
    if (opened === undefined) return c.notFound();
    const { ctx, request } = opened;
    const home = ctx.links.to(`/r/${c.req.param('token')}`);
    const found = await familyOffers(ctx, request.id);
    if (found === undefined) return c.html(<NothingToChoose {...{ ctx, request, home }} />);
    return c.html(<OffersPage {...{ ctx, request, home, found }} />);
  });

  router.post('/:municipality/r/:token/offerte', async (c) => {
    const opened = await openRequest(c.var.ctx, c.req.param('token'));
    if (opened === undefined) return c.notFound();
    const { ctx, request } = opened;
    const home = ctx.links.to(`/r/${c.req.param('token')}`);
    const form = await readForm(c);
    const poolId = uuid.safeParse(form.text('gruppo'));
    const accepts = form.all('offerta').filter((id) => uuid.safeParse(id).success);
    const none = form.text('nessuna') !== '';
    const again = async (problem: 'missing' | 'notThere') => {
      const found = await familyOffers(ctx, request.id);
      if (found === undefined) return c.html(<NothingToChoose {...{ ctx, request, home }} />, 422);
      const errors = { offerta: messages(ctx.language).poolOffers.family[problem] };
      return c.html(<OffersPage {...{ ctx, request, home, found, errors }} />, 422);
    };
    if (!poolId.success || (accepts.length === 0 && !none)) return again('missing');
    const given = { poolId: poolId.data, requestId: request.id, accepts: none ? [] : accepts };
    switch (await chooseOffers(ctx, given)) {
      case 'denied':
      case 'unknown':
        return c.notFound();
      case 'not-among-offers':
        return again('notThere');
      case 'agreed':
        return c.redirect(`${home}/accordo`, 303);
      case 'declined':
      case 'no-offer':
        return c.redirect(`${home}/proposta?gruppo=${poolId.data}`, 303);
      case 'chosen':
      case 'over':
        return c.redirect(`${home}/offerte`, 303);
    }
  });
}

function providerRoutes(router: FeatureRouter): void {
  router.get('/:municipality/ente/offerte/:id', (c) => showCall(c));

  router.post('/:municipality/ente/offerte/:id', async (c) => {
    const { ctx } = c.var;
    if (mayOffer(ctx.actor) === undefined) return forbidden(c);
    const id = uuid.safeParse(c.req.param('id'));
    const call = id.success ? await readCall(ctx, id.data) : undefined;
    if (!id.success || call === undefined) return c.notFound();
    const form = await readForm(c);
    const read = readOfferForm(form, { seats: call.demand.seats, placeOfProposal: call.samePlace.venueId });
    const typed = form.values;
    if ('problems' in read) return c.html(<CallPage {...{ ctx, call, typed, problems: read.problems }} />, 422);
    const outcome = await sendOffer(ctx, id.data, read.terms);
    switch (outcome.kind) {
      case 'denied':
        return c.notFound();
      case 'faulty':
        return c.html(<CallPage {...{ ctx, call, typed, problems: problemsOf(outcome.faults) }} />, 422);
      case 'call-over':
      case 'offered':
        return c.redirect(
          `${ctx.links.to(`/ente/offerte/${id.data}`)}${outcome.kind === 'offered' ? '?fatto=inviata' : ''}`,
          303,
        );
    }
  });

  router.post('/:municipality/ente/offerte/:id/ritira', async (c) => {
    const { ctx } = c.var;
    if (mayOffer(ctx.actor) === undefined) return forbidden(c);
    const id = uuid.safeParse(c.req.param('id'));
    if (!id.success) return c.notFound();
    const outcome = await withdrawOffer(ctx, id.data);
    if (outcome === 'denied') return c.notFound();
    const news = outcome === 'withdrawn' ? '?fatto=ritirata' : '';
    return c.redirect(`${ctx.links.to(`/ente/offerte/${id.data}`)}${news}`, 303);
  });
}

const newsOf = { inviata: 'sent', ritirata: 'withdrawn' } as const;

async function showCall(c: PageContext) {
  const { ctx } = c.var;
  if (mayOffer(ctx.actor) === undefined) return forbidden(c);
  const id = uuid.safeParse(c.req.param('id'));
  const call = id.success ? await readCall(ctx, id.data) : undefined;
  if (call === undefined) return c.notFound();
  const done = c.req.query('fatto');
  const news = done === 'inviata' || done === 'ritirata' ? newsOf[done] : undefined;
  return c.html(<CallPage {...{ ctx, call, news }} />);
}
