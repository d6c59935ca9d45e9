import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import { accreditationOn, answerKindTold } from '../accredited-store.ts';
import { closedForNow } from '../opening/opening-store.ts';
import type { ServiceSections } from '../model.ts';

export interface ExportedService {
  readonly id: string;
  readonly sections: ServiceSections;
  readonly [column: string]: unknown;
}

/** Ids of services in their order, from after the given one. */
export async function readIdsForExport(tx: Tx, after: string | undefined, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from service where ${after === undefined ? sql`true` : sql`id > ${after}::uuid`} order by id limit ${limit}
  `.execute(tx);
  return rows.map(({ id }) => id);
}

export interface StandaloneIds {
  readonly taxonomies: readonly string[];
  readonly terms: readonly string[];
  readonly organizations: readonly string[];
  readonly locations: readonly string[];
}

/** What services do not tell, or not in full: organisations that give none, places where nothing is given, taxonomies and their terms. */
export async function readStandaloneIds(tx: Tx): Promise<StandaloneIds> {
  const { rows } = await sql<StandaloneIds>`
    select
      array(select id from taxonomy order by id) as taxonomies,
      array(select id from taxonomy_term order by id) as terms,
      array(select p.id from provider p where not exists (select from service s where s.provider_id = p.id) order by p.id) as organizations,
      array(select l.id from location l
        where not exists (select from service_at_location at where at.location_id = l.id)
          and l.id::text not in (select jsonb_array_elements_text(coalesce(p.hsds -> 'location_ids', '[]')) from provider p)
        order by l.id) as locations
  `.execute(tx);
  return rows[0] ?? { taxonomies: [], terms: [], organizations: [], locations: [] };
}

/** Services as rows of a table, in the order of their ids, as they are told on a day. */
export async function readForExport(tx: Tx, ids: readonly string[], on: string): Promise<ExportedService[]> {
  const { rows } = await sql<ExportedService>`
    select s.id, s.source, 
      -- A key may be made of the address: whoever knows the rest would find it by trying streets.
      case when s.protected_place then s.id::text else s.source_key end as "sourceKey", s.title, s.description, s.language, s.provider_name as provider,
      ${answerKindTold(on)} as "answerKind", nullif(${accreditationOn(on)}, 'accredited') as accreditation,
      s.kinds_of_help as "kindsOfHelp", s.audiences, s.sections, s.address, s.locality, s.quarter, s.lat, s.lon, s.url,
      case when s.status = 'active' and ${closedForNow} then 'temporarily closed' else s.status end as status,
      s.updated_on::text as "updatedOn", s.made_up as "madeUp",
      (select c.checked_on::text from entry_check c where c.service_id = s.id) as "checkedOn",
      (select c.state from entry_check c where c.service_id = s.id) as "checkState"
    from service s left join provider p on p.id = s.provider_id where s.id = any(${ids}::uuid[]) order by s.id
  `.execute(tx);
  return rows;
}
