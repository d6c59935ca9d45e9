import type { Ctx } from '../../context.ts';
import { learningLink } from '../parties.ts';
import type { ToldRound } from './model.ts';

/** The page of a city where a round that it told is summed up again. */
export function roundAgainHref(
  { links }: Pick<Ctx, 'links'>,
  { slug, halfYear, edition }: Pick<ToldRound, 'slug' | 'halfYear' | 'edition'>,
): string {
  return links.site(`/${slug}/laboratorio/cambiamento/${halfYear}/edizioni/${edition}`);
}

/** The page where what cities told of a question is summed again. */
export function acrossAgainHref(ctx: Ctx, half: string, question: string): string {
  return learningLink(ctx, `/cambiamento/${half}/domande/${question}`);
}

/** The page where what lay between two rounds of cities is asked of the database again. */
export function tiedAgainHref(ctx: Ctx, half: string): string {
  return learningLink(ctx, `/cambiamento/${half}/in-mezzo`);
}
