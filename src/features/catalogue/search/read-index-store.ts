import { sql } from 'kysely';
import type { IndexedService, Opening } from '../../../domain/search/index/city-index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { stateOfCatalogue } from '../kept/change-store.ts';
import type { ChangedGroup } from '../synonyms/model.ts';

/** What a city's search stands on besides its services. */
export interface SearchState {
  /** The name of the state of the catalogue. */
  readonly state: string;
  /** Transactions from here on, or some of them, this state has not seen yet. */
  readonly seenBefore: string;
  readonly services: number;
  readonly roomHoldsDays: number;
  /** What the city changed in the groups of words that find one another. */
  readonly changes: readonly ChangedGroup[];
}

export async function readSearchState(tx: Tx): Promise<SearchState> {
  const { rows } = await sql<SearchState>`
    select ${stateOfCatalogue} as state, pg_snapshot_xmin(pg_current_snapshot())::text as "seenBefore",
      (select count(*)::int from search_entry) as services,
      (select coalesce(max(fresh_days), 30)::int from room_rule) as "roomHoldsDays",
      (select coalesce(json_agg(json_build_object('code', code, 'words', words, 'help', help, 'active', active) order by code), '[]')
        from synonym_group) as changes
  `.execute(tx);
  const [row] = rows;
  if (row === undefined) throw new Error('a query without a table gave no row');
  return row;
}

/**
 * Services that can be found, by their ids from after one: all of them, or those that were written by a transaction which
 * may not have been seen. A row from a database that was restored can bear a transaction that is yet to come: it is as old
 * as the restoring.
 */
export async function readIndexed(
  tx: Tx,
  { after, limit, since }: { readonly after: string; readonly limit: number; readonly since: string | undefined },
): Promise<IndexedService[]> {
  const { rows } = await sql<IndexedService>`
    select e.service_id as id, e.title, e.facets as letters, e.lat, e.lon,
      (select json_agg(part order by place, axis) from unnest(e.lats, e.lons) with ordinality as at (lat, lon, place),
        lateral (values (0, at.lat), (1, at.lon)) as parts (axis, part)) as places,
      extract(epoch from e.room_at)::float8 * 1000 as "roomAt",
      coalesce(array_to_string(f.terms, ' '), '') as terms, coalesce(array_to_string(f.weights, ' '), '') as weights
    from search_entry e left join found_by f on f.service_id = e.service_id
    where e.service_id > ${after}::uuid
      and (${since ?? null}::xid8 is null
        or (e.changed_in >= ${since ?? null}::xid8 and e.changed_in < pg_snapshot_xmax(pg_current_snapshot())))
    order by e.service_id limit ${limit}
  `.execute(tx);
  return rows;
}

/** Ids of all services that can be found. */
export async function readIndexedIds(tx: Tx): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ ids: string }>`
    select coalesce(string_agg(service_id::text, ' '), '') as ids from search_entry
  `.execute(tx);
  return new Set((rows[0]?.ids ?? '').split(' '));
}

/** When services are open within a span of time, in milliseconds. */
export async function readOpenings(tx: Tx, from: number, to: number): Promise<Opening[]> {
  const { rows } = await sql<Opening>`
    select service_id as id, extract(epoch from opens_at)::float8 * 1000 as opens, extract(epoch from closes_at)::float8 * 1000 as closes
    from opening where opens_at < ${new Date(to)}::timestamptz and closes_at > ${new Date(from)}::timestamptz
  `.execute(tx);
  return rows;
}
