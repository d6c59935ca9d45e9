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

/** Schedules of those of the services that are given and have some. */
export async function readSchedules(tx: Tx, ids: readonly string[]): Promise<KeptSchedules[]> {
  const { rows } = await sql<KeptSchedules>`
    select s.id as "serviceId", ${closedForNow} as closed, s.hsds -> 'schedules' as own, at.schedules as "atPlaces", of.schedules as "ofPlaces"
    from service s ${schedulesAtPlaces}
    where s.id = any(${ids}::uuid[]) and s.status = 'active'
      and (s.hsds ? 'schedules' or at.schedules is not null or of.schedules is not null)
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
