import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';

/** Every place of every service that can be found, once each, as JSON that nobody has to read again: about ten metres fine. */
export async function readAllPoints(tx: Tx): Promise<string> {
  const { rows } = await sql<{ points: string }>`
    select '[' || coalesce(string_agg('[' || lon || ',' || lat || ']', ','), '') || ']' as points
    from (
      select distinct round(lat * 10000) / 10000 as lat, round(lon * 10000) / 10000 as lon from (
        select e.lat, e.lon from search_entry e where e.lats is null and e.lat is not null
        union all
        select place.lat, place.lon from search_entry e cross join lateral unnest(e.lats, e.lons) as place (lat, lon) where e.lats is not null
      ) places
    ) distinct_places
  `.execute(tx);
  return rows[0]?.points ?? '[]';
}
