import { z } from 'zod';
import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { readCourse } from '../course/read-course.ts';
import { showExperiment } from '../course/show-experiment.tsx';
import { indicatorsOfPlan } from '../indicators/indicators.ts';
import { originOf } from '../models/keep-sheet.ts';
import { baseOf } from '../plan/part-page.tsx';
import { openExperiment } from '../plan/routes.tsx';
import { asImpactData } from './as-impact-data.ts';
import { publishResult } from './publish-result.ts';
import type { ToldResult } from './model.ts';
import { resultsOf, toldResults } from './read-results.ts';
import { ResultPage } from './result-page.tsx';
import { ResultsPage } from './results-page.tsx';

/** What cities tell of their experiments, open to everybody; telling it; taking the data away. */
export function resultRoutes(router: FeatureRouter): void {
  router.get('/:municipality/sperimentazioni', async (c) => {
    const { ctx } = c.var;
    if (ctx.municipality.kind !== 'lab') return c.notFound();
    return c.html(<ResultsPage ctx={ctx} results={await toldResults(ctx)} />);
  });

  router.get('/:municipality/sperimentazioni/:city/:experiment', async (c) => {
    const told = await toldOf(c);
    return showResult(c, told, told[0]);
  });

  // What was told before stays at an address of its own.
  router.get('/:municipality/sperimentazioni/:city/:experiment/:telling', async (c) => {
    const told = await toldOf(c);
    return showResult(
      c,
      told,
      told.find(({ id }) => id === c.req.param('telling')),
    );
  });

  router.post('/:municipality/laboratorio/sperimentazioni/:experiment/pubblica', async (c) => {
    const whole = await openExperiment(c);
    if (whole instanceof Response) return whole;
    const { ctx } = c.var;
    const key = z
      .uuid()
      .toLowerCase()
      .safeParse((await readForm(c)).text('submissionKey'));
    const outcome = await publishResult(ctx, whole.experiment.id, key.success ? key.data : undefined);
    if (outcome.kind === 'published') return c.redirect(`${baseOf(ctx, whole.experiment)}?esito=pubblicato`, 303);
    if (outcome.kind === 'denied') return forbidden(c);
    if (outcome.kind === 'unknown') return c.notFound();
    return c.html(
      await showExperiment(c.var, whole, { notTold: messages(ctx.language).experiments.publishNeedsNotAchieved }),
      422,
    );
  });

  router.get('/:municipality/laboratorio/sperimentazioni/:experiment/dati.jsonld', async (c) => {
    const whole = await openExperiment(c);
    if (whole instanceof Response) return whole;
    const { ctx } = c.var;
    const plan = whole.registrations.at(-1)?.plan ?? whole.experiment.plan;
    const data = asImpactData(ctx, whole, await readCourse(ctx, plan), await indicatorsOfPlan(ctx, plan));
    return c.body(JSON.stringify(data, undefined, 2), 200, {
      'Content-Type': 'application/ld+json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="sperimentazione.jsonld"',
    });
  });
}

/** Everything that the city of the address told of the experiment of the address, the newest first. */
async function toldOf(c: PageContext): Promise<readonly ToldResult[]> {
  const { ctx } = c.var;
  const id = z.uuid().safeParse(c.req.param('experiment'));
  return ctx.municipality.kind === 'lab' && id.success ? resultsOf(ctx, c.req.param('city') ?? '', id.data) : [];
}

async function showResult(c: PageContext, told: readonly ToldResult[], result: ToldResult | undefined) {
  const { ctx } = c.var;
  if (result === undefined) return c.notFound();
  const model = await originOf(ctx, result.text);
  const all = await indicatorsOfPlan(ctx, result.text.plan);
  return c.html(<ResultPage ctx={ctx} result={result} told={told} all={all} model={model} />);
}
