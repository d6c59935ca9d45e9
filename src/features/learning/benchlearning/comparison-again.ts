import { read, type Ctx } from '../../context.ts';
import { isByMonths } from './chance-of.ts';
import { compareWithin, type AskedComparison, type Comparison } from './compare-cities.ts';
import {
  askDistances,
  askFigures,
  askMonths,
  askSpreads,
  distancesQuery,
  figuresQuery,
  monthsQuery,
  spreadsQuery,
  type FiguresAsked,
} from './comparison-again-store.ts';
import { markComparison, type AskedOfDatabase, type ComparisonMarks } from './mark-comparison.ts';

export interface ComparisonAgain {
  readonly comparison: Comparison;
  readonly asked: AskedOfDatabase;
  readonly marks: ComparisonMarks;
  /** What stood in the braces of the query of figures. */
  readonly values: FiguresAsked;
  readonly queries: Readonly<Record<'spreads' | 'distances' | 'figures' | 'months', string>>;
}

const queries = { spreads: spreadsQuery, distances: distancesQuery, figures: figuresQuery, months: monthsQuery };

/** A comparison as its page shows it, and what the database alone makes of the same data. Everybody's, as the comparison is. */
export function comparisonAgain(ctx: Ctx, asked: AskedComparison): Promise<ComparisonAgain | undefined> {
  return read(ctx, async (tx) => {
    const comparison = await compareWithin(tx, ctx, asked);
    if (comparison === undefined) return undefined;
    const values = valuesOf(comparison);
    const byMonths = isByMonths(comparison.definition);
    const [spreads, distances, figures, months] = await Promise.all([
      askSpreads(tx),
      askDistances(tx, comparison.subject.slug),
      // No month: none of these cities has told anything.
      comparison.month === '' ? [] : askFigures(tx, values),
      comparison.month === '' || !byMonths ? [] : askMonths(tx, values),
    ]);
    const found = { spreads, distances, figures, months };
    return { comparison, asked: found, marks: markComparison(comparison, found), values, queries };
  });
}

/** Also the cities that are apart are asked for: that they cannot stand with the others is asked again too. */
function valuesOf({ definition, month, beside, apart }: Comparison): FiguresAsked {
  const cities = [...beside, ...apart].map(({ city }) => city.slug).sort();
  const { code, version, measure } = definition;
  return { indicator: code, month, version: String(version), measure, cities: cities.join(',') };
}
