import { indicatorCodes, type IndicatorCode } from '../../../domain/outcomes/indicators.ts';
import type { Ctx } from '../../context.ts';
import { isIndicatorCode, latestFigures, recomputeFigure, type PublishedCity } from '../../publishing/public.ts';
import type { FigureReading, Reading } from './reading.ts';

/** Where the report's figures come from: the one file that knows. */
export async function readFigures(ctx: Ctx): Promise<ReadonlyMap<string, Reading>> {
  return readingsOf(await latestFigures(ctx));
}

/** One reading for each city and indicator, and one for each indicator of all cities, by reference. */
export function readingsOf(cities: readonly PublishedCity[]): ReadonlyMap<string, Reading> {
  const readings = new Map<string, Reading>();
  for (const code of indicatorCodes) {
    const figures = cities.map((city) => figureOf(city, code));
    for (const figure of figures) readings.set(figure.reference, figure);
    readings.set(`chart/${code}`, { kind: 'chart', reference: `chart/${code}`, code, figures });
  }
  return readings;
}

function figureOf({ slug, name, madeUpData, publication }: PublishedCity, code: IndicatorCode): FigureReading {
  return {
    kind: 'figure',
    reference: `${slug}/${code}`,
    city: slug,
    cityName: name,
    madeUp: madeUpData,
    code,
    shown: publication?.figures[code] ?? 'not-published',
    fewFamilies: publication?.figures.families === 'withheld',
    publicationId: publication?.id ?? null,
    dataAt: publication?.publishedAt.toISOString() ?? null,
    definitionsVersion: publication?.definitionsVersion ?? null,
  };
}

/** Asks the figure's stated query again; undefined where there is nothing to ask for. */
export async function recompute(ctx: Ctx, reading: FigureReading): Promise<FigureReading['shown'] | undefined> {
  if (reading.publicationId === null) return 'not-published';
  return recomputeFigure(ctx, { city: reading.city, code: reading.code, publicationId: reading.publicationId });
}

/** The city and the indicator of a reference, if it can be one. */
export function partsOf(reference: string): { readonly city: string; readonly code: IndicatorCode } | undefined {
  const [city = '', code = ''] = reference.split('/');
  return isIndicatorCode(code) ? { city, code } : undefined;
}

/** The cities of the register, as the figures name them. */
export function citiesOf(figures: ReadonlyMap<string, Reading>): { readonly slug: string; readonly name: string }[] {
  const all = figures.get('chart/groups');
  return all?.kind === 'chart' ? all.figures.map(({ city, cityName }) => ({ slug: city, name: cityName })) : [];
}
