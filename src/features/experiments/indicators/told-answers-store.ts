import { sql } from 'kysely';
import type { ToldTotal } from '../../../domain/outcomes/sums-beside-totals.ts';
import type { Tx } from '../../../platform/db/database.ts';

/** Every total of how families answered that the city's page told, whoever reads it, with the day in Italy on which it was told first. */
export async function readToldAnswers(tx: Tx): Promise<ToldTotal[]> {
  const { rows } = await sql<ToldTotal>`
    select to_char(min(told_at) at time zone 'Europe/Rome', 'YYYY-MM-DD') as day, answers::jsonb as answers from told_figures
    where tenant_id = current_setting('app.tenant_id')::uuid and answers is not null group by answers::jsonb
  `.execute(tx);
  return rows;
}
