import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { FeatureRouter } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { mayMeasure } from '../policy.ts';
import { addIndicator } from './add-indicator.ts';
import { DefinitionPage } from './definition-page.tsx';
import { enterValue } from './enter-value.ts';
import { definitionOf, indicators } from './indicators.ts';
import { LibraryPage } from './library-page.tsx';
import { measureAll } from './measure.ts';
import { MeasuresPage } from './measures-page.tsx';
import { monthFrom, monthNow } from './months.ts';
import { publishMeasures } from './publish-measures.ts';
import { lastMonths, ownSeries } from './read-measures.ts';
import { SeriesPage } from './series-page.tsx';
import { lastPublished } from './series.ts';

/** How many months back "measure now" looks. */
const monthsNow = 24;

/** The lab's library, open to everybody; the measurements of a city, for its own people. */
export function indicatorRoutes(router: FeatureRouter): void {
  router.get('/:municipality/indicatori', async (c) => {
    const { ctx } = c.var;
    if (ctx.municipality.kind !== 'lab') return c.notFound();
    return c.html(<LibraryPage ctx={ctx} all={await indicators(ctx)} added={c.req.query('esito') === 'aggiunto'} />);
  });

  router.post('/:municipality/indicatori', async (c) => {
    const { ctx } = c.var;
    if (ctx.municipality.kind !== 'lab') return c.notFound();
    const { values } = await readForm(c);
    const outcome = await addIndicator(ctx, values);
    if (outcome === 'denied') return forbidden(c);
    if (outcome === 'added') return c.redirect(`${ctx.links.to('/indicatori')}?esito=aggiunto`, 303);
    return c.html(<LibraryPage ctx={ctx} all={await indicators(ctx)} values={values} errors={outcome.errors} />, 422);
  });

  router.get('/:municipality/indicatori/:code', async (c) => {
    const { ctx } = c.var;
    const definition = definitionOf(await indicators(ctx), c.req.param('code'));
    if (ctx.municipality.kind !== 'lab' || definition === undefined) return c.notFound();
    return c.html(
      <DefinitionPage ctx={ctx} definition={definition} published={await lastPublished(ctx, definition.code)} />,
    );
  });

  router.get('/:municipality/laboratorio/misure', async (c) => {
    const { ctx } = c.var;
    const last = await lastMonths(ctx);
    if (last === undefined) return forbidden(c);
    const t = messages(ctx.language).indicators;
    const count = Number(/^\d{1,6}$/.exec(c.req.query('valori') ?? '')?.[0] ?? '0');
    const said = { misurato: t.refreshed(count), pubblicato: t.publishedMonths(count) }[c.req.query('esito') ?? ''];
    return c.html(<MeasuresPage ctx={ctx} all={await indicators(ctx)} last={last} done={said} />);
  });

  router.post('/:municipality/laboratorio/misure/misura', async (c) => {
    const { ctx } = c.var;
    if (mayMeasure(ctx.actor) === undefined) return forbidden(c);
    const written = await measureAll(ctx, monthFrom(monthNow(ctx.now), -monthsNow));
    return c.redirect(`${ctx.links.to('/laboratorio/misure')}?esito=misurato&valori=${written}`, 303);
  });

  router.post('/:municipality/laboratorio/misure/pubblica', async (c) => {
    const { ctx } = c.var;
    const outcome = await publishMeasures(ctx);
    if (outcome.kind === 'denied') return forbidden(c);
    return c.redirect(`${ctx.links.to('/laboratorio/misure')}?esito=pubblicato&valori=${outcome.figures}`, 303);
  });

  router.get('/:municipality/laboratorio/misure/:code', async (c) => {
    const { ctx } = c.var;
    const definition = definitionOf(await indicators(ctx), c.req.param('code'));
    const series = await ownSeries(ctx, definition?.code ?? '');
    if (series === undefined) return forbidden(c);
    return definition === undefined
      ? c.notFound()
      : c.html(<SeriesPage ctx={ctx} definition={definition} series={series} />);
  });

  router.post('/:municipality/laboratorio/misure/:code', async (c) => {
    const { ctx } = c.var;
    const definition = definitionOf(await indicators(ctx), c.req.param('code'));
    if (mayMeasure(ctx.actor) === undefined) return forbidden(c);
    if (definition === undefined) return c.notFound();
    const { values } = await readForm(c);
    const outcome = await enterValue(ctx, definition, values);
    if (outcome === 'denied') return forbidden(c);
    if (outcome === 'entered') return c.redirect(ctx.links.to(`/laboratorio/misure/${definition.code}`), 303);
    const series = (await ownSeries(ctx, definition.code)) ?? [];
    return c.html(
      <SeriesPage ctx={ctx} definition={definition} series={series} values={values} errors={outcome.errors} />,
      422,
    );
  });
}
