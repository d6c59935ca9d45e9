import type { FeatureRouter } from '../../context.ts';
import { idField } from '../meetings/schema.ts';
import { ofACity } from '../places.ts';
import { AssessmentAgainPage } from './assessment-again-page.tsx';
import { assessmentAgain } from './assessment-again.ts';
import { SkillAgainPage } from './skill-again-page.tsx';
import { skillAcrossAgain } from './skill-again.ts';

/** Where what cities told of their self-assessments is worked out again, for everybody. */
export function trainingAgainRoutes(router: FeatureRouter, places: readonly string[]): void {
  for (const place of places)
    router.get(`${place}/formazione/citta/:competenza`, async (c) => {
      const { ctx } = c.var;
      const found = await skillAcrossAgain(ctx, c.req.param('competenza') ?? '');
      return found === undefined ? c.notFound() : c.html(<SkillAgainPage ctx={ctx} found={found} />);
    });
  router.get(`${ofACity}/formazione/autovalutazioni/:id/raccontata`, async (c) => {
    const { ctx } = c.var;
    const id = idField.safeParse(c.req.param('id')).data;
    const found = id === undefined ? undefined : await assessmentAgain(ctx, id);
    return found === undefined ? c.notFound() : c.html(<AssessmentAgainPage ctx={ctx} found={found} />);
  });
}
