import { isLive } from '../../../domain/outcomes/library.ts';
import { mayBeTold } from '../../../domain/outcomes/measured.ts';
import { read, type Ctx } from '../../context.ts';
import { familiesOfMonths, hasEnough } from './enough-families.ts';
import { definitionOf, indicators } from './indicators.ts';
import { recomputeMonth, type Recomputed } from './measure.ts';
import type { FigureReference, IndicatorDefinition, PublishedMeasurement } from './model.ts';
import { readByReference, readToldOf, readLastPublished, readPublished } from './published-store.ts';

export interface AskedSeries {
  /** First day of the first month, and of the month after the last. */
  readonly from: string;
  readonly to: string;
  /** One city's; all without it. */
  readonly tenantId?: string | undefined;
}

/** What cities published of an indicator, month by month: open to everybody. */
export function seriesOf(ctx: Ctx, indicator: string, asked: AskedSeries): Promise<PublishedMeasurement[]> {
  return read(ctx, (tx) => readPublished(tx, { indicator, ...asked }));
}

/** The last month that each city published of an indicator. */
export function lastPublished(ctx: Ctx, indicator: string): Promise<PublishedMeasurement[]> {
  return read(ctx, (tx) => readLastPublished(tx, indicator));
}

/** The indicators that any city has published a figure of. */
export async function toldIndicators(ctx: Ctx): Promise<readonly IndicatorDefinition[]> {
  const all = await indicators(ctx);
  const told = new Set(
    await read(ctx, (tx) =>
      readToldOf(
        tx,
        all.map(({ code }) => code),
      ),
    ),
  );
  return all.filter(({ code }) => told.has(code));
}

export type RecomputedFigure =
  | { readonly kind: 'same' | 'moved'; readonly told: PublishedMeasurement; readonly now: Recomputed }
  /** Entered by hand, with its source: there is no query. */
  | { readonly kind: 'by-hand' | 'photograph'; readonly told: PublishedMeasurement }
  | { readonly kind: 'unknown' };

/**
 * Asks the query of a published figure again, in the context of the city that published it (a job, the command line or a test: a page never reads another city's
 * rows). `moved` when it gives another value than was told, or when what may be told has changed.
 */
export async function recompute(city: Ctx, reference: FigureReference): Promise<RecomputedFigure> {
  if (city.municipality.tenantId !== reference.tenantId) return { kind: 'unknown' };
  const told = await read(city, (tx) => readByReference(tx, reference));
  if (told === undefined) return { kind: 'unknown' };
  if (told.source !== 'query' || !isLive(told.indicator)) return { kind: 'by-hand', told };
  const now = await recomputeMonth(city, told.indicator, '', told.month);
  if (now.kind === 'photograph') return { kind: 'photograph', told };
  const definition = definitionOf(await indicators(city), told.indicator);
  const { indicator, month } = told;
  const families = await read(city, (tx) => familiesOfMonths(tx, [{ indicator, month }]));
  const shown =
    now.kind === 'computed' &&
    definition !== undefined &&
    mayBeTold(definition.measure, definition.countsPeople, now) &&
    hasEnough(families, told)
      ? now
      : undefined;
  const same = shown?.numerator === told.figure?.numerator && shown?.denominator === told.figure?.denominator;
  return { kind: same ? 'same' : 'moved', told, now };
}
