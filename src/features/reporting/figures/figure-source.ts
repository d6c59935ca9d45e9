import { indicatorCodes, type IndicatorCode } from '../../../domain/outcomes/indicators.ts';
import type { Ctx } from '../../context.ts';
import { latestFigures, type PublishedCity } from '../../publishing/public.ts';
import { readAssessments } from './assessment-readings.ts';
import { readChanges } from './change-readings.ts';
import { readExperiments, readReturns } from './experiment-readings.ts';
import { everyCity, readReference, type FigureReference } from './figure-reference.ts';
import { readMonths } from './month-readings.ts';
import type { FigureReading, Reading } from './reading.ts';

/** The figures that a text may use, by reference: the five of every city's publication, and those asked for of the library, of rounds on change, of experiments and of training. */
export async function readFigures(ctx: Ctx, references: readonly string[] = []): Promise<ReadonlyMap<string, Reading>> {
  const asked = [...new Set(references)].map(readReference);
  const of = <Kind extends FigureReference['kind']>(kind: Kind) =>
    asked.filter((one): one is FigureReference & { readonly kind: Kind } => one.kind === kind);
  const [cities, ...read] = await Promise.all([
    latestFigures(ctx),
    readMonths(ctx, of('month')),
    readChanges(ctx, of('change')),
    readExperiments(ctx, of('experiment')),
    readReturns(ctx, of('return')),
    readAssessments(ctx, of('skill')),
  ]);
  return new Map([...readingsOf(cities), ...read.flat()].map((reading) => [reading.reference, reading]));
}

/** One reading for each city and indicator of its publication, and one for each indicator of all cities. */
export function readingsOf(cities: readonly PublishedCity[]): Reading[] {
  return indicatorCodes.flatMap((code): Reading[] => {
    const figures = cities.map((city) => figureOf(city, code));
    return [...figures, { kind: 'chart', reference: `${everyCity}/${code}`, code, figures }];
  });
}

/** The figures of a city's publication, by the reference that a text has for each. */
export function readingsOfCity(city: PublishedCity): FigureReading[] {
  return indicatorCodes.map((code) => figureOf(city, code));
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

/** The cities of the register, as the figures name them. */
export function citiesOf(figures: ReadonlyMap<string, Reading>): { readonly slug: string; readonly name: string }[] {
  const all = figures.get(`${everyCity}/groups`);
  return all?.kind === 'chart' ? all.figures.map(({ city, cityName }) => ({ slug: city, name: cityName })) : [];
}
