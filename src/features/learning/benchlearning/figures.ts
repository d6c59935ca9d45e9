import type { Ctx } from '../../context.ts';
import {
  definitionOf,
  firstPublished,
  indicators,
  lastPublished,
  seriesOf,
  type IndicatorDefinition,
  type PublishedMeasurement,
} from '../../experiments/public.ts';

/** The one place where figures of cities come in: what each published, by the lab's library. */
export interface ComparedFigures {
  readonly definitions: readonly IndicatorDefinition[];
  readonly definition: IndicatorDefinition;
  /** First day of the month that is compared. */
  readonly month: string;
  /** Of each city that ever told this: its figure of that month, else its last one. */
  readonly told: readonly PublishedMeasurement[];
}

/** What is asked of cities first, where any has told it: whether they reach whom they never met. */
const firstCode = 'first-contact-share';

/**
 * What cities told of an indicator in a month; without one, of the last month that anybody told. Without an indicator, of the
 * first that anybody told. Undefined for an indicator that is none.
 */
export async function comparedFigures(
  ctx: Ctx,
  code: string | undefined,
  month: string | undefined,
): Promise<ComparedFigures | undefined> {
  const definitions = await indicators(ctx);
  const toBegin = [firstCode, ...definitions.map((each) => each.code)];
  const definition = definitionOf(definitions, code ?? (await firstPublished(ctx, toBegin)) ?? firstCode);
  if (definition === undefined) return undefined;
  const last = await lastPublished(ctx, definition.code);
  const compared = month ?? last.map((one) => one.month).sort((a, b) => b.localeCompare(a))[0];
  if (compared === undefined) return { definitions, definition, month: '', told: [] };
  const ofMonth = await seriesOf(ctx, definition.code, { from: compared, to: nextMonth(compared) });
  const told = last.map((one) => ofMonth.find(({ tenantId }) => tenantId === one.tenantId) ?? one);
  return { definitions, definition, month: compared, told };
}

function nextMonth(month: string): string {
  const [year = 0, ofYear = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, ofYear, 1)).toISOString().slice(0, 10);
}
