import type { FeatureRouter } from '../context.ts';
import { parseSearch, searchAddress } from './search/schema.ts';
import { SearchPage } from './search/search-page.tsx';
import { searchServices } from './search/search-services.ts';
import { sheetRoutes } from './sheet/routes.tsx';

/** The catalogue of a municipality: the search, and the sheet of each service. Open to all. */
export function catalogueRoutes(router: FeatureRouter): void {
  router.get('/:municipality/servizi', async (c) => {
    const { ctx } = c.var;
    if (!ctx.municipality.open) return c.notFound();
    const request = parseSearch((name) => c.req.query(name));
    if (Object.keys(request.problems).length > 0) return c.html(<SearchPage ctx={ctx} request={request} />, 422);
    const outcome = await searchServices(ctx, request.input);
    if (outcome.kind === 'found' && outcome.services.length === 0) {
      return c.redirect(searchAddress(ctx.links.to('/servizi'), request.values, { page: String(outcome.pages) }), 303);
    }
    return c.html(
      <SearchPage ctx={ctx} request={request} outcome={outcome} />,
      outcome.kind === 'unknown-place' ? 422 : 200,
    );
  });

  sheetRoutes(router);
}
