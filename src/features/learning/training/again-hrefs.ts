import type { Ctx } from '../../context.ts';
import { learningLink } from '../parties.ts';
import type { ToldAssessment } from './told-assessment-store.ts';

/** The page of a city where a self-assessment that it told is read again, at one of its skills. */
export function assessmentAgainHref(
  { links }: Pick<Ctx, 'links'>,
  { slug, assessmentId }: Pick<ToldAssessment, 'slug' | 'assessmentId'>,
  skill?: string,
): string {
  const at = skill === undefined ? '' : `#${skill}`;
  return links.site(`/${slug}/laboratorio/formazione/autovalutazioni/${assessmentId}/raccontata${at}`);
}

/** The page where what cities told of a skill is counted again. */
export function skillAgainHref(ctx: Ctx, skill: string): string {
  return learningLink(ctx, `/formazione/citta/${skill}`);
}
