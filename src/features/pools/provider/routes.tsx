import type { FeatureRouter } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { openCalls } from '../offers/read-offers.ts';
import { ProviderPage } from './provider-page.tsx';
import { readProviderPools } from './read-provider-pools.ts';

/** A provider's own page. */
export function providerRoutes(router: FeatureRouter): void {
  router.get('/:municipality/ente', async (c) => {
    const { ctx } = c.var;
    const [pools, calls] = [await readProviderPools(ctx), await openCalls(ctx)];
    if (pools === undefined || calls === undefined) return forbidden(c);
    return c.html(<ProviderPage {...{ ctx, pools, calls }} />);
  });
}
