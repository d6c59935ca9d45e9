import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { SearchTerm } from '../../../domain/search/understand.ts';
import { answerKindTold } from '../accredited-store.ts';
import { hitsOf } from '../search/hits-store.ts';
import type { PlaceOfService } from './assemble.ts';
import type { EntryFilter, Window } from './filter.ts';
import { isOwnId, ownTermById } from './own-terms.ts';

type Fragment = RawBuilder<unknown>;

export async function countServices(tx: Tx, filter: EntryFilter): Promise<number> {
  return countOf(tx, sql`service s where ${servicesThat(filter)}`);
}

/** Ids of services, in their order. Without a filter the index has the order, and deep pages read nothing but it. */
export async function listServices(
  tx: Tx,
  filter: EntryFilter,
  { offset = 0, after, limit }: Window,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select s.id from service s where ${servicesThat(filter)} ${after === undefined ? sql`` : sql`and s.id > ${after}::uuid`}
    order by s.id limit ${limit} offset ${offset}
  `.execute(tx);
  return rows.map(({ id }) => id);
}

// A service without rows of places is given where its own row says.
const servicesAtPlaces = sql`service s left join service_at_location p on p.service_id = s.id left join location l on l.id = p.location_id
  where (p.id is not null or s.address is not null or s.locality is not null or s.lat is not null or s.quarter is not null)`;

export async function countPlaces(tx: Tx, filter: EntryFilter): Promise<number> {
  return countOf(tx, sql`${servicesAtPlaces} and ${placesThat(filter)}`);
}

/** Services at places, in the order of services. */
export async function listPlaces(
  tx: Tx,
  filter: EntryFilter,
  { offset = 0, after, limit }: Window<PlaceOfService>,
): Promise<PlaceOfService[]> {
  const { rows } = await sql<PlaceOfService>`
    select s.id as "serviceId", p.id as "placeId" from ${servicesAtPlaces} and ${placesThat(filter)}
      ${after === undefined ? sql`` : sql`and s.id >= ${after.serviceId}::uuid and (s.id > ${after.serviceId}::uuid or p.id > ${after.placeId}::uuid)`}
    order by s.id, p.id limit ${limit} offset ${offset}
  `.execute(tx);
  return rows;
}

/** Which service is given at a place, by the id of the row of places, or of the place that a service's own row describes. */
export async function findPlaceById(tx: Tx, id: string): Promise<PlaceOfService | undefined> {
  const { rows } = await sql<PlaceOfService>`
    select service_id as "serviceId", id as "placeId" from service_at_location where id = ${id}
    union all
    select id, null from service s where own_place_id = ${id} and not exists (select from service_at_location p where p.service_id = s.id)
    limit 1
  `.execute(tx);
  return rows[0];
}

/** The sum of positions of places with a postcode, and how many they are. A protected place has no postcode to tell. */
export async function sumPositions(tx: Tx, postcode: string): Promise<{ lat: number; lon: number; places: number }> {
  const { rows } = await sql<{ lat: number; lon: number; places: number }>`
    select coalesce(sum(coalesce(l.lat, s.lat)), 0) as lat, coalesce(sum(coalesce(l.lon, s.lon)), 0) as lon, count(coalesce(l.lat, s.lat))::int as places
    from ${servicesAtPlaces} and ${hasPostcode(postcode)}
  `.execute(tx);
  return rows[0] ?? { lat: 0, lon: 0, places: 0 };
}

async function countOf(tx: Tx, from: Fragment): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${from}`.execute(tx);
  return rows[0]?.count ?? 0;
}

function servicesThat(filter: EntryFilter): Fragment {
  const { terms, on, taxonomyTermId, taxonomyId, organizationId, modifiedAfter } = filter;
  return all([
    ...(terms.length === 0 ? [] : [sql`s.id in (${foundByAll(terms)})`]),
    ...(taxonomyTermId === undefined ? [] : [bears(taxonomyTermId, on)]),
    ...(taxonomyId === undefined || isOwnId(taxonomyId)
      ? []
      : [sql`s.id in (${bearersOfTaxonomy('service', taxonomyId)})`]),
    ...(organizationId === undefined
      ? []
      : [sql`(s.provider_id = ${organizationId}::uuid or s.named_provider_id = ${organizationId}::uuid)`]),
    ...(modifiedAfter === undefined ? [] : [sql`s.modified_at >= ${modifiedAfter}::timestamptz`]),
  ]);
}

/** A place bears the terms of its service and of its location too, and changes when one of them does. */
function placesThat(filter: EntryFilter): Fragment {
  const { taxonomyTermId, taxonomyId, modifiedAfter, postcode, near, ...ofService } = filter;
  return all([
    servicesThat({ ...ofService }),
    ...(taxonomyTermId === undefined
      ? []
      : [
          sql`(${bears(taxonomyTermId, filter.on)} or p.id in (${bearersOf('service-at-location', taxonomyTermId)})
          or l.id in (${bearersOf('location', taxonomyTermId)}))`,
        ]),
    ...(taxonomyId === undefined || isOwnId(taxonomyId)
      ? []
      : [
          sql`(s.id in (${bearersOfTaxonomy('service', taxonomyId)}) or p.id in (${bearersOfTaxonomy('service-at-location', taxonomyId)})
          or l.id in (${bearersOfTaxonomy('location', taxonomyId)}))`,
        ]),
    ...(modifiedAfter === undefined
      ? []
      : [sql`greatest(s.modified_at, p.modified_at, l.modified_at) >= ${modifiedAfter}::timestamptz`]),
    ...(near === undefined ? [] : [within(near)]),
    ...(postcode === undefined ? [] : [sql`(${hasPostcode(postcode)} or ${coversPostcode(postcode)})`]),
  ]);
}

function hasPostcode(postcode: string): Fragment {
  return sql`not coalesce(l.protected_place, s.protected_place) and case when l.id is null
    then ${postcode}::text = any(regexp_split_to_array(s.address, '[^0-9A-Za-z]+'))
    else exists (select from jsonb_array_elements(coalesce(l.hsds -> 'addresses', '[]')) address (doc) where doc ->> 'postal_code' = ${postcode}::text) end`;
}

/** One of the areas that the service, or the service there, is given in names the postcode. */
function coversPostcode(postcode: string): Fragment {
  return sql`exists (
    select from jsonb_array_elements(coalesce(s.hsds -> 'service_areas', '[]') || coalesce(p.hsds -> 'service_areas', '[]')) area (doc),
      unnest(array[doc ->> 'name', doc ->> 'description', doc ->> 'extent']) said
    where ${postcode}::text = any(regexp_split_to_array(said, '[^0-9A-Za-z]+')))`;
}

const metresPerDegree = 111_195;

function within({ lat, lon, metres }: NonNullable<EntryFilter['near']>): Fragment {
  const high = metres / metresPerDegree;
  const wide = high / Math.max(0.01, Math.cos((lat * Math.PI) / 180));
  const [placeLat, placeLon] = [sql`coalesce(l.lat, s.lat)`, sql`coalesce(l.lon, s.lon)`];
  return sql`${placeLat} between ${lat - high}::float8 and ${lat + high}::float8 and ${placeLon} between ${lon - wide}::float8 and ${lon + wide}::float8
    and 12742000 * asin(sqrt(least(1, power(sin(radians(${placeLat} - ${lat}::float8) / 2), 2)
      + cos(radians(${lat}::float8)) * cos(radians(${placeLat})) * power(sin(radians(${placeLon} - ${lon}::float8) / 2), 2)))) <= ${metres}`;
}

/** Services that the catalogue's own search finds with all the words that it insists on. */
function foundByAll(terms: readonly SearchTerm[]): Fragment {
  const required = terms.flatMap((term, index) => (term.required ? [index] : []));
  return sql`select service_id from (${hitsOf(terms)}) hit where term = any(${required}::int[])
    group by service_id having count(*) = ${required.length}::int`;
}

/** A term of ours is in a column; others are in a table of their own. */
function bears(termId: string, on: string): Fragment {
  const own = ownTermById(termId);
  if (own === undefined) return sql`s.id in (${bearersOf('service', termId)})`;
  if (own.vocabulary === 'answer-kinds') return sql`${answerKindTold(on)} = ${own.code}`;
  return sql`${own.code} = any(${sql.raw(own.vocabulary === 'audiences' ? 's.audiences' : 's.kinds_of_help')})`;
}

function bearersOf(kind: string, termId: string): Fragment {
  return sql`select entry_id from entry_term where entry_kind = ${kind} and term_id = ${termId}::uuid`;
}

function bearersOfTaxonomy(kind: string, taxonomyId: string): Fragment {
  return sql`select e.entry_id from entry_term e join taxonomy_term t on t.id = e.term_id
    where e.entry_kind = ${kind} and t.taxonomy_id = ${taxonomyId}::uuid`;
}

function all(conditions: readonly Fragment[]): Fragment {
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}
