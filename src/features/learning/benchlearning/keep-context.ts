import { parse } from 'csv-parse/sync';
import { contextCodes } from '../../../domain/peers/context.ts';
import { readDay } from '../../../domain/schedule/calendar-day.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { readParties } from '../party-store.ts';
import { mayKeepContext } from '../policy.ts';
import { insertContext } from './context-store.ts';
import type { ContextFigure } from './model.ts';

export type ContextProblem =
  'no-city' | 'no-code' | 'no-number' | 'no-day' | 'no-source' | 'not-a-table' | 'nothing' | 'too-many';
export type ContextOutcome =
  | { readonly kind: 'kept'; readonly figures: number }
  | { readonly kind: 'denied' }
  /** Nothing was written: each line that cannot be read, counted from one. */
  | { readonly kind: 'wrong'; readonly lines: readonly { readonly line: number; readonly problem: ContextProblem }[] };

const mostLines = 5000;

/** Imports context as lines of `city;code;value;day;source`: all of them or none. */
export async function importContext(ctx: Ctx, text: string, { madeUp = false } = {}): Promise<ContextOutcome> {
  const permit = mayKeepContext(ctx);
  if (permit === undefined) return { kind: 'denied' };
  const parties = await read(ctx, readParties);
  const cities = new Map(
    parties.filter(({ kind }) => kind === 'municipality').map(({ slug, tenantId }) => [slug, tenantId]),
  );
  const rows = tableOf(text);
  if (typeof rows === 'string') return { kind: 'wrong', lines: [{ line: 1, problem: rows }] };
  const figures: (ContextFigure & { id: string })[] = [];
  const lines: { line: number; problem: ContextProblem }[] = [];
  for (const [index, row] of rows.entries()) {
    const figure = readLine(row, cities);
    if (typeof figure === 'string') lines.push({ line: index + 1, problem: figure });
    else figures.push({ ...figure, madeUp, id: ctx.newId() });
  }
  if (lines.length > 0) return { kind: 'wrong', lines };
  await transact(ctx, async (tx) => {
    await insertContext(tx, permit, figures, ctx.now);
    await recordAudit(tx, ctx, 'context-imported', 'municipality', ctx.municipality.tenantId);
  });
  return { kind: 'kept', figures: figures.length };
}

function tableOf(text: string): string[][] | ContextProblem {
  let rows: string[][];
  try {
    rows = parse(text, { delimiter: ';', relaxColumnCount: true, skipEmptyLines: true, trim: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return 'not-a-table';
    throw error;
  }
  if (rows.length === 0) return 'nothing';
  return rows.length > mostLines ? 'too-many' : rows;
}

function readLine(
  row: readonly string[],
  cities: ReadonlyMap<string, string>,
): Omit<ContextFigure, 'madeUp'> | ContextProblem {
  const [slug = '', code = '', number = '', asOf = '', source = ''] = row;
  const cityId = cities.get(slug.toLowerCase());
  if (cityId === undefined) return 'no-city';
  const known = contextCodes.find((one) => one === code);
  if (known === undefined) return 'no-code';
  const value = /^\d{1,9}([.,]\d{1,6})?$/.test(number) ? Number(number.replace(',', '.')) : 0;
  if (value <= 0 || (known === 'over-64-share' && value >= 1)) return 'no-number';
  if (readDay(asOf) === undefined) return 'no-day';
  if (source === '' || source.length > 500) return 'no-source';
  return { cityId, code: known, value, asOf, source };
}
