import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { ExactPlace } from './hide-place.ts';
import { streetIn } from './street.ts';

/** An entry that everybody can still find, and what it says of where it is. */
export interface OpenEntry {
  readonly id: string;
  readonly title: string;
  readonly address: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  /** Its prose, of the same organisation alone. */
  readonly said: unknown;
}

const most = 500;
/** A little more than fifty metres, in degrees, wherever in Italy. */
const about = 0.001;

/** Open entries that may be at one of some doors, or of the same organisation: who calls judges which are. */
export async function readOpenEntries(tx: Tx, serviceId: string, doors: readonly ExactPlace[]): Promise<OpenEntry[]> {
  const boxes = doors.flatMap(({ position }) => position ?? []);
  // Accents may be written or not.
  const names = doors.flatMap(({ address }) => {
    const last = address === undefined ? undefined : streetIn(address)?.last;
    return last === undefined ? [] : [`%${last.replaceAll(/[aeiou]/g, '_')}%`];
  });
  const { rows } = await sql<OpenEntry>`
    with placed as (
      select id, address, lat, lon, provider_id from service where not protected_place and status = 'active'
      union all
      select s.id, l.hsds -> 'addresses' -> 0 ->> 'address_1', l.lat, l.lon, s.provider_id
      from service_at_location p join location l on l.id = p.location_id join service s on s.id = p.service_id
      where not l.protected_place and s.status = 'active'
    ), box as (select * from jsonb_to_recordset(${JSON.stringify(boxes)}::jsonb) as b (lat double precision, lon double precision)),
    own as (select provider_id from service where id = ${serviceId}::uuid)
    select distinct s.id, s.title, c.address, c.lat, c.lon,
      case when s.provider_id = own.provider_id then jsonb_build_array(s.title, s.description, s.sections, s.hsds) end as said
    from placed c join service s on s.id = c.id cross join own
    where s.id <> ${serviceId}::uuid and (s.provider_id = own.provider_id or lower(c.address) like any(${names}::text[])
      or exists (select from box b where abs(b.lat - c.lat) < ${about} and abs(b.lon - c.lon) < ${about} * 1.6))
    order by s.title, s.id limit ${most}
  `.execute(tx);
  return rows;
}
