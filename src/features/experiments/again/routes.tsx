import { z } from 'zod';
import type { FeatureRouter, PageContext } from '../../context.ts';
import { openExperiment } from '../plan/routes.tsx';
import { CourseAgainPage } from './course-again-page.tsx';
import { courseAgain } from './course-again.ts';
import { readingAgain } from './read-again.ts';
import { ReadingAgainPage } from './reading-again-page.tsx';
import { ReturnAgainPage } from './return-again-page.tsx';
import { returnAgain } from './return-again.ts';

/** Where what was told of an experiment is worked out again, by its city, for everybody; and its running figures, for the city's own people. */
export function againRoutes(router: FeatureRouter): void {
  const one = '/:municipality/laboratorio/sperimentazioni/:experiment';

  router.get(`${one}/racconti/:telling/letture/:code`, async (c) => {
    const { ctx } = c.var;
    const where = whereOf(c);
    const reading = where && (await readingAgain(ctx, { ...where, code: c.req.param('code') }));
    return reading === undefined ? c.notFound() : c.html(<ReadingAgainPage ctx={ctx} reading={reading} />);
  });

  router.get(`${one}/racconti/:telling/valore`, async (c) => {
    const { ctx } = c.var;
    const where = whereOf(c);
    const found = where && (await returnAgain(ctx, where.experimentId, where.telling));
    return found === undefined ? c.notFound() : c.html(<ReturnAgainPage ctx={ctx} found={found} />);
  });

  router.get(`${one}/letture/:code`, async (c) => {
    const whole = await openExperiment(c);
    if (whole instanceof Response) return whole;
    const { ctx } = c.var;
    const course = await courseAgain(ctx, whole, c.req.param('code'));
    return course === undefined ? c.notFound() : c.html(<CourseAgainPage ctx={ctx} whole={whole} course={course} />);
  });
}

function whereOf(c: PageContext): { readonly experimentId: string; readonly telling: string } | undefined {
  const [experimentId, telling] = ['experiment', 'telling'].map((name) => z.uuid().safeParse(c.req.param(name)).data);
  if (c.var.ctx.municipality.kind === 'lab' || experimentId === undefined || telling === undefined) return undefined;
  return { experimentId, telling };
}
