import type { Ctx } from '../../context.ts';
import type { ToldResult } from '../results/model.ts';

type Told = Pick<ToldResult, 'slug' | 'experimentId' | 'id'>;

/** The page of the city where a reading that it told is made again. */
export function readingAgainHref(
  { links }: Pick<Ctx, 'links'>,
  { slug, experimentId, id }: Told,
  code: string,
): string {
  return links.site(`/${slug}/laboratorio/sperimentazioni/${experimentId}/racconti/${id}/letture/${code}`);
}

/** The page of the city where a social return that it told is reckoned again. */
export function returnAgainHref({ links }: Pick<Ctx, 'links'>, { slug, experimentId, id }: Told): string {
  return links.site(`/${slug}/laboratorio/sperimentazioni/${experimentId}/racconti/${id}/valore`);
}

/** For the city's own people: a reading of an experiment that is running, made again from what happened. */
export function courseAgainHref({ links }: Pick<Ctx, 'links'>, experimentId: string, code: string): string {
  return links.to(`/laboratorio/sperimentazioni/${experimentId}/letture/${code}`);
}
