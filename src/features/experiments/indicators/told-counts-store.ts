import { sql } from 'kysely';
import type { ToldCount } from '../../../domain/outcomes/count-beside-months.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** Every count of families that share which the city's page told, in order, each with its day in Italy. */
export async function readToldCounts(tx: Tx): Promise<ToldCount[]> {
  const { rows } = await sql<ToldCount>`
    select to_char(told_at at time zone 'Europe/Rome', 'YYYY-MM-DD') as day, families::int as count from (
      select told_at, id, figures->'figures'->>'families' as families from told_figures
      where tenant_id = current_setting('app.tenant_id')::uuid
    ) told where families <> 'withheld' order by told_at, id
  `.execute(tx);
  return rows;
}
