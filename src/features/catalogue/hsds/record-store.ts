import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import { accreditationOn, answerKindTold } from '../accredited-store.ts';
import { checkOfRow } from '../freshness/check-store.ts';
import type {
  LocationRecord,
  PlaceRecord,
  ProviderRecord,
  ServiceRecord,
  TaxonomyRecord,
  TermRecord,
} from './model.ts';

/** The city's own labels of a row of `service` (as `s`), as terms; null where it has none. */
const labelsOfRow = sql<TermRecord[] | null>`
  (select json_agg(json_build_object('id', t.id, 'parentId', t.parent_id, 'code', t.code, 'name', t.name, 'hsds', t.hsds,
      'taxonomy', json_build_object('id', x.id, 'name', x.name, 'hsds', x.hsds)) order by t.id)
    from entry_label e join taxonomy_term t on t.id = e.label_id join taxonomy x on x.id = t.taxonomy_id where e.service_id = s.id)`;

/** Services in the order of their ids, as they are told on a day. */
export async function readServiceRecords(tx: Tx, ids: readonly string[], on: string): Promise<ServiceRecord[]> {
  const { rows } = await sql<ServiceRecord>`
    select s.id, s.title, s.description, s.language, ${answerKindTold(on)} as "answerKind", ${accreditationOn(on)} as accreditation,
      s.kinds_of_help as "kindsOfHelp", s.audiences, s.sections, s.status, s.provider_id as "providerId",
      s.provider_name as "providerName", s.named_provider_id as "namedProviderId", s.own_place_id as "ownPlaceId",
      s.address, s.locality, s.lat, s.lon, s.url, s.updated_on::text as "updatedOn", s.protected_place as "protectedPlace", s.quarter,
      s.modified_at as "modifiedAt", s.made_up as "madeUp", ${checkOfRow} as "check", ${labelsOfRow} as labels, s.hsds
    from service s left join provider p on p.id = s.provider_id where s.id = any(${ids}::uuid[]) order by s.id
  `.execute(tx);
  return rows;
}

/** What a service is in a list that is meant to name all of them. */
export interface MinimalService {
  readonly id: string;
  readonly title: string;
  readonly status: ServiceRecord['status'];
  readonly modifiedAt: Date;
  readonly hsds: Pick<ServiceRecord['hsds'], 'name' | 'status' | 'last_modified'>;
}

export async function readMinimalServices(tx: Tx, ids: readonly string[]): Promise<MinimalService[]> {
  const { rows } = await sql<MinimalService>`
    select id, title, status, modified_at as "modifiedAt",
      jsonb_strip_nulls(jsonb_build_object('name', hsds -> 'name', 'status', hsds -> 'status', 'last_modified', hsds -> 'last_modified')) as hsds
    from service where id = any(${ids}::uuid[]) order by id
  `.execute(tx);
  return rows;
}

const location = sql.raw(`json_build_object('id', l.id, 'name', l.name, 'lat', l.lat, 'lon', l.lon,
  'protectedPlace', l.protected_place, 'quarter', l.quarter, 'hsds', l.hsds)`);

/** The rows of places of services, in the order of their ids. */
export async function readPlaceRecords(tx: Tx, serviceIds: readonly string[]): Promise<PlaceRecord[]> {
  const { rows } = await sql<PlaceRecord>`
    select p.id, p.service_id as "serviceId", p.hsds, ${location} as location
    from service_at_location p join location l on l.id = p.location_id where p.service_id = any(${serviceIds}::uuid[]) order by p.id
  `.execute(tx);
  return rows;
}

export async function readLocationRecords(tx: Tx, ids: readonly string[]): Promise<LocationRecord[]> {
  const { rows } = await sql<{ location: LocationRecord }>`
    select ${location} as location from location l where l.id = any(${ids}::uuid[]) order by l.id
  `.execute(tx);
  return rows.map((row) => row.location);
}

export async function readProviderRecords(tx: Tx, ids: readonly string[]): Promise<ProviderRecord[]> {
  const { rows } = await sql<ProviderRecord>`
    select id, name, email, phone, made_up as "madeUp", hsds from provider where id = any(${ids}::uuid[]) order by id
  `.execute(tx);
  return rows;
}

/** Providers that are only a name on services, under the ids that stand for it. */
export async function readNamedProviders(tx: Tx, ids: readonly string[]): Promise<ProviderRecord[]> {
  const { rows } = await sql<ProviderRecord>`
    select named_provider_id as id, min(provider_name) as name, null as email, null as phone, bool_and(made_up) as "madeUp", '{}'::jsonb as hsds
    from service where named_provider_id = any(${ids}::uuid[]) group by named_provider_id order by 1
  `.execute(tx);
  return rows;
}

export interface ProvidedService {
  readonly providerId: string;
  readonly serviceId: string;
}

/** What providers give, be they registered or only named. */
export async function readProvidedServices(tx: Tx, providerIds: readonly string[]): Promise<ProvidedService[]> {
  const { rows } = await sql<ProvidedService>`
    select provider_id as "providerId", id as "serviceId" from service where provider_id = any(${providerIds}::uuid[])
    union all
    select named_provider_id, id from service where named_provider_id = any(${providerIds}::uuid[])
    order by 2
  `.execute(tx);
  return rows;
}

export async function readTaxonomyRecords(tx: Tx, ids: readonly string[]): Promise<TaxonomyRecord[]> {
  const { rows } = await sql<TaxonomyRecord>`
    select id, name, hsds from taxonomy where id = any(${ids}::uuid[]) order by id
  `.execute(tx);
  return rows;
}

export async function readTermRecords(tx: Tx, ids: readonly string[]): Promise<TermRecord[]> {
  const { rows } = await sql<TermRecord>`
    select t.id, t.parent_id as "parentId", t.code, t.name, t.hsds,
      case when x.id is not null then json_build_object('id', x.id, 'name', x.name, 'hsds', x.hsds) end as taxonomy
    from taxonomy_term t left join taxonomy x on x.id = t.taxonomy_id where t.id = any(${ids}::uuid[]) order by t.id
  `.execute(tx);
  return rows;
}
