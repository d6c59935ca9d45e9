import type { FeatureRouter } from '../../context.ts';
import type { Register } from '../../municipalities/public.ts';
import { openSheet } from './open-sheet.ts';
import { CitySheetPage } from './sheet-page.tsx';

/** A sheet for each city of the lab. Its PDF is the page's own. */
export function citySheetRoutes(router: FeatureRouter, { register }: { readonly register: Register }): void {
  router.get('/:municipality/citta/:city', async (c) => {
    const { ctx } = c.var;
    const sheet = await openSheet(ctx, register, c.req.param('city'));
    return sheet === undefined ? c.notFound() : c.html(<CitySheetPage ctx={ctx} sheet={sheet} />);
  });
}
