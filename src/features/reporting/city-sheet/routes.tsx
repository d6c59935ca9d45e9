import type { FeatureRouter } from '../../context.ts';
import type { Register } from '../../municipalities/public.ts';
import { onOnePage } from './one-page.ts';
import { openSheet } from './open-sheet.ts';
import { CitySheetPage } from './sheet-page.tsx';

/** A sheet for each city of the lab: the page, and at its address with `.pdf` the same on one page of paper. */
export function citySheetRoutes(router: FeatureRouter, { register }: { readonly register: Register }): void {
  router.get('/:municipality/citta/:city', async (c) => {
    const { ctx } = c.var;
    const [, slug = '', ending] = /^(.*?)(\.pdf)?$/.exec(c.req.param('city')) ?? [];
    const sheet = await openSheet(ctx, register, slug);
    if (sheet === undefined) return c.notFound();
    if (ending === undefined) return c.html(<CitySheetPage ctx={ctx} sheet={sheet} />);
    return c.body(new Uint8Array(await onOnePage(ctx, sheet)), 200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${slug}.pdf"`,
      'Content-Language': ctx.language,
    });
  });
}
