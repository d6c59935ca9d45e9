import { sql, type RawBuilder } from 'kysely';
import { lettersOf } from '../../../domain/search/facets.ts';
import { cutsOf } from '../../../domain/search/near-words.ts';
import { stem } from '../../../domain/search/stem.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { facetsAsAccredited } from '../accredited-store.ts';
import type { CataloguePermit } from '../policy.ts';
import type { FoundBy } from '../terms.ts';

/** A service, and what it is found by. */
export interface IndexRow extends Partial<FoundBy> {
  readonly id: string;
  readonly terms: ReadonlyMap<string, number>;
}

/** Takes services out of the search. */
export async function deleteEntries(tx: Tx, _permit: CataloguePermit, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await sql`delete from search_entry where service_id = any(${ids}::uuid[])`.execute(tx);
}

/** Writes what ranking reads of services whose rows are written already, their places too where they have some. */
export async function writeEntries(tx: Tx, _permit: CataloguePermit, services: readonly IndexRow[]): Promise<void> {
  if (services.length === 0) return;
  const ids = services.map(({ id }) => id);
  const letters = services.map(({ terms }) => lettersOf(terms.keys()));
  // By each service's own id, and not by the list of all: a list of unknown length is gone through once for each.
  await sql`
    insert into search_entry (tenant_id, service_id, title, facets, lat, lon, lats, lons, room_at)
    select current_setting('app.tenant_id')::uuid, s.id, lower(s.title), ${facetsAsAccredited(sql`given.letters`)}, s.lat, s.lon, at.lats, at.lons, room.at
    from unnest(${ids}::uuid[], ${letters}::text[]) as given (id, letters) join service s on s.id = given.id ${placesAndRoom}
    on conflict (tenant_id, service_id) do update set title = excluded.title, facets = excluded.facets, lat = excluded.lat,
      lon = excluded.lon, lats = excluded.lats, lons = excluded.lons, room_at = excluded.room_at
  `.execute(tx);
}

/** Brings up to date where services are and whether they have room: after their places or their room have changed. */
export async function refreshEntries(tx: Tx, _permit: CataloguePermit, ids: readonly string[]): Promise<void> {
  await sql`
    update search_entry e set lat = now.lat, lon = now.lon, lats = now.lats, lons = now.lons, room_at = now.room_at
    from (
      select s.id, s.lat, s.lon, at.lats, at.lons, room.at as room_at from service s ${placesAndRoom} where s.id = any(${ids}::uuid[])
    ) now
    where e.service_id = now.id
      and (e.lat, e.lon, e.lats, e.lons, e.room_at) is distinct from (now.lat, now.lon, now.lats, now.lons, now.room_at)
  `.execute(tx);
}

/** Of a service `s`: all its places where it has several, and when somebody last said that it has room. */
const placesAndRoom: RawBuilder<unknown> = sql`
    left join lateral (
      select array_agg(l.lat order by l.id) as lats, array_agg(l.lon order by l.id) as lons
      from service_at_location a join location l on l.id = a.location_id
      where a.service_id = s.id and l.lat is not null having count(*) > 1
    ) at on true
    left join lateral (
      select max((c ->> 'updated')::timestamptz) as at
      from jsonb_array_elements(coalesce(s.hsds -> 'capacities', '[]')) c where (c ->> 'available')::numeric > 0
    ) room on true`;

/** Adds to the city's list of words those that it does not have yet, with what is left of each by a slip. */
export async function writeWords(tx: Tx, _permit: CataloguePermit, services: readonly IndexRow[]): Promise<void> {
  const titled = new Map<string, boolean>();
  for (const { words = [] } of services)
    for (const [word, inTitle] of words) if (inTitle || !titled.has(word)) titled.set(word, inTitle);
  if (titled.size === 0) return;
  const words = [...titled.keys()].sort();
  // One that was in texts only and now is in a title becomes one to suggest; the others are left as they are.
  const { rows } = await sql<{ word: string; fresh: boolean }>`
    insert into search_word as known (tenant_id, word, stem, titled)
    select current_setting('app.tenant_id')::uuid, word, stem, titled
    from unnest(string_to_array(${words.join(' ')}, ' '), string_to_array(${words.map(stem).join(' ')}, ' '),
      string_to_array(${words.map((word) => (titled.get(word) === true ? 't' : 'f')).join(' ')}, ' ')::boolean[]) as given (word, stem, titled)
    on conflict (tenant_id, word) do update set titled = true where excluded.titled and not known.titled
    returning word, xmax = 0 as fresh
  `.execute(tx);
  const fresh = rows.filter((row) => row.fresh).map(({ word }) => word);
  if (fresh.length === 0) return;
  const cuts = fresh.flatMap((word) => cutsOf(word).map((cut) => ({ word, cut })));
  await sql`
    insert into search_cut (tenant_id, cut, word)
    select current_setting('app.tenant_id')::uuid, cut, word
    from unnest(string_to_array(${cuts.map(({ cut }) => cut).join(' ')}, ' '), string_to_array(${cuts.map(({ word }) => word).join(' ')}, ' ')) as given (cut, word)
    order by cut on conflict do nothing
  `.execute(tx);
}

/** Counts how many services have each word, and forgets those that none has. */
export async function countWords(tx: Tx): Promise<void> {
  await sql`
    with counted as (select term, count(*)::int as services from service_term group by term)
    update search_word w set services = counted.services from counted where counted.term = w.stem and counted.services <> w.services
  `.execute(tx);
  await forgetLostWords(tx);
}

/** Forgets the words that no service has any more: nothing suggests them, or corrects others to them. */
export async function forgetLostWords(tx: Tx): Promise<void> {
  await sql`
    with gone as (
      delete from search_word w where not exists (select from service_term t where t.term = w.stem) returning word
    )
    delete from search_cut where word in (select word from gone)
  `.execute(tx);
}
