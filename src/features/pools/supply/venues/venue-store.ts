import { sql } from 'kysely';
import type { Tx } from '../../../../platform/db/database.ts';
import type { Venue } from '../../model.ts';
import type { PoolPermit } from '../../policy.ts';

export interface KeptVenue extends Venue {
  /** False for one that takes no new groups. */
  readonly active: boolean;
  /** Groups that were proposed there or run. */
  readonly groups: number;
  /** Seats of the largest of them. */
  readonly seatsTaken: number;
}

/** The city's venues, those at rest last. */
export async function readKeptVenues(tx: Tx): Promise<KeptVenue[]> {
  const { rows } = await sql<KeptVenue>`
    select v.id, v.name, v.address, v.lat, v.lon, v.seats, v.tags, v.active, count(p.id)::int as groups,
      coalesce(max(p.seats), 0)::int as "seatsTaken"
    from venue v left join pool p on p.tenant_id = v.tenant_id and p.venue_id = v.id
      and p.status in ('proposed', 'offers', 'agreed', 'running')
    group by v.tenant_id, v.id order by v.active desc, v.name, v.id
  `.execute(tx);
  return rows;
}

/** Lets a venue take new groups, or no more. */
export async function setVenueActive(
  _permit: PoolPermit<'supply'>,
  tx: Tx,
  id: string,
  active: boolean,
): Promise<void> {
  await sql`update venue set active = ${active} where id = ${id}`.execute(tx);
}
