import { messages } from '../../../i18n/index.ts';
import { readForm, type FormFields } from '../../../platform/http/form.ts';
import { errorsFor, parseForm } from '../../../platform/http/parse-form.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { mayKeepPath } from '../policy.ts';
import { readStory, readTime } from '../read-path.ts';
import { cityEventForm, uuid } from '../schema.ts';
import { addCityEvent, removeEvent } from './keep-events.ts';
import { StoryPage } from './story-page.tsx';
import { TimePage } from './time-page.tsx';

const base = '/laboratorio/tempo';

/** The line of time of a city: for its staff with everything, for everybody with what the sources say. */
export function eventRoutes(router: FeatureRouter): void {
  router.get('/:municipality/percorso', async (c) => {
    const { ctx } = c.var;
    if (ctx.municipality.kind === 'lab') return c.notFound();
    return c.html(<StoryPage ctx={ctx} moments={await readStory(ctx)} />);
  });

  router.get(`/:municipality${base}`, (c) => show(c));

  router.post(`/:municipality${base}`, async (c) => {
    const { ctx } = c.var;
    if (mayKeepPath(ctx.actor, ctx.municipality) === undefined) return forbidden(c);
    const form = await readForm(c);
    const parsed = parseForm(cityEventForm, form);
    if (parsed.kind === 'wrong')
      return show(c, form, errorsFor(parsed.fields, messages(ctx.language).path.time.errors));
    await addCityEvent(ctx, parsed.value);
    return c.redirect(ctx.links.to(base), 303);
  });

  router.post(`/:municipality${base}/:id/togli`, async (c) => {
    const { ctx } = c.var;
    const id = uuid.safeParse(c.req.param('id'));
    const outcome = id.success ? await removeEvent(ctx, id.data) : 'unknown';
    if (outcome === 'denied') return forbidden(c);
    return outcome === 'unknown' ? c.notFound() : c.redirect(ctx.links.to(base), 303);
  });
}

async function show(c: PageContext, form?: FormFields, errors?: Record<string, string>): Promise<Response> {
  const { ctx } = c.var;
  const moments = await readTime(ctx);
  if (moments === undefined) return forbidden(c);
  const keeps = mayKeepPath(ctx.actor, ctx.municipality) !== undefined;
  const again = { ...(form !== undefined && { form }), ...(errors !== undefined && { errors }) };
  return c.html(
    <TimePage ctx={ctx} moments={moments} base={base} back="/laboratorio" keeps={keeps} {...again} />,
    form === undefined ? 200 : 422,
  );
}
