import { readForm } from '../../../platform/http/form.ts';
import { pageNumber } from '../../../platform/http/page-number.ts';
import type { FeatureRouter } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { worksAtDesk } from '../policy.ts';
import { parsed, serviceField } from '../schema.ts';
import { listMandates, remindOfMandate } from './follow-mandates.ts';
import { MandatesPage } from './mandates-page.tsx';

/** The desk's list of mandates, and a reminder from it. */
export function mandatesRoutes(router: FeatureRouter): void {
  router.get('/:municipality/sportello/incarichi', async (c) => {
    const { ctx } = c.var;
    const list = await listMandates(ctx, pageNumber.parse(c.req.query('pagina')));
    if (list === undefined) return forbidden(c);
    return c.html(<MandatesPage ctx={ctx} list={list} reminded={c.req.query('scritto') === '1'} />);
  });

  router.post('/:municipality/sportello/incarichi', async (c) => {
    const { ctx } = c.var;
    if (!worksAtDesk(ctx.actor)) return forbidden(c);
    const requestId = parsed(serviceField, (await readForm(c)).text('request'));
    const outcome = requestId === undefined ? 'denied' : await remindOfMandate(ctx, requestId);
    return outcome === 'denied' ? c.notFound() : c.redirect(ctx.links.to('/sportello/incarichi?scritto=1'), 303);
  });
}
