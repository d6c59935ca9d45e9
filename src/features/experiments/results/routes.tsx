import { z } from 'zod';
import { messages } from '../../../i18n/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import type { FeatureRouter } from '../../context.ts';
import { forbidden } from '../../forbidden.tsx';
import { readCourse } from '../course/read-course.ts';
import { showExperiment } from '../course/show-experiment.tsx';
import { indicators } from '../indicators/indicators.ts';
import { originOf } from '../models/keep-sheet.ts';
import { baseOf } from '../plan/part-page.tsx';
import { openExperiment } from '../plan/routes.tsx';
import { asImpactData } from './as-impact-data.ts';
import { publishResult } from './publish-result.ts';
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
    const { ctx } = c.var;
    const id = z.uuid().safeParse(c.req.param('experiment'));
    const told =
      ctx.municipality.kind === 'lab' && id.success ? await resultsOf(ctx, c.req.param('city'), id.data) : [];
    const [result] = told;
    if (result === undefined) return c.notFound();
    const model = await originOf(ctx, result.text);
    return c.html(<ResultPage ctx={ctx} result={result} all={await indicators(ctx)} model={model} />);
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
    const data = asImpactData(ctx, whole, await readCourse(ctx, plan), await indicators(ctx));
    return c.body(JSON.stringify(data, undefined, 2), 200, {
      'Content-Type': 'application/ld+json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="sperimentazione.jsonld"',
    });
  });
}
