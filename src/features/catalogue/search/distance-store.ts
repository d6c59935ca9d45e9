import { sql, type RawBuilder } from 'kysely';
import type { Position } from '../model.ts';

type Fragment = RawBuilder<unknown>;

const metresPerDegree = 111_195;

/** Metres from a position to the nearest place of `search_entry e`; null where it has none. */
export function nearest(position: Position): Fragment {
  return sql`case when e.lats is null then ${distanceTo(position, sql`e.lat`, sql`e.lon`)}
    else (select min(${distanceTo(position, sql`place.lat`, sql`place.lon`)}) from unnest(e.lats, e.lons) as place (lat, lon)) end`;
}

/**
 * As on a plane that touches the earth at the position: within fifty kilometres a thousandth off the great circle, and a
 * tenth of its cost, which every service of a city pays.
 */
function distanceTo({ lat, lon }: Position, placeLat: Fragment, placeLon: Fragment): Fragment {
  const shrink = Math.cos((lat * Math.PI) / 180);
  const north = sql`(${placeLat} - ${lat}::float8)`;
  const east = sql`((${placeLon} - ${lon}::float8) * ${shrink}::float8)`;
  return sql`${metresPerDegree}::float8 * sqrt(${north} * ${north} + ${east} * ${east})`;
}
