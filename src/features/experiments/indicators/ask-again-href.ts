import type { Ctx } from '../../context.ts';
import type { PublishedMeasurement } from './model.ts';

/** The page of the city where a figure that it published is asked again. */
export function askAgainHref(
  { links }: Pick<Ctx, 'links'>,
  { slug, indicator, month, edition }: Pick<PublishedMeasurement, 'slug' | 'indicator' | 'month' | 'edition'>,
): string {
  return links.site(`/${slug}/numeri/${indicator}/${month.slice(0, 7)}/${edition}`);
}
