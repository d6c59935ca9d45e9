import { dateAt } from '../../../domain/schedule/today.ts';
import type { Ctx } from '../../context.ts';
import type { KnownEvidence } from '../../path/public.ts';
import { askAgainPath } from './ask-again-href.ts';
import { lastFiguresOf } from './asked-figures.ts';
import { definitionOf, indicators } from './indicators.ts';
import { sayMonth } from './say-value.ts';

/** The last figure that the city published of each indicator: its page has the definition, the query and the recount. */
export async function figuresAsEvidence(ctx: Ctx): Promise<KnownEvidence[]> {
  const { slug } = ctx.municipality;
  const [told, definitions] = [await lastFiguresOf(ctx, slug), await indicators(ctx)];
  return told.flatMap((one) => {
    const words = definitionOf(definitions, one.indicator)?.words[ctx.language];
    if (words === undefined) return [];
    const path = askAgainPath(one).slice(`/${slug}`.length);
    return [
      {
        kind: 'figure',
        title: `${words.name}, ${sayMonth(ctx.language, one.month)}`,
        on: dateAt(one.publishedAt),
        path,
      },
    ];
  });
}
