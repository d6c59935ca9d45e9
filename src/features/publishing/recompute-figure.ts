import { indicatorCodes, type IndicatorCode } from '../../domain/outcomes/indicators.ts';
import type { Shown } from '../../domain/outcomes/withhold.ts';
import { read, type Ctx } from '../context.ts';
import { poolFiguresQuery } from '../pools/public.ts';
import { cityFigures } from './city-figures.ts';
import type { Publication } from './model.ts';
import { readPublication } from './publication-store.ts';

/** Which published figure of the context's city: an indicator, and the publication that it stands in. */
export interface PublishedFigureKey {
  readonly code: IndicatorCode;
  readonly publicationId: string;
}

/** The query that counts the figures of a publication, as code, and the column whose sum over its rows a figure is. */
export const figureQuery = {
  text: poolFiguresQuery,
  columns: {
    groups: 'groups',
    families: 'families',
    'hours-week': 'hoursWeek',
    'saved-cents-week': 'savedCentsWeek',
    'first-contacts': 'firstContacts',
  },
} as const satisfies { readonly text: string; readonly columns: Readonly<Record<IndicatorCode, string>> };

export interface RecomputedFigure {
  readonly publication: Publication;
  readonly told: Shown;
  /** What the same query gives at this moment, as everybody may be told it. */
  readonly now: Shown;
}

/** Asks the stated query again on the data of the context's city; undefined where it has no such publication. */
export async function recomputeFigure(
  ctx: Ctx,
  { code, publicationId }: PublishedFigureKey,
): Promise<RecomputedFigure | undefined> {
  const publication = await read(ctx, (tx) => readPublication(tx, publicationId));
  if (publication === undefined) return undefined;
  const { seen } = await cityFigures(ctx, 'public');
  return { publication, told: publication.figures[code], now: seen.figures[code].shown };
}

export function isIndicatorCode(text: string): text is IndicatorCode {
  return (indicatorCodes as readonly string[]).includes(text);
}
