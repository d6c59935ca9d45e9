import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { NeedSoFar, PoolableRequest } from '../../requests/public.ts';
import type { Operator, Venue } from '../model.ts';
import type { NearPool } from './model.ts';

export interface Around {
  readonly lat: number;
  readonly lon: number;
  readonly metres: number;
}

const metresPerDegree = 111_320;

/** Metres between a row and a point, good to a metre at a city's size. */
function metresFrom({ lat, lon }: Omit<Around, 'metres'>, alias: string) {
  const row = sql.raw(alias);
  return sql`sqrt(power((${row}.lat - ${lat}) * ${metresPerDegree}::int, 2) + power((${row}.lon - ${lon}) * ${metresPerDegree}::int * cos(radians(${lat})), 2))`;
}

/** Operators of a kind of help who could come within that distance, the nearest first; their provider's accreditation holds. */
export async function operatorsNear(
  tx: Tx,
  { kind, on, around, most }: { kind: string; on: string; around: Around; most: number },
): Promise<Operator[]> {
  const { rows } = await sql<Operator>`
    with near as materialized (
      select o.*, ${metresFrom(around, 'o')} as metres from operator o
      where o.active and ${kind} = any(o.kinds_of_help) and ${metresFrom(around, 'o')} <= o.max_metres + ${around.metres}
      order by metres, o.id limit ${most}
    )
    select o.id, o.provider_id as "providerId", o.name, o.kinds_of_help as "kindsOfHelp", o.lat, o.lon, o.max_metres as "maxMetres",
      o.windows, o.tags, o.min_seats as "minSeats", o.max_seats as "maxSeats", o.cents
    from near o join provider p on p.tenant_id = o.tenant_id and p.id = o.provider_id
    where coalesce(accreditation_holds(p.id, array[${kind}], ${on}::date), p.accredited)
    order by o.metres, o.id
  `.execute(tx);
  return rows;
}

/** Operators by id, as the groups that they have need them: with no other hour to give. */
export async function busyOperators(tx: Tx, ids: readonly string[]): Promise<Operator[]> {
  const { rows } = await sql<Operator>`
    select id, provider_id as "providerId", name, kinds_of_help as "kindsOfHelp", lat, lon, max_metres as "maxMetres", '[]'::jsonb as windows,
      tags, min_seats as "minSeats", max_seats as "maxSeats", cents
    from operator where id = any(${[...ids]}::uuid[]) order by id
  `.execute(tx);
  return rows;
}

export async function venuesNear(tx: Tx, around: Around, most: number): Promise<Venue[]> {
  const { rows } = await sql<Venue>`
    select v.id, v.name, v.address, v.lat, v.lon, v.seats, v.tags from venue v
    where v.active and ${metresFrom(around, 'v')} <= ${around.metres} order by ${metresFrom(around, 'v')}, v.id limit ${most}
  `.execute(tx);
  return rows;
}

/**
 * Groups that live and have one of those operators, or meet at one of those places. Who is in them is read where somebody with that need could join, or where they
 * take a place that others meet at: reading every household took longer than all else that a page asks.
 */
export async function poolsOf(
  tx: Tx,
  operatorIds: readonly string[],
  venueIds: readonly string[],
  { kindOfHelp, days, slots }: Pick<NeedSoFar, 'kindOfHelp' | 'days' | 'slots'>,
): Promise<NearPool[]> {
  const { rows } = await sql<NearPool>`
    with live as materialized (
      select distinct pool_id from pool_session
      where live and (operator_id = any(${[...operatorIds]}::uuid[]) or venue_id = any(${[...venueIds]}::uuid[]))
    )
    select p.id, p.status, p.kind_of_help as "kindOfHelp", p.operator_id as "operatorId", p.venue_id as "venueId",
      p.home_request_id as "homeRequestId", p.days, p.from_slot as "fromSlot", p.slots,
      coalesce(v.lat, h.lat) as lat, coalesce(v.lon, h.lon) as lon, p.seats, count.families::int as families, coalesce(m.members, '[]') as members
    from live join pool p on p.id = live.pool_id
    left join venue v on v.tenant_id = p.tenant_id and v.id = p.venue_id
    left join request h on h.tenant_id = p.tenant_id and h.id = p.home_request_id
    cross join lateral (
      select count(*) as families from pool_member m where m.tenant_id = p.tenant_id and m.pool_id = p.id and m.live
    ) count
    cross join lateral (
      select json_agg(json_build_object('requestId', r.id, 'seats', r.seats, 'weight', r.weight, 'ages', r.ages,
        'hostSeats', r.host_seats, 'homeTags', r.home_tags) order by r.id) as members
      from pool_member m join request r on r.tenant_id = m.tenant_id and r.id = m.request_id
      where m.tenant_id = p.tenant_id and m.pool_id = p.id and m.live and (p.venue_id is not null or (
        p.status in ('agreed', 'running') and p.kind_of_help = ${kindOfHelp} and p.slots = ${slots} and cardinality(p.days) = ${days}))
    ) m
    where p.status in ('proposed', 'offers', 'agreed', 'running') and count.families > 0
    order by p.id
  `.execute(tx);
  return rows;
}

/** Households that wait for the same help as often and as long, in the square around a point, the nearest first. */
export async function waitingNear(
  tx: Tx,
  { kind, days, slots, around, most }: { kind: string; days: number; slots: number; around: Around; most: number },
): Promise<PoolableRequest[]> {
  const latSpan = around.metres / metresPerDegree;
  const lonSpan = latSpan / Math.cos((around.lat * Math.PI) / 180);
  const { rows } = await sql<PoolableRequest>`
    select r.id, r.kind_of_help as "kindOfHelp", r.seats, r.ages, r.intensity, r.days, r.slots, r.windows, r.quarter, r.lat, r.lon,
      r.max_metres as "maxMetres", r.host_seats as "hostSeats", r.home_tags as "homeTags", r.needs, r.refuses, r.max_cents as "maxCents",
      r.solo_cents as "soloCents", r.weight, r.first_contact as "firstContact", r.version, '{}'::text[] as avoid
    from request r
    where r.status = 'waiting' and r.willing_to_share and r.intensity <> 'heavy' and r.kind_of_help = ${kind}
      and r.lat >= ${around.lat - latSpan} and r.lat < ${around.lat + latSpan}
      and r.lon >= ${around.lon - lonSpan} and r.lon < ${around.lon + lonSpan}
      and r.days = ${days} and r.slots = ${slots}
    order by ${metresFrom(around, 'r')}, r.id limit ${most}
  `.execute(tx);
  return rows;
}
