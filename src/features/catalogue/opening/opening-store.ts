import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { CataloguePermit } from '../policy.ts';
import type { KeptSchedules } from './model.ts';

/** Beside a service `s`: the schedules at its places, and the places' own. */
export const schedulesAtPlaces: RawBuilder<unknown> = sql`
    left join lateral (
      select jsonb_agg(each.value) as schedules from service_at_location a, jsonb_array_elements(a.hsds -> 'schedules') as each
      where a.service_id = s.id and a.hsds -> 'schedules' is not null
    ) at on true
    left join lateral (
      select jsonb_agg(each.value) as schedules
      from service_at_location a join location l on l.id = a.location_id, jsonb_array_elements(l.hsds -> 'schedules') as each
      where a.service_id = s.id and l.hsds -> 'schedules' is not null
    ) of on true`;

/** Whether a service `s` is closed for a time, as its source says. */
export const closedForNow: RawBuilder<boolean> = sql`coalesce(s.hsds ->> 'status' = 'temporarily closed', false)`;

/**
 * Schedules of those of the services that are given and have some. Each table is asked by ids that are known by then: joined freely,
 * a server that has not looked at a large import yet reads all places for each service.
 */
export async function readSchedules(tx: Tx, ids: readonly string[]): Promise<KeptSchedules[]> {
  const { rows } = await sql<KeptSchedules>`
    with given as materialized (
      select id, service_id, location_id, hsds -> 'schedules' as schedules from service_at_location where service_id = any(${ids}::uuid[])
    ), there as materialized (
      select id, hsds -> 'schedules' as schedules from location
      where id = any(array(select distinct location_id from given)) and hsds -> 'schedules' is not null
    ), at as (
      select g.service_id, jsonb_agg(each.value order by g.id, each.at) as schedules
      from given g, jsonb_array_elements(g.schedules) with ordinality as each (value, at) group by g.service_id
    ), of as (
      select g.service_id, jsonb_agg(each.value order by g.id, each.at) as schedules
      from given g join there t on t.id = g.location_id, jsonb_array_elements(t.schedules) with ordinality as each (value, at)
      group by g.service_id
    )
    select s.id as "serviceId", ${closedForNow} as closed, s.hsds -> 'schedules' as own, at.schedules as "atPlaces", of.schedules as "ofPlaces"
    from service s left join at on at.service_id = s.id left join of on of.service_id = s.id
    where s.id = any(${ids}::uuid[]) and s.status = 'active'
      and (s.hsds -> 'schedules' is not null or at.schedules is not null or of.schedules is not null)
  `.execute(tx);
  return rows;
}

export interface KeptOpening {
  readonly serviceId: string;
  readonly opens: number;
  readonly closes: number;
}

/** Puts openings in the place of those that the services had. */
export async function replaceOpenings(
  tx: Tx,
  _permit: CataloguePermit,
  ids: readonly string[],
  openings: readonly KeptOpening[],
): Promise<void> {
  await sql`delete from opening where service_id = any(${ids}::uuid[])`.execute(tx);
  if (openings.length === 0) return;
  await sql`
    insert into opening (tenant_id, service_id, opens_at, closes_at)
    select current_setting('app.tenant_id')::uuid, service_id, to_timestamp(opens), to_timestamp(closes)
    from unnest(${openings.map(({ serviceId }) => serviceId)}::uuid[], ${openings.map(({ opens }) => opens / 1000)}::float8[],
      ${openings.map(({ closes }) => closes / 1000)}::float8[]) as given (service_id, opens, closes)
  `.execute(tx);
}

/** Ids of services in their order, from after the given one. */
export async function readServiceIds(tx: Tx, after: string | undefined, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from service where ${after === undefined ? sql`true` : sql`id > ${after}::uuid`} order by id limit ${limit}
  `.execute(tx);
  return rows.map(({ id }) => id);
}
