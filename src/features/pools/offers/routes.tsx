import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { FeatureRouter } from '../../context.ts';
import { openRequest } from '../../requests/public.ts';
import { chooseOffers } from './choose/choose-offers.ts';
import { NothingToChoose } from './choose/nothing-to-choose.tsx';
import { OffersPage } from './choose/offers-page.tsx';
import { providerOfferRoutes, type ProviderOfferOptions } from './offer/provider-routes.tsx';
import { familyOffers } from './read-offers.ts';
import { uuid } from './offer/schema.ts';

/** Offers: families compare and choose by their secret link; providers offer, by whichever way they have. */
export function offerRoutes(router: FeatureRouter, options: ProviderOfferOptions): void {
  familyRoutes(router);
  providerOfferRoutes(router, options);
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
      // Chosen or over meanwhile: there is nothing to put right, and the page says so.
      if (found === undefined) return c.redirect(`${home}/offerte`, 303);
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
