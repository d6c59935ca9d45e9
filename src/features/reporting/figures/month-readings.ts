import type { Ctx } from '../../context.ts';
import {
  definitionOf,
  figuresAsked,
  indicators,
  lastFiguresOf,
  lastPublished,
  monthFrom,
  seriesOf,
  type IndicatorDefinition,
  type PublishedMeasurement,
} from '../../experiments/public.ts';
import { everyCity, type FigureReference } from './figure-reference.ts';
import type { ChartReading, MonthReading } from './reading.ts';

type OfMonth = FigureReference & { readonly kind: 'month' };

/** What cities published of indicators of the library, by reference; what nobody published is not in it. */
export async function readMonths(ctx: Ctx, asked: readonly OfMonth[]): Promise<(MonthReading | ChartReading)[]> {
  if (asked.length === 0) return [];
  const all = await indicators(ctx);
  const known = asked.filter(({ code }) => definitionOf(all, code) !== undefined);
  const charts = known.filter(({ city }) => city === everyCity);
  const single = known.filter(({ city }) => city !== everyCity);
  const [told, drawn] = await Promise.all([
    figuresAsked(
      ctx,
      single.map(({ city, code, month }) => ({ slug: city, indicator: code, month })),
    ),
    Promise.all(charts.map((chart) => readChart(ctx, all, chart))),
  ]);
  const readings = single.flatMap(({ month }, at) => monthReading(all, told[at], month !== null));
  return [...readings, ...drawn.flat()];
}

/** The last month that a city published of each indicator. */
export async function readMonthsOf(ctx: Ctx, slug: string): Promise<MonthReading[]> {
  const all = await indicators(ctx);
  return (await lastFiguresOf(ctx, slug)).flatMap((told) => monthReading(all, told, false));
}

async function readChart(
  ctx: Ctx,
  all: readonly IndicatorDefinition[],
  { code, month }: OfMonth,
): Promise<ChartReading[]> {
  const told =
    month === null
      ? await lastPublished(ctx, code)
      : await seriesOf(ctx, code, { from: month, to: monthFrom(month, 1) });
  const figures = told.flatMap((one) => monthReading(all, one, month !== null));
  const reference = withMonth(`${everyCity}/${code}`, month);
  return figures.length === 0 ? [] : [{ kind: 'chart', reference, code, figures }];
}

/** A published month as the report reads it; nothing where its indicator is none. `named`: the reference says which month. */
export function monthReading(
  all: readonly IndicatorDefinition[],
  told: PublishedMeasurement | undefined,
  named: boolean,
): MonthReading[] {
  const definition = told && definitionOf(all, told.indicator);
  if (told === undefined || definition === undefined) return [];
  const { code, measure, unit, countsPeople, words } = definition;
  return [
    {
      kind: 'month',
      reference: withMonth(`${told.slug}/${code}`, named ? told.month : null),
      city: told.slug,
      cityName: told.city,
      madeUp: told.madeUp,
      code,
      names: { it: words.it.name, en: words.en.name },
      measure,
      unit,
      countsPeople,
      version: told.version,
      month: told.month,
      edition: told.edition,
      revision: told.revision,
      source: told.source,
      measuredAt: told.measuredAt.toISOString(),
      publishedAt: told.publishedAt.toISOString(),
      figure: told.figure ?? null,
    },
  ];
}

function withMonth(reference: string, month: string | null): string {
  return month === null ? reference : `${reference}/${month.slice(0, 7)}`;
}
