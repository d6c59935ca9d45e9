import { sameFigures } from '../../../domain/statistics/same-figures.ts';
import type { Reading } from '../../../domain/outcomes/read-experiment.ts';
import type { Again } from '../../../ui/index.ts';
import { read, type Ctx } from '../../context.ts';
import { courseOf, type IndicatorCourse } from '../course/read-course.ts';
import { definitionOf, indicatorsOfPlan } from '../indicators/indicators.ts';
import { readCountedSince, readMeasurementsOf } from '../indicators/measurement-store.ts';
import type { IndicatorDefinition, PublishedMeasurement } from '../indicators/model.ts';
import { monthFrom, monthsBetween } from '../indicators/months.ts';
import { seriesOf } from '../indicators/series.ts';
import type { ToldIndicator, ToldResult } from '../results/model.ts';
import { resultsOf } from '../results/read-results.ts';
import { tellReadings } from '../results/tell-readings.ts';

/** A reading that a city told, made again. */
export interface ReadingAgain {
  readonly again: Again;
  readonly result: ToldResult;
  readonly told: ToldIndicator & { readonly reading: Reading };
  readonly definition: IndicatorDefinition;
  /** Every month that went into it, the first first, with what the city published of it for everybody. */
  readonly months: readonly { readonly month: string; readonly published: PublishedMeasurement | undefined }[];
}

/** One telling of one experiment of the context's city. */
export async function tellingOf(ctx: Ctx, experimentId: string, telling: string): Promise<ToldResult | undefined> {
  const all = await resultsOf(ctx, ctx.municipality.slug, experimentId);
  return all.find(({ id }) => id === telling);
}

/**
 * Makes a reading that the city told again, from the months that the city keeps, by the plan and up to the month that were told. What it gives now is compared,
 * never told; a move that could not be told beside what was told before counts as none. Undefined where nothing was told: what is withheld is not asked again.
 */
export async function readingAgain(
  ctx: Ctx,
  where: { readonly experimentId: string; readonly telling: string; readonly code: string },
): Promise<ReadingAgain | undefined> {
  const result = await tellingOf(ctx, where.experimentId, where.telling);
  const told = result?.text.indicators.find(({ code }) => code === where.code);
  if (result === undefined || told?.reading === undefined || told.withheld) return undefined;
  const definition = definitionOf(await indicatorsOfPlan(ctx, result.text.plan), where.code);
  if (definition === undefined) return undefined;
  const from = result.text.plan.design?.from ?? result.text.until;
  const counted = monthsBetween(from, result.text.until);
  const now = await readNow(ctx, result, definition, counted);
  const to = monthFrom(result.text.until, 1);
  const published = await seriesOf(ctx, where.code, { from, to, tenantId: ctx.municipality.tenantId });
  return {
    again: now === undefined ? 'moved' : await compare(ctx, told.reading, now, result),
    result,
    told: { ...told, reading: told.reading },
    definition,
    months: counted.map((month) => ({ month, published: published.find((one) => one.month === month) })),
  };
}

async function readNow(
  ctx: Ctx,
  { text: { plan, until } }: ToldResult,
  definition: IndicatorDefinition,
  counted: readonly string[],
): Promise<IndicatorCourse | undefined> {
  const planned = plan.indicators.find(({ code }) => code === definition.code);
  if (planned === undefined) return undefined;
  const { series, since } = await read(ctx, async (tx) => ({
    series: await readMeasurementsOf(tx, [planned], counted[0] ?? until),
    since: await readCountedSince(tx),
  }));
  return courseOf(plan, planned, definition, series, counted, since);
}

async function compare(ctx: Ctx, told: Reading, now: IndicatorCourse, { text }: ToldResult): Promise<Again> {
  if (sameFigures(told, now.reading)) return 'same';
  const again = { indicators: [now], until: text.until };
  const [one] = await read(ctx, (tx) => tellReadings(tx, again, text.plan));
  return one?.withheld === true ? 'same' : 'moved';
}
