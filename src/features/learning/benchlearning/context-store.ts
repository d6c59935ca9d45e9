import { sql } from 'kysely';
import type { CityContext } from '../../../domain/peers/context.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { labTenant } from '../../municipalities/public.ts';
import type { LearningPermit } from '../policy.ts';
import type { ContextFigure } from './model.ts';

/** What is known last of every city, by its tenant. */
export type KnownContexts = ReadonlyMap<string, CityContext>;

/**
 * The same as before means that no city and nothing known of one is other than before: figures are added and never changed, so that as
 * many are the same; names and addresses of cities are few enough to be read.
 */
export async function stampOfContexts(tx: Tx): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select (select count(*) from context_figure where tenant_id = ${labTenant}) || ' ' ||
      (select count(*) || ' ' || bit_xor(hashtextextended(tenant_id || slug || ' ' || name || kind, 0)) from municipality) as stamp
  `.execute(tx);
  return rows[0]?.stamp ?? '';
}

/** Of every city the last value of each code. */
export async function readContexts(tx: Tx): Promise<KnownContexts> {
  const { rows } = await sql<{ cityId: string; code: string; value: number }>`
    select distinct on (city_id, code) city_id as "cityId", code, value
    from context_figure where tenant_id = ${labTenant} order by city_id, code, as_of desc, entered_at desc, id
  `.execute(tx);
  const contexts = new Map<string, Partial<Record<string, number>>>();
  for (const { cityId, code, value } of rows) {
    const known = contexts.get(cityId) ?? {};
    known[code] = value;
    contexts.set(cityId, known);
  }
  return contexts;
}

/** What is known last of some cities, each figure with its date and source. */
export async function readContextOf(tx: Tx, cityIds: readonly string[]): Promise<ContextFigure[]> {
  const { rows } = await sql<ContextFigure>`
    select distinct on (city_id, code) city_id as "cityId", code, value, as_of::text as "asOf", source, made_up as "madeUp"
    from context_figure where tenant_id = ${labTenant} and city_id = any(${[...cityIds]}::uuid[])
    order by city_id, code, as_of desc, entered_at desc, id
  `.execute(tx);
  return rows;
}

export async function insertContext(
  tx: Tx,
  _permit: LearningPermit<'context'>,
  figures: readonly (ContextFigure & { readonly id: string })[],
  at: Date,
): Promise<void> {
  await sql`
    insert into context_figure (tenant_id, id, city_id, code, value, as_of, source, made_up, entered_at)
    select current_setting('app.tenant_id')::uuid, id, "cityId", code, value, "asOf", source, "madeUp", ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(figures)}::jsonb) as figure(id uuid, "cityId" uuid, code text, value float, "asOf" date, source text,
      "madeUp" boolean)
    on conflict (tenant_id, id) do nothing
  `.execute(tx);
}
