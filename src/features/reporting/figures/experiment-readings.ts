import type { Ctx } from '../../context.ts';
import {
  toldReadings,
  toldReadingsOf,
  toldReturns,
  toldReturnsOf,
  type ToldReadingOf,
  type ToldReturnOf,
} from '../../experiments/public.ts';
import { experimentCodeOf, returnCode, type FigureReference } from './figure-reference.ts';
import type { ExperimentReading, ReturnReading } from './reading.ts';

type OfExperiment = FigureReference & { readonly kind: 'experiment' };
type OfReturn = FigureReference & { readonly kind: 'return' };

/** What indicators say of experiments, as cities told them last, by reference; what nobody told is not in it. */
export async function readExperiments(ctx: Ctx, asked: readonly OfExperiment[]): Promise<ExperimentReading[]> {
  const wanted = new Set(asked.map(({ city, indicator, experimentId }) => referenceOf(city, indicator, experimentId)));
  const told = (await toldReadings(ctx, experimentsOf(asked))).map(experimentReading);
  return told.filter(({ reference }) => wanted.has(reference));
}

/** Those of every experiment that a city told of, the one told last first. */
export async function readExperimentsOf(ctx: Ctx, slug: string): Promise<ExperimentReading[]> {
  return (await toldReadingsOf(ctx, slug)).map(experimentReading);
}

/** Social returns of experiments, as cities told them last, by reference. */
export async function readReturns(ctx: Ctx, asked: readonly OfReturn[]): Promise<ReturnReading[]> {
  return (await toldReturns(ctx, experimentsOf(asked))).map(returnReading);
}

/** Those of every experiment that a city told of. */
export async function readReturnsOf(ctx: Ctx, slug: string): Promise<ReturnReading[]> {
  return (await toldReturnsOf(ctx, slug)).map(returnReading);
}

/** Each once. */
function experimentsOf(asked: readonly { readonly city: string; readonly experimentId: string }[]) {
  const all = asked.map(({ city, experimentId }) => [`${city} ${experimentId}`, { slug: city, experimentId }] as const);
  return [...new Map(all).values()];
}

function returnReading({ result, ratio }: ToldReturnOf): ReturnReading {
  const { slug, city, experimentId, text, id, publishedAt } = result;
  return {
    kind: 'return',
    reference: `${slug}/${returnCode}/${experimentId}`,
    city: slug,
    cityName: city,
    madeUp: text.madeUp,
    code: returnCode,
    experimentId,
    experiment: text.title,
    resultId: id,
    publishedAt: publishedAt.toISOString(),
    ratio: { low: ratio.low, high: ratio.high },
  };
}

function experimentReading({ result, definition, version, reading }: ToldReadingOf): ExperimentReading {
  const { slug, city, experimentId, text } = result;
  const { code, measure, unit, countsPeople, words } = definition;
  return {
    kind: 'experiment',
    reference: referenceOf(slug, code, experimentId),
    city: slug,
    cityName: city,
    madeUp: text.madeUp,
    code: experimentCodeOf(code),
    indicator: code,
    names: { it: words.it.name, en: words.en.name },
    measure,
    unit,
    countsPeople,
    version,
    experimentId,
    experiment: text.title,
    resultId: result.id,
    planVersion: text.versions.at(-1)?.version ?? 1,
    until: text.until,
    publishedAt: result.publishedAt.toISOString(),
    reading,
  };
}

function referenceOf(city: string, indicator: string, experimentId: string): string {
  return `${city}/${experimentCodeOf(indicator)}/${experimentId}`;
}
