import type { FeatureRouter } from '../../context.ts';
import { askAgain } from './ask-again.ts';
import { AskAgainPage } from './ask-again-page.tsx';
import { definitionOf, indicators } from './indicators.ts';
import { readMonth } from './months.ts';

/** A published figure asked again where its data are: on a page of its city, open to everybody. */
export function askAgainRoutes(router: FeatureRouter): void {
  router.get('/:municipality/numeri/:code/:month/:edition', async (c) => {
    const { ctx } = c.var;
    const { code, month, edition } = c.req.param();
    const [definition, first] = [definitionOf(await indicators(ctx), code), readMonth(month)];
    const isCity = ctx.municipality.kind !== 'lab';
    if (!isCity || definition === undefined || first === undefined || !/^[1-9]\d{0,5}$/.test(edition))
      return c.notFound();
    const again = await askAgain(ctx, { indicator: code, month: first, edition: Number(edition) });
    if (again.kind === 'unknown') return c.notFound();
    return c.html(<AskAgainPage ctx={ctx} definition={definition} again={again} />);
  });
}
