import { clientAddress } from '../../../../platform/http/kernel.ts';
import { RateLimiter } from '../../../../platform/http/rate-limit.ts';
import type { FeatureRouter, PageContext } from '../../../context.ts';
import { forbidden } from '../../../forbidden.tsx';
import { mayOffer, mayWriteDownOffers } from '../../policy.ts';
import { CallGonePage, TooManyLinksPage } from '../letter/call-gone-page.tsx';
import {
  postCannot,
  postDecline,
  postLetterAgain,
  postOffer,
  postWithdrawal,
  showCall,
  type Door,
} from './call-door.tsx';
import { openCallLink } from '../letter/open-call-link.ts';
import { uuid } from './schema.ts';

export interface ProviderOfferOptions {
  /** Whether what a proxy says of who asks is believed. */
  readonly trustProxy: boolean;
}

/** A door to the page of one call, or the answer that it stays shut. */
type Open = (c: PageContext) => Promise<Door | Response>;

/** Offers of providers: from their account, by the link of a letter, or written down by the desk that was told on the telephone. */
export function providerOfferRoutes(router: FeatureRouter, options: ProviderOfferOptions): void {
  const byAccount = '/:municipality/ente/offerte/:id';
  through(router, byAccount, openByAccount);
  router.post(`${byAccount}/ritira`, (c) => enter(c, openByAccount, postWithdrawal));

  const byLink = '/:municipality/raccolte/:token';
  const openByLink = linkOpener(options);
  through(router, byLink, openByLink);
  router.post(`${byLink}/ritira`, (c) => enter(c, openByLink, postWithdrawal));

  // What the desk wrote down the provider changes itself, or the desk writes again.
  const byDesk = '/:municipality/gruppi/:id/offerte/:provider';
  through(router, byDesk, openByDesk);
  router.post(`${byDesk}/lettera`, (c) => enter(c, openByDesk, postLetterAgain));
}

function through(router: FeatureRouter, path: string, open: Open): void {
  router.get(path, (c) => enter(c, open, showCall));
  router.post(path, (c) => enter(c, open, postOffer));
  router.post(`${path}/no`, (c) => enter(c, open, postDecline));
  router.post(`${path}/non-puo`, (c) => enter(c, open, postCannot));
}

async function enter(
  c: PageContext,
  open: Open,
  act: (c: PageContext, door: Door) => Promise<Response>,
): Promise<Response> {
  const door = await open(c);
  return door instanceof Response ? door : act(c, door);
}

async function openByAccount(c: PageContext): Promise<Door | Response> {
  if (mayOffer(c.var.ctx.actor) === undefined) return forbidden(c);
  const id = uuid.safeParse(c.req.param('id'));
  if (!id.success) return c.notFound();
  const base = `/ente/offerte/${id.data}`;
  return { poolId: id.data, base, back: '/ente', done: base, gone: (at) => at.notFound() };
}

async function openByDesk(c: PageContext): Promise<Door | Response> {
  const [id, provider] = [uuid.safeParse(c.req.param('id')), uuid.safeParse(c.req.param('provider'))];
  // To anybody else a group that exists and one that does not look alike.
  if (!mayWriteDownOffers(c.var.ctx.actor) || !id.success || !provider.success) return c.notFound();
  const group = `/gruppi/${id.data}`;
  return {
    poolId: id.data,
    from: provider.data,
    base: `${group}/offerte/${provider.data}`,
    back: group,
    byDesk: true,
    done: group,
    gone: (at) => at.notFound(),
  };
}

/** Whoever tries links that nobody was sent waits: a link is 256 bits, and this keeps the tries out of the database too. */
function linkOpener({ trustProxy }: ProviderOfferOptions): Open {
  const wrong = new RateLimiter({ burst: 30, perMinute: 10 });
  return async (c) => {
    const { ctx } = c.var;
    const asks = clientAddress(c, trustProxy);
    if (wrong.left(asks, ctx.now.getTime()) < 1) {
      c.header('Retry-After', String(wrong.take(asks, ctx.now.getTime()) ?? 1));
      return c.html(<TooManyLinksPage ctx={ctx} />, 429);
    }
    const token = c.req.param('token') ?? '';
    const key = await openCallLink(ctx, token);
    const gone = (at: PageContext) => at.html(<CallGonePage ctx={ctx} />, 410);
    if (key === undefined) {
      wrong.take(asks, ctx.now.getTime());
      return gone(c);
    }
    const base = `/raccolte/${token}`;
    return { poolId: key.poolId, from: key, base, done: base, gone };
  };
}
