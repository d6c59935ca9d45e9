import type { Ctx } from '../../context.ts';
import type { PublishedMeasurement } from './model.ts';

type Told = Pick<PublishedMeasurement, 'slug' | 'indicator' | 'month' | 'edition'>;

/** The page of the city where a figure that it published is asked again, in Italian and without host. */
export function askAgainPath({ slug, indicator, month, edition }: Told): string {
  return `/${slug}/numeri/${indicator}/${month.slice(0, 7)}/${edition}`;
}

/** The same in the language of the page that leads there. */
export function askAgainHref({ links }: Pick<Ctx, 'links'>, told: Told): string {
  return links.site(askAgainPath(told));
}
