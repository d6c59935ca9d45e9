import type { Measured } from '../../../domain/outcomes/measured.ts';
import { putSideBySide, type Apart } from '../../../domain/peers/put-side-by-side.ts';
import { pooled } from '../../../domain/statistics/funnel-limits.ts';
import {
  spreadOfMonths,
  sumOfSpreads,
  type Month,
  type MonthlySpread,
} from '../../../domain/statistics/monthly-spread.ts';
import type {
  FiguresToCompare,
  IndicatorDefinition,
  PublishedMeasurement,
  ToldResult,
} from '../../experiments/public.ts';
import type { Party } from '../parties.ts';
import { chanceOf, type Chance } from './chance-of.ts';
import type { KnownContexts } from './context-store.ts';
import type { OpenOutcome } from './model.ts';

export interface ComparedCity extends Chance {
  readonly city: Party;
  readonly told: PublishedMeasurement;
  /** As it is compared: a share or a mean as it is, a count for ten thousand residents. */
  readonly value: number;
  /** What stands below the line: the larger, the surer. */
  readonly size: number;
  /** Of a mean or an amount: how far the city's months of that year are apart, where there are enough. */
  readonly spread: MonthlySpread | undefined;
  /** The experiments that the city has told of and that are measured by this. */
  readonly practice: readonly ToldResult[];
  /** What cities that asked it about this took over, and what that changed: as far as they told everybody. */
  readonly asked: readonly OpenOutcome[];
}

export interface SideBySide {
  /** By name: an order that says nothing of who does better. */
  readonly beside: readonly ComparedCity[];
  readonly apart: readonly {
    readonly city: Party;
    readonly why: Apart;
    readonly told: PublishedMeasurement | undefined;
  }[];
  /** The common value of all that stand side by side. */
  readonly common: number | undefined;
  /** How far their months are apart, each city's around its own mean. */
  readonly spread: MonthlySpread | undefined;
}

/** What stands side by side, and what cannot. */
export function sideBySide(
  compared: readonly Party[],
  known: KnownContexts,
  {
    definition,
    month,
    told,
    months,
    practice,
    outcomes,
  }: FiguresToCompare & { readonly outcomes: readonly OpenOutcome[] },
): SideBySide {
  const { version, measure } = definition;
  const [cityOf, toldOf] = [
    new Map(compared.map((city) => [city.tenantId, city])),
    new Map(told.map((one) => [one.tenantId, one])),
  ];
  const placed = putSideBySide(
    compared.map(({ tenantId }) => {
      const one = toldOf.get(tenantId);
      const population = known.get(tenantId)?.population;
      return { key: tenantId, month: one?.month, version: one?.version, figure: one?.figure, population };
    }),
    { month, version, measure },
  );
  const spreads = new Map(
    placed.beside.flatMap(({ key, denominator }) => {
      const spread = spreadOfMonths((months.get(key) ?? []).flatMap(asCompared(definition, denominator)));
      return spread === undefined ? [] : [[key, spread]];
    }),
  );
  const common = placed.beside.length < 2 ? undefined : pooled(placed.beside);
  const spread = sumOfSpreads([...spreads.values()]);
  return {
    common,
    spread,
    beside: placed.beside.flatMap(({ key, numerator, denominator }) => {
      const [city, one] = [cityOf.get(key), toldOf.get(key)];
      if (city === undefined || one === undefined) return [];
      const own = { numerator, denominator, spread: spreads.get(key) };
      return [
        {
          city,
          told: one,
          value: numerator / denominator,
          size: denominator,
          spread: own.spread,
          practice: practice.filter(({ tenantId }) => tenantId === key),
          asked: outcomes.filter(({ toId }) => toId === key),
          ...chanceOf(definition, own, { common, spread }),
        },
      ];
    }),
    apart: placed.apart.flatMap(({ key, why }) => {
      const city = cityOf.get(key);
      return city === undefined ? [] : [{ city, why, told: toldOf.get(key) }];
    }),
  };
}

/** A month on the scale of the comparison: a mean by its own denominator, an amount by today's residents; none where nothing was measured. */
function asCompared({ measure }: IndicatorDefinition, size: number) {
  return ({ numerator, denominator }: Measured): Month[] => {
    const below = measure === 'mean' ? (denominator ?? 0) : size;
    return below > 0 ? [{ numerator, denominator: below }] : [];
  };
}
