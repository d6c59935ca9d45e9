import { sql } from 'kysely';
import type { ToldReading } from '../../domain/outcomes/told-reading.ts';
import type { Tx } from '../../platform/db/database.ts';

/** A reading that the city told, of an indicator of one of its experiments. */
export type ToldReadingOf = ToldReading & { readonly indicator: string };

/** Every reading that this city told of any experiment, the first told first; what was told twice alike stands once. */
export async function readToldReadings(tx: Tx): Promise<ToldReadingOf[]> {
  const { rows } = await sql<ToldReadingOf>`
    select indicator, territories, "from", start, until, design, compared from (
      select one ->> 'code' as indicator, r.text -> 'plan' -> 'territories' as territories, r.text -> 'plan' -> 'design' ->> 'from' as "from",
        date_trunc('month', (r.text -> 'plan' ->> 'startsOn')::date)::date::text as start, r.text ->> 'until' as until,
        r.text -> 'plan' -> 'design' ->> 'kind' as design, one -> 'reading' -> 'verdict' -> 'compared' as compared, min(r.published_at) as first
      from experiment_result r, jsonb_array_elements(r.text -> 'indicators') one
      where r.tenant_id = current_setting('app.tenant_id')::uuid and one -> 'reading' -> 'verdict' -> 'compared' is not null
      group by 1, 2, 3, 4, 5, 6, 7
    ) told order by first
  `.execute(tx);
  return rows;
}
