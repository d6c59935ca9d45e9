import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import { labTenant } from '../../municipalities/public.ts';
import type { LearningPermit } from '../policy.ts';
import type { ContextFigure } from './model.ts';

/** What is known last of every city. */
export async function readContext(tx: Tx): Promise<ContextFigure[]> {
  const { rows } = await sql<ContextFigure>`
    select distinct on (city_id, code) city_id as "cityId", code, value, as_of::text as "asOf", source, made_up as "madeUp"
    from context_figure where tenant_id = ${labTenant}
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
