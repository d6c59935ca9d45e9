import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { PoolableRequest } from '../model.ts';

const poolable = sql`
    select request.id, kind_of_help as "kindOfHelp", seats, ages, intensity, days, slots, windows, quarter, lat, lon,
      max_metres as "maxMetres", host_seats as "hostSeats", home_tags as "homeTags", needs, refuses,
      max_cents as "maxCents", solo_cents as "soloCents", weight, first_contact as "firstContact", version,
      array(select other_id from request_avoid where request_id = request.id
        union select request_id from request_avoid where other_id = request.id)::text[] as avoid
    from request`;

/** What the pooling run receives. Heavy needs are kept out here, whatever their status says. */
export async function poolableRequests(tx: Tx, ids?: readonly string[]): Promise<PoolableRequest[]> {
  const { rows } = await sql<PoolableRequest>`${poolable}
    where status = 'waiting' and willing_to_share and intensity <> 'heavy'
      ${ids === undefined ? sql`` : sql`and request.id = any(${[...ids]}::uuid[])`}
    order by request.id
  `.execute(tx);
  return rows;
}

/** The same of requests that could join a group which runs, on all of its days or on some: the longest waiting first, at most `most`. */
export async function poolableLike(
  tx: Tx,
  { kindOfHelp, days, slots }: { readonly kindOfHelp: string; readonly days: number; readonly slots: number },
  most: number,
): Promise<PoolableRequest[]> {
  const { rows } = await sql<PoolableRequest>`${poolable}
    where status = 'waiting' and willing_to_share and intensity <> 'heavy'
      and kind_of_help = ${kindOfHelp} and days between 1 and ${days} and slots = ${slots}
    order by created_at, request.id limit ${most}
  `.execute(tx);
  return rows;
}

/** The same of the requests of one group. */
export async function poolableOf(tx: Tx, requestIds: readonly string[]): Promise<PoolableRequest[]> {
  const { rows } = await sql<PoolableRequest>`${poolable}
    where request.id = any(${[...requestIds]}::uuid[]) order by request.id
  `.execute(tx);
  return rows;
}

/** Waiting requests for the same help within about `metres`: how many, not which. */
export async function countNear(
  tx: Tx,
  request: { readonly id: string; readonly kindOfHelp: string; readonly lat: number; readonly lon: number },
  metres: number,
): Promise<number> {
  // Degrees of latitude are 111,320 m; of longitude, less by the cosine. Good to a metre at a city's size.
  const { rows } = await sql<{ near: number }>`
    select count(*) as near from request
    where status = 'waiting' and kind_of_help = ${request.kindOfHelp} and id <> ${request.id}
      and sqrt(power((lat - ${request.lat}) * 111320, 2) + power((lon - ${request.lon}) * 111320 * cos(radians(${request.lat})), 2)) <= ${metres}
  `.execute(tx);
  return rows[0]?.near ?? 0;
}
