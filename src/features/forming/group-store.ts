import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import type { FormingGroup } from './model.ts';

async function readGroups(
  tx: Tx,
  where: RawBuilder<unknown>,
  rest: RawBuilder<unknown> = sql``,
): Promise<FormingGroup[]> {
  const { rows } = await sql<FormingGroup>`
    select g.id, g.origin, g.status, g.kind_of_help as "kindOfHelp", g.quarter, g.tells_quarter as "tellsQuarter", g.days,
      g.from_slot as "fromSlot", g.slots, g.within_metres as "withinMetres", g.missing, g.families,
      g.told_families as "toldFamilies", g.opened_at as "openedAt", g.refreshed_at as "refreshedAt", g.ends_at as "endsAt",
      (select count(*)::int from forming_member m where m.tenant_id = g.tenant_id and m.group_id = g.id and m.live) as present,
      json_build_object(
        'operator', case when o.id is not null then json_build_object('id', o.id, 'name', o.name, 'providerName', e.name,
          'tags', o.tags, 'minSeats', o.min_seats, 'maxSeats', o.max_seats, 'cents', o.cents) end,
        'place', case
          when v.id is not null then json_build_object('lat', v.lat, 'lon', v.lon, 'seats', v.seats, 'tags', v.tags,
            'venue', json_build_object('id', v.id, 'name', v.name), 'homeRequestId', null)
          when h.id is not null then json_build_object('lat', h.lat, 'lon', h.lon, 'seats', h.host_seats, 'tags', h.home_tags,
            'venue', null, 'homeRequestId', h.id) end,
        'middle', json_build_object('lat', g.lat, 'lon', g.lon)) as ground
    from forming_group g
    left join operator o on o.tenant_id = g.tenant_id and o.id = g.operator_id
    left join provider e on e.tenant_id = o.tenant_id and e.id = o.provider_id
    left join venue v on v.tenant_id = g.tenant_id and v.id = g.venue_id
    left join request h on h.tenant_id = g.tenant_id and h.id = g.home_request_id
    where ${where} ${rest}
  `.execute(tx);
  return rows;
}

export async function readGroup(tx: Tx, id: string): Promise<FormingGroup | undefined> {
  const [group] = await readGroups(tx, sql`g.id = ${id}`);
  return group;
}

/** Holds a group until the transaction ends: after the lock of runs, before any request. */
export async function lockGroup(tx: Tx, id: string): Promise<FormingGroup | undefined> {
  await sql`select 1 from forming_group where id = ${id} for update`.execute(tx);
  return readGroup(tx, id);
}

/** Holds all that are open, in one order for everybody. */
export async function lockOpenGroups(tx: Tx): Promise<FormingGroup[]> {
  await sql`select 1 from forming_group where status = 'open' order by id for update`.execute(tx);
  return readGroups(tx, sql`g.status = 'open'`, sql`order by g.id`);
}

/** The group that a request is in, if it is in one that forms. */
export async function groupOfRequest(tx: Tx, requestId: string): Promise<FormingGroup | undefined> {
  const [group] = await readGroups(
    tx,
    sql`g.id = (select group_id from forming_member where request_id = ${requestId} and live)`,
  );
  return group;
}

/**
 * What the public page may list: groups that somebody opened for all to see, and those of a run once two families are in
 * them. Which quarter is told only where `tells_quarter`.
 */
const listed = sql`g.status = 'open' and (g.origin <> 'run' or g.told_families >= 2)`;

export interface GroupFilter {
  readonly kindOfHelp?: string | undefined;
  readonly quarter?: string | undefined;
}

export interface ListedGroups {
  readonly groups: readonly FormingGroup[];
  readonly all: number;
}

/** The nearest to their start first. */
export async function listGroups(
  tx: Tx,
  { kindOfHelp, quarter }: GroupFilter,
  limit: number,
  offset: number,
): Promise<ListedGroups> {
  const where = sql`${listed} and (${kindOfHelp ?? null}::text is null or g.kind_of_help = ${kindOfHelp ?? null})
    and (${quarter ?? null}::text is null or (g.quarter = ${quarter ?? null} and g.tells_quarter))`;
  const { rows } = await sql<{ all: number }>`select count(*)::int as all from forming_group g where ${where}`.execute(
    tx,
  );
  const groups = await readGroups(
    tx,
    where,
    sql`order by greatest(0, g.families - g.told_families), g.opened_at desc, g.id limit ${limit} offset ${offset}`,
  );
  return { groups, all: rows[0]?.all ?? 0 };
}

export async function readListedGroup(tx: Tx, id: string): Promise<FormingGroup | undefined> {
  const [group] = await readGroups(tx, sql`g.id = ${id} and ${listed}`);
  return group;
}

/** Open groups for one kind of help whose middle lies in a box of degrees. */
export function groupsInBox(
  tx: Tx,
  kindOfHelp: string,
  box: { readonly south: number; readonly north: number; readonly west: number; readonly east: number },
  most: number,
): Promise<FormingGroup[]> {
  return readGroups(
    tx,
    sql`g.status = 'open' and g.kind_of_help = ${kindOfHelp} and g.lat >= ${box.south} and g.lat <= ${box.north}
      and g.lon >= ${box.west} and g.lon <= ${box.east}`,
    sql`order by g.opened_at, g.id limit ${most}`,
  );
}

/** Every open group of a municipality, the nearest to its start first, then the one that has waited longest. */
export function allOpenGroups(tx: Tx, most: number): Promise<FormingGroup[]> {
  return readGroups(
    tx,
    sql`g.status = 'open'`,
    sql`order by greatest(0, g.families - (select count(*) from forming_member m
      where m.tenant_id = g.tenant_id and m.group_id = g.id and m.live)), g.missing = 'family' desc, g.opened_at, g.id limit ${most}`,
  );
}
