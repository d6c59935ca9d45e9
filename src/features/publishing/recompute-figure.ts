import { indicatorCodes, type IndicatorCode } from '../../domain/outcomes/indicators.ts';
import type { Shown } from '../../domain/outcomes/withhold.ts';
import { read, type Ctx } from '../context.ts';
import { figureQuery, queryFigure } from './figure-query-store.ts';

/** Which published figure: of a city, an indicator, and the publication that it stands in. */
export interface PublishedFigureKey {
  readonly city: string;
  readonly code: IndicatorCode;
  readonly publicationId: string;
}

/** The query that gives a published figure, as code, with what its parameters stand for. */
export const publishedFigureQuery = { text: figureQuery, parameters: ['city', 'indicator', 'publication'] } as const;

/** Asks the stated query again; undefined where no such figure was published. */
export function recomputeFigure(ctx: Ctx, key: PublishedFigureKey): Promise<Shown | undefined> {
  return read(ctx, (tx) => queryFigure(tx, key));
}

export function isIndicatorCode(text: string): text is IndicatorCode {
  return (indicatorCodes as readonly string[]).includes(text);
}
