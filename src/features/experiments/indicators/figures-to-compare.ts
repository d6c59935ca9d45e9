import { countByMonth, monthOfMost, type ToldMonth } from '../../../domain/peers/month-of-most.ts';
import type { Measured } from '../../../domain/outcomes/measured.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { ToldResult } from '../results/model.ts';
import { readResultsMeasuredBy } from '../results/result-store.ts';
import { definitionOf, readIndicators } from './indicators.ts';
import type { IndicatorDefinition, PublishedMeasurement } from './model.ts';
import { readMonthsTold, readMonthsToCompare } from './months-told-store.ts';
import { readToldOf, readLastPublished } from './published-store.ts';

export interface FiguresToCompare {
  readonly definitions: readonly IndicatorDefinition[];
  readonly definition: IndicatorDefinition;
  /** First day of the month that is compared; empty where none of those cities has told this yet. */
  readonly month: string;
  /** The months that could be compared, the newest first. */
  readonly toChoose: readonly ToldMonth[];
  /** Of each of those cities that ever told this: its figure of that month, else its last one. */
  readonly told: readonly PublishedMeasurement[];
  /** By city, the months of the year that ends with that month: of a mean or an amount, which only differ visibly from month to month. */
  readonly months: ReadonlyMap<string, readonly Measured[]>;
  /** The experiments that they have told of and that are measured by it. */
  readonly practice: readonly ToldResult[];
}

/** What is asked of cities first, where any has told it: whether they reach whom they never met. */
const firstCode = 'first-contact-share';

/**
 * What some cities told of an indicator in a month; without one, in the newest month that most of them told. Without an indicator, of the first that any of
 * them told. Undefined for an indicator that is none. As many statements for six hundred cities as for two.
 */
export async function readFiguresToCompare(
  tx: Tx,
  tenantIds: readonly string[],
  asked: { readonly indicator?: string | undefined; readonly month?: string | undefined },
): Promise<FiguresToCompare | undefined> {
  const definitions = await readIndicators(tx);
  const toBegin = [firstCode, ...definitions.map(({ code }) => code)];
  const code = asked.indicator ?? (await readToldOf(tx, toBegin, tenantIds))[0] ?? firstCode;
  const definition = definitionOf(definitions, code);
  if (definition === undefined) return undefined;
  const { version } = definition;
  const monthsOf = await readMonthsToCompare(tx, tenantIds, { indicator: code, version });
  const wanted = asked.month ?? monthOfMost(monthsOf);
  const [told, practice] = await Promise.all([
    readLastPublished(tx, code, { tenantIds, month: wanted }),
    readResultsMeasuredBy(tx, code, tenantIds),
  ]);
  const last = told.reduce((latest, { month }) => (month > latest ? month : latest), '');
  const month = wanted ?? last;
  const counted = definition.measure === 'share' || definition.measure === 'count';
  const months =
    counted || month === ''
      ? new Map<string, readonly Measured[]>()
      : await readMonthsTold(tx, tenantIds, { indicator: code, version, month });
  return { definitions, definition, month, toChoose: countByMonth(monthsOf), told, months, practice };
}
