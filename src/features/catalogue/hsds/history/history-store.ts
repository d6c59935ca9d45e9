import { sql } from 'kysely';
import type { Tx } from '../../../../platform/db/database.ts';
import type { ChangeCause, EntryContent } from '../../entries/model.ts';
import { contentOfRow } from '../../entries/version-store.ts';
import type { OrganizationRow } from '../../organizations/model.ts';
import type { ExactPlace } from '../../protect/hide-place.ts';
import type { LocationDocument } from '../model.ts';

/** What a location said in a version. */
export interface LocationContent {
  readonly name?: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly quarter?: string;
  readonly protectedPlace: boolean;
  readonly hsds: LocationDocument;
}

interface Kept<Kind extends string, Content> {
  readonly kind: Kind;
  readonly id: string;
  readonly content: Content;
  /** How it came to an end; null of what stands. */
  readonly replaced: { readonly at: Date; readonly by: string; readonly cause: ChangeCause } | null;
}

/** What an entry said at a time. */
export type KeptVersion =
  | (Kept<'service', EntryContent> & { readonly ownPlaceId: string })
  | Kept<'provider', Omit<OrganizationRow, 'id'>>
  | Kept<'location', LocationContent>;

export interface EntryIds {
  readonly services: readonly string[];
  readonly providers: readonly string[];
  readonly locations: readonly string[];
}

/** Of each entry the latest so many: however long its history is, so much of it is read. */
const mostVersions = 20;

/** The versions of entries that have some, the oldest first and what stands last: one statement, however many entries they are. */
export async function readKeptVersions(tx: Tx, { services, providers, locations }: EntryIds): Promise<KeptVersion[]> {
  const { rows } = await sql<{ kept: KeptVersion & { replaced: { at: string } | null } }>`
    with asked as (
      select 'service' as kind, unnest(${[...services]}::uuid[]) as id
      union all select 'provider', unnest(${[...providers]}::uuid[])
      union all select 'location', unnest(${[...locations]}::uuid[])
    ), old as (
      select a.kind, a.id, v.version, v.content,
        jsonb_build_object('at', v.replaced_at, 'by', v.replaced_by_kind, 'cause', v.cause) as replaced
      from asked a cross join lateral (
        select * from entry_version v where v.entry_kind = a.kind and v.entry_id = a.id order by v.version desc limit ${mostVersions}
      ) v
    ), changed as (select distinct kind, id from old), every as (
      select old.*, null::uuid as own_place_id from old
      union all
      select 'service', s.id, null, ${contentOfRow}, null, s.own_place_id from service s
        where s.id in (select id from changed where kind = 'service')
      union all
      select 'provider', p.id, null, jsonb_build_object('name', p.name, 'email', p.email, 'phone', p.phone, 'hsds', p.hsds), null, null
        from provider p where p.id in (select id from changed where kind = 'provider')
      union all
      select 'location', l.id, null, jsonb_strip_nulls(jsonb_build_object('name', l.name, 'lat', l.lat, 'lon', l.lon, 'quarter', l.quarter,
        'protectedPlace', l.protected_place)) || jsonb_build_object('hsds', l.hsds), null, null
        from location l where l.id in (select id from changed where kind = 'location')
    )
    select jsonb_build_object('kind', kind, 'id', id, 'content', content, 'replaced', replaced, 'ownPlaceId',
      max(own_place_id::text) over (partition by kind, id)) as kept
    from every order by kind, id, version nulls last
  `.execute(tx);
  return rows.map(({ kept }) => ({
    ...kept,
    replaced: kept.replaced && { ...kept.replaced, at: new Date(kept.replaced.at) },
  }));
}

/** Where the city's protected places are, and which locations they are. */
export interface ProtectedPlaces {
  readonly doors: readonly ExactPlace[];
  readonly locations: ReadonlySet<string>;
}

/** All of the city's: what an entry said of somebody else's door is no more to be told than of its own. */
export async function readProtectedPlaces(tx: Tx): Promise<ProtectedPlaces> {
  const { rows } = await sql<{
    locationId: string | null;
    address: string | null;
    lat: number | null;
    lon: number | null;
  }>`
    select case when entry_kind = 'location' then entry_id end as "locationId",
      coalesce(address, hsds #>> '{addresses,0,address_1}') as address, lat, lon
    from protected_address
  `.execute(tx);
  return {
    doors: rows.map(({ address, lat, lon }) => ({
      address: address ?? undefined,
      position: lat === null || lon === null ? undefined : { lat, lon },
    })),
    locations: new Set(rows.flatMap(({ locationId }) => locationId ?? [])),
  };
}
