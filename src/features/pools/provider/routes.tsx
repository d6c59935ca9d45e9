import type { FeatureRouter } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { ProviderPage } from './provider-page.tsx';
import { readProviderPools } from './read-provider-pools.ts';

/** A provider's own page. */
export function providerRoutes(router: FeatureRouter): void {
  router.get('/:municipality/ente', async (c) => {
    const pools = await readProviderPools(c.var.ctx);
    return pools === undefined ? forbidden(c) : c.html(<ProviderPage ctx={c.var.ctx} pools={pools} />);
  });
}
