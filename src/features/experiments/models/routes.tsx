import { z } from 'zod';
import { sheetParts, type SheetPart } from '../../../domain/outcomes/model-sheet.ts';
import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { readPath } from '../../path/public.ts';
import { indicators } from '../indicators/indicators.ts';
import { baseOf } from '../plan/part-page.tsx';
import { openExperiment } from '../plan/routes.tsx';
import { mayReadExperiments } from '../policy.ts';
import { formRoutes } from './forms/routes.tsx';
import { adoptModel, modelOf, models, publishSheet, saveSheet, type WholeModel } from './keep-sheet.ts';
import { ModelPage } from './model-page.tsx';
import { ModelsPage } from './models-page.tsx';
import { showSheet } from './show-sheet.tsx';

async function openModel(c: PageContext): Promise<WholeModel | undefined> {
  const id = z.uuid().safeParse(c.req.param('model'));
  return id.success ? modelOf(c.var.ctx, c.req.param('city') ?? '', id.data) : undefined;
}

/** Models: read by everybody at the lab, adopted by a city, written from an experiment. */
export function modelRoutes(router: FeatureRouter): void {
  router.get('/:municipality/modelli', async (c) => {
    const { ctx } = c.var;
    if (ctx.municipality.kind !== 'lab') return c.notFound();
    return c.html(
      <ModelsPage ctx={ctx} all={await models(ctx)} base={ctx.links.to('/modelli')} back={ctx.links.to('')} />,
    );
  });

  router.get('/:municipality/modelli/:city/:model', async (c) => {
    const { ctx } = c.var;
    const whole = ctx.municipality.kind === 'lab' ? await openModel(c) : undefined;
    if (whole === undefined) return c.notFound();
    return c.html(<ModelPage ctx={ctx} {...whole} all={await indicators(ctx)} back={ctx.links.to('/modelli')} />);
  });

  router.get('/:municipality/laboratorio/modelli', async (c) => {
    const { ctx } = c.var;
    if (!mayReadExperiments(ctx.actor)) return forbidden(c);
    return c.html(
      <ModelsPage
        ctx={ctx}
        all={await models(ctx)}
        base={ctx.links.to('/laboratorio/modelli')}
        back={ctx.links.to('/laboratorio/sperimentazioni')}
      />,
    );
  });

  router.get('/:municipality/laboratorio/modelli/:city/:model', async (c) => {
    const { ctx } = c.var;
    if (!mayReadExperiments(ctx.actor)) return forbidden(c);
    const whole = await openModel(c);
    if (whole === undefined) return c.notFound();
    const back = ctx.links.to('/laboratorio/modelli');
    const { slug, modelId } = whole.model;
    const path = await readPath(ctx);
    const adopting = { action: `${back}/${slug}/${modelId}`, hasPath: path !== undefined && path.steps.length > 0 };
    return c.html(<ModelPage ctx={ctx} {...whole} all={await indicators(ctx)} back={back} adopting={adopting} />);
  });

  router.post('/:municipality/laboratorio/modelli/:city/:model', async (c) => {
    const { ctx } = c.var;
    const id = z.uuid().safeParse(c.req.param('model'));
    if (!mayReadExperiments(ctx.actor)) return forbidden(c);
    if (!id.success) return c.notFound();
    const intoPath = new Set((await readForm(c)).all('passi'));
    const outcome = await adoptModel(ctx, { slug: c.req.param('city'), modelId: id.data, intoPath });
    if (outcome.kind === 'adopted') {
      const page = `${ctx.links.to('/laboratorio/sperimentazioni')}/${outcome.id}`;
      return c.redirect(`${page}?esito=adottato&passi=${outcome.pathSteps}`, 303);
    }
    return outcome.kind === 'denied' ? forbidden(c) : c.notFound();
  });

  router.get('/:municipality/laboratorio/sperimentazioni/:experiment/modello', async (c) => {
    const whole = await openExperiment(c);
    if (whole instanceof Response) return whole;
    const { ctx } = c.var;
    const t = messages(ctx.language).experiments;
    const version = Number(/^\d{1,4}$/.exec(c.req.query('versione') ?? '')?.[0] ?? '0');
    const said = {
      salvata: t.sheetSaved,
      pubblicata: t.sheetPublished(version),
      allegato: t.formAttached,
      tolto: t.formRemoved,
    }[c.req.query('esito') ?? ''];
    return c.html(await showSheet(ctx, whole, { done: said }));
  });

  router.post('/:municipality/laboratorio/sperimentazioni/:experiment/modello', async (c) => {
    const whole = await openExperiment(c);
    if (whole instanceof Response) return whole;
    const { ctx } = c.var;
    const form = await readForm(c);
    const parts = Object.fromEntries(sheetParts.map((part) => [part, form.text(part).slice(0, 4000)])) as Record<
      SheetPart,
      string
    >;
    const { id } = whole.experiment;
    const outcome =
      form.text('azione') === 'pubblica' ? await publishSheet(ctx, id, parts) : await saveSheet(ctx, id, parts);
    const page = `${baseOf(ctx, whole.experiment)}/modello`;
    if (outcome.kind === 'saved') return c.redirect(`${page}?esito=salvata`, 303);
    if (outcome.kind === 'published') return c.redirect(`${page}?esito=pubblicata&versione=${outcome.version}`, 303);
    if (outcome.kind === 'denied') return forbidden(c);
    if (outcome.kind === 'unknown') return c.notFound();
    const t = messages(ctx.language).experiments;
    const errors =
      outcome.kind === 'missing' ? Object.fromEntries(outcome.parts.map((part) => [part, t.sheetPartNeeded])) : {};
    return c.html(await showSheet(ctx, whole, { values: parts, errors }), 422);
  });

  formRoutes(router);
}
