import { mayFollow } from '../../../domain/outcomes/may-follow.ts';
import { definitionOf } from './indicators.ts';
import type { IndicatorDefinition } from './model.ts';
import type { ToldBefore } from './published-store.ts';

/** Counts of whoever is there in a month, who for the most part were there in the month before: their months can be subtracted as well. */
const stocks: ReadonlySet<string> = new Set(['families-sharing']);

/**
 * Values that may be told beside what was told before: a month told anew must not differ from itself by one to four families, nor a count of the same families
 * from the last month that was told. What is held back is told once it has moved by more.
 */
export function withoutSmallMoves<Value extends ToldBefore>(
  all: readonly IndicatorDefinition[],
  measured: readonly Value[],
  before: readonly ToldBefore[],
): Value[] {
  const told = [...before];
  return [...measured]
    .sort((one, other) => one.month.localeCompare(other.month))
    .filter((value) => {
      const definition = definitionOf(all, value.indicator);
      if (definition === undefined || !definition.countsPeople) return true;
      const own = told.filter(({ indicator }) => indicator === value.indicator);
      const last = own
        .filter(({ month }) => month < value.month)
        .sort((one, other) => other.month.localeCompare(one.month))[0];
      const same = own.filter(({ month }) => month === value.month);
      const against = stocks.has(value.indicator) && last !== undefined ? [...same, last] : same;
      const holds = against.every((one) => mayFollow(countOf(definition, one), countOf(definition, value)));
      if (holds)
        told.push({
          indicator: value.indicator,
          month: value.month,
          numerator: value.numerator,
          denominator: value.denominator,
        });
      return holds;
    });
}

/** Of a mean, families are what stands below the line: how many days they waited in all counts nobody. */
function countOf(
  { measure }: IndicatorDefinition,
  { numerator, denominator }: { readonly numerator: number; readonly denominator: number | null },
) {
  return measure === 'mean' ? { count: denominator ?? 0, of: null } : { count: numerator, of: denominator };
}
