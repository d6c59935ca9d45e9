import type { Reading } from '../../../domain/outcomes/read-experiment.ts';
import { reckonReturn, type Range } from '../../../domain/outcomes/social-return.ts';
import { read, type Ctx } from '../../context.ts';
import { definitionOf, readIndicators } from '../indicators/indicators.ts';
import type { IndicatorDefinition } from '../indicators/model.ts';
import type { ToldResult } from './model.ts';
import { readLastResults, readLastResultsOf } from './result-store.ts';

/** What an indicator says of an experiment, as its city told it last. */
export interface ToldReadingOf {
  readonly result: ToldResult;
  readonly definition: IndicatorDefinition;
  /** Of the definition that was planned: what it is counted by now may be a later one. */
  readonly version: number;
  /** Null where few families stand behind it. */
  readonly reading: Reading | null;
}

/** The readings of some experiments, as their cities told them last; of what nobody told, or nobody measured, there is none. */
export async function toldReadings(
  ctx: Ctx,
  experiments: readonly { readonly slug: string; readonly experimentId: string }[],
): Promise<ToldReadingOf[]> {
  if (experiments.length === 0) return [];
  return read(ctx, async (tx) => readingsIn(await readLastResultsOf(tx, experiments), await readIndicators(tx)));
}

/** Those of all experiments that a city told of. */
export function toldReadingsOf(ctx: Ctx, slug: string): Promise<ToldReadingOf[]> {
  return read(ctx, async (tx) => readingsIn(await readLastResults(tx, slug), await readIndicators(tx)));
}

function readingsIn(results: readonly ToldResult[], all: readonly IndicatorDefinition[]): ToldReadingOf[] {
  return results.flatMap((result) =>
    result.text.indicators.flatMap(({ code, reading, withheld }) => {
      const definition = definitionOf(all, code);
      if (definition === undefined || (reading === undefined && !withheld)) return [];
      const version = result.text.plan.indicators.find((one) => one.code === code)?.version ?? definition.version;
      return [{ result, definition, version, reading: withheld ? null : (reading ?? null) }];
    }),
  );
}

/** The social return of an experiment, as its city told it last. */
export interface ToldReturnOf {
  readonly result: ToldResult;
  /** Euros of social value for a euro spent. */
  readonly ratio: Range;
}

/** The social returns of some experiments, as their cities told them last; of what nobody told there is none. */
export async function toldReturns(
  ctx: Ctx,
  experiments: readonly { readonly slug: string; readonly experimentId: string }[],
): Promise<ToldReturnOf[]> {
  if (experiments.length === 0) return [];
  return returnsIn(await read(ctx, (tx) => readLastResultsOf(tx, experiments)));
}

/** Those of all experiments that a city told of. */
export async function toldReturnsOf(ctx: Ctx, slug: string): Promise<ToldReturnOf[]> {
  return returnsIn(await read(ctx, (tx) => readLastResults(tx, slug)));
}

function returnsIn(results: readonly ToldResult[]): ToldReturnOf[] {
  return results.flatMap((result) => {
    const reckoned = result.text.socialReturn && reckonReturn(result.text.socialReturn);
    return reckoned === undefined ? [] : [{ result, ratio: reckoned.ratio }];
  });
}
