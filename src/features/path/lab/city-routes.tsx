import { messages } from '../../../i18n/index.ts';
import { readForm, type FormFields } from '../../../platform/http/form.ts';
import { errorsFor, parseForm } from '../../../platform/http/parse-form.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import type { Municipality, Register } from '../../municipalities/public.ts';
import { addLabEvent, removeEvent } from '../events/keep-events.ts';
import { mayReadCities } from '../policy.ts';
import { readCityStory } from '../read-path.ts';
import { labEventForm, uuid } from '../schema.ts';
import { LabCityPage } from './city-page.tsx';

/** The lab's page about one city, where it writes what happened around it. */
export function labCityRoutes(router: FeatureRouter, { register }: { readonly register: Register }): void {
  router.get('/:municipality/percorsi/:city', (c) => forCity(c, (city) => show(c, city)));

  router.post('/:municipality/percorsi/:city', (c) =>
    forCity(c, async (city) => {
      const { ctx } = c.var;
      const form = await readForm(c);
      const parsed = parseForm(labEventForm, form);
      if (parsed.kind === 'wrong')
        return show(c, city, form, errorsFor(parsed.fields, messages(ctx.language).path.time.errors));
      await addLabEvent(ctx, { ...parsed.value, aboutId: city.tenantId });
      return c.redirect(ctx.links.to(`/percorsi/${city.slug}`), 303);
    }),
  );

  router.post('/:municipality/percorsi/:city/:id/togli', (c) =>
    forCity(c, async (city) => {
      const { ctx } = c.var;
      const id = uuid.safeParse(c.req.param('id'));
      const outcome = id.success ? await removeEvent(ctx, id.data) : 'unknown';
      if (outcome === 'denied') return forbidden(c);
      return outcome === 'unknown' ? c.notFound() : c.redirect(ctx.links.to(`/percorsi/${city.slug}`), 303);
    }),
  );

  async function forCity(
    c: PageContext,
    answer: (city: Municipality) => Response | Promise<Response>,
  ): Promise<Response> {
    const { ctx } = c.var;
    if (ctx.municipality.kind !== 'lab') return c.notFound();
    if (!mayReadCities(ctx.actor, ctx.municipality)) return forbidden(c);
    const city = (await register.municipalities()).find(({ slug }) => slug === c.req.param('city'));
    return city === undefined ? c.notFound() : answer(city);
  }
}

async function show(
  c: PageContext,
  city: Municipality,
  form?: FormFields,
  errors?: Record<string, string>,
): Promise<Response> {
  const { ctx } = c.var;
  const moments = await readCityStory(ctx, city);
  const again = { ...(form !== undefined && { form }), ...(errors !== undefined && { errors }) };
  return c.html(<LabCityPage ctx={ctx} city={city} moments={moments} {...again} />, form === undefined ? 200 : 422);
}
