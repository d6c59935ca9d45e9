import { sql, type RawBuilder } from 'kysely';
import type { Position } from '../model.ts';

type Fragment = RawBuilder<unknown>;

/** Metres from a position to the nearest place of `search_entry e`; null where it has none. */
export function nearest(position: Position): Fragment {
  return sql`case when e.lats is not null
      then (select min(${distanceTo(position, sql`place.lat`, sql`place.lon`)}) from unnest(e.lats, e.lons) as place (lat, lon))
    when e.lat is not null then ${distanceTo(position, sql`e.lat`, sql`e.lon`)} end`;
}

/** Metres on the great circle. */
function distanceTo({ lat, lon }: Position, placeLat: Fragment, placeLon: Fragment): Fragment {
  return sql`12742000 * asin(sqrt(least(1, power(sin(radians(${placeLat} - ${lat}::float8) / 2), 2)
    + cos(radians(${lat}::float8)) * cos(radians(${placeLat})) * power(sin(radians(${placeLon} - ${lon}::float8) / 2), 2))))`;
}
