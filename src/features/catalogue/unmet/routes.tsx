import { z } from 'zod';
import type { FeatureRouter } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { spans, unmetDemand } from './read-unmet-demand.ts';
import { UnmetPage } from './unmet-page.tsx';

const span = z.coerce.number().pipe(z.literal(spans)).catch(90);

/** Searches without an answer, for the desk and who decides. */
export function unmetRoutes(router: FeatureRouter): void {
  router.get('/:municipality/servizi/senza-risposta', async (c) => {
    const { ctx } = c.var;
    const days = span.parse(c.req.query('giorni'));
    const demand = await unmetDemand(ctx, days);
    return demand === undefined ? forbidden(c) : c.html(<UnmetPage ctx={ctx} demand={demand} span={days} />);
  });
}
