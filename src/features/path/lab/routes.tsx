import { messages } from '../../../i18n/index.ts';
import { readForm, type FormFields } from '../../../platform/http/form.ts';
import { errorsFor, parseForm } from '../../../platform/http/parse-form.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import type { Register } from '../../municipalities/public.ts';
import { addLabEvent, removeEvent } from '../events/keep-events.ts';
import { TimePage } from '../events/time-page.tsx';
import { mayReadCities } from '../policy.ts';
import { readCities, readLabEvents } from '../read-path.ts';
import { labEventForm, uuid } from '../schema.ts';
import { CitiesPage } from './cities-page.tsx';
import { labCityRoutes } from './city-routes.tsx';
import { programmeRoutes } from './programme-routes.tsx';

/** Where the lab sees its cities, and writes its programme and what happened to all. */
export function labPathRoutes(router: FeatureRouter, services: { readonly register: Register }): void {
  router.get('/:municipality/percorsi', async (c) => {
    const { ctx } = c.var;
    if (ctx.municipality.kind !== 'lab') return c.notFound();
    const seen = await readCities(ctx);
    return seen === undefined ? forbidden(c) : c.html(<CitiesPage ctx={ctx} {...seen} />);
  });

  router.get('/:municipality/contesto', (c) => (c.var.ctx.municipality.kind === 'lab' ? show(c) : c.notFound()));

  router.post('/:municipality/contesto', async (c) => {
    const { ctx } = c.var;
    if (ctx.municipality.kind !== 'lab') return c.notFound();
    if (!mayReadCities(ctx.actor, ctx.municipality)) return forbidden(c);
    const form = await readForm(c);
    const parsed = parseForm(labEventForm, form);
    if (parsed.kind === 'wrong')
      return show(c, form, errorsFor(parsed.fields, messages(ctx.language).path.time.errors));
    await addLabEvent(ctx, parsed.value);
    return c.redirect(ctx.links.to('/contesto'), 303);
  });

  router.post('/:municipality/contesto/:id/togli', async (c) => {
    const { ctx } = c.var;
    if (ctx.municipality.kind !== 'lab') return c.notFound();
    const id = uuid.safeParse(c.req.param('id'));
    const outcome = id.success ? await removeEvent(ctx, id.data) : 'unknown';
    if (outcome === 'denied') return forbidden(c);
    return outcome === 'unknown' ? c.notFound() : c.redirect(ctx.links.to('/contesto'), 303);
  });

  labCityRoutes(router, services);
  programmeRoutes(router);
}

async function show(c: PageContext, form?: FormFields, errors?: Record<string, string>): Promise<Response> {
  const { ctx } = c.var;
  const moments = await readLabEvents(ctx);
  if (moments === undefined) return forbidden(c);
  const again = { ...(form !== undefined && { form }), ...(errors !== undefined && { errors }) };
  return c.html(
    <TimePage ctx={ctx} moments={moments} base="/contesto" back="/percorsi" keeps ofLab {...again} />,
    form === undefined ? 200 : 422,
  );
}
