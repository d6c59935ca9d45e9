import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { OrganizationDocument } from '../hsds/model.ts';
import type { CataloguePermit } from '../policy.ts';
import type { ExactPlace } from './hide-place.ts';

export interface OrganizationOfEntry {
  readonly id: string;
  readonly name: string;
  readonly hsds: OrganizationDocument;
}

/** Who gives a service, where the register or a source has more of it than a name. */
export async function readOrganizationOf(tx: Tx, serviceId: string): Promise<OrganizationOfEntry | undefined> {
  const { rows } = await sql<OrganizationOfEntry>`
    select p.id, p.name, p.hsds from provider p join service s on s.provider_id = p.id where s.id = ${serviceId}::uuid
  `.execute(tx);
  return rows[0];
}

/** What an organisation says from now on, once a street is gone from it. What it said before is not kept. */
export async function writeScrubbedOrganization(
  tx: Tx,
  _permit: CataloguePermit,
  now: Date,
  { id, hsds }: Pick<OrganizationOfEntry, 'id' | 'hsds'>,
): Promise<void> {
  await sql`
    update provider set hsds = ${JSON.stringify(hsds)}::jsonb, version = version + 1, modified_at = ${now} where id = ${id}::uuid
  `.execute(tx);
}

/** Its source is asked for all its words at the next import: a street was taken out of them that everybody may read again. */
export async function askOrganizationAgain(tx: Tx, _permit: CataloguePermit, serviceId: string): Promise<void> {
  await sql`
    update provider p set source_digest = '' from service s
    where s.id = ${serviceId}::uuid and p.id = s.provider_id and p.source is not null
  `.execute(tx);
}

/** Where the protected services of organisations are, by organisation: their own words must not say it. */
export async function readHiddenDoors(
  tx: Tx,
  organizationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ExactPlace[]>> {
  const { rows } = await sql<{ id: string; doors: (ExactPlace & { lat: number | null; lon: number | null })[] }>`
    select s.provider_id as id, jsonb_agg(jsonb_strip_nulls(jsonb_build_object('address', a.address, 'lat', a.lat, 'lon', a.lon))) as doors
    from service s join protected_address a on (a.entry_kind = 'service' and a.entry_id = s.id)
      or (a.entry_kind = 'location' and a.entry_id in (select location_id from service_at_location where service_id = s.id))
    where s.provider_id = any(${[...organizationIds]}::uuid[]) group by 1
  `.execute(tx);
  return new Map(
    rows.map(({ id, doors }) => [
      id,
      doors.map(({ address, lat, lon }) => ({
        address,
        ...(typeof lat === 'number' && typeof lon === 'number' && { position: { lat, lon } }),
      })),
    ]),
  );
}
