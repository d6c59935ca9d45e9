import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { Window } from '../../../domain/pooling/instance.ts';
import type { NeedSoFar } from '../../requests/public.ts';
import type { PooledOperator, PooledRequest, PooledVenue } from '../run/pooling-facts.ts';
import type { NearPool, TakenHours } from './model.ts';

/** How far around the need rows of a kind are looked for, and how many of them: the nearest. */
export interface Reach {
  readonly metres: number;
  readonly most: number;
}

export interface RowsAround {
  /** Who gives that kind of help, could come, and whose provider's accreditation holds; the nearest first. */
  readonly coming: readonly PooledOperator[];
  /** Who has groups there and is not among them, with no other hour to give; by id. */
  readonly busy: readonly PooledOperator[];
  /** The nearest first. */
  readonly venues: readonly PooledVenue[];
  /** Of the groups that live and have one of those who could come, or meet at one of those venues: those that a household with that need could join, or that meet at a venue; by id. */
  readonly pools: readonly NearPool[];
  /** Of the others their hours. Reading every household of every group took longer than all else that a page asks. */
  readonly taken: readonly TakenHours[];
  /** Households that wait for the same help as often and as long, in the square around the need, the nearest first. */
  readonly waiting: readonly PooledRequest[];
  /** Requests whose household that of the need must not meet; none for a need that is no request yet. */
  readonly avoid: readonly string[];
}

export interface AroundQuestion {
  readonly need: NeedSoFar;
  /** The day on which accreditations must hold: `2026-11-27`. */
  readonly on: string;
  readonly operators: Reach;
  readonly venues: Reach;
  readonly waiting: Reach;
}

const metresPerDegree = 111_320;

/**
 * Reads a neighbourhood by one statement, each list as one text of JSON: five statements in two breaths, read row by row, took as
 * long to send and to take apart as to run. What there is most of comes without names: they cost more than what they name.
 */
export async function readRowsAround(tx: Tx, question: AroundQuestion): Promise<RowsAround> {
  const { need, on } = question;
  const { rows } = await sql<RowsAsTold>`
    with near as materialized (${operatorsNear(question)}),
    trusted as materialized (
      select p.id from provider p where p.id = any(array(select provider_id from near))
        and coalesce(accreditation_holds(p.id, array[${need.kindOfHelp}], ${on}::date), p.accredited)
    ),
    coming as materialized (select near.* from near where provider_id = any(array(select id from trusted))),
    spots as materialized (${venuesNear(question)}),
    live as materialized (
      select pool_id from pool_session where live and operator_id = any(array(select id from coming))
      union
      select pool_id from pool_session where live and venue_id = any(array(select id from spots))
    ),
    counts as materialized (
      select m.pool_id, count(*) as families from pool_member m where m.live and m.pool_id = any(array(select pool_id from live)) group by m.pool_id
    ),
    pools as materialized (${poolsThere(need)})
    select
      (select coalesce(json_agg(${operatorAs('o', sql`o.windows`)} order by o.metres, o.id), '[]') from coming o) as coming,
      (select coalesce(json_agg(${operatorAs('o', sql`'[]'::jsonb`)} order by o.id), '[]') from operator o
        where o.id = any(array(select operator_id from pools)) and o.id <> all(array(select id from coming))) as busy,
      (select coalesce(json_agg(json_build_object('id', v.id, 'lat', v.lat, 'lon', v.lon, 'seats', v.seats, 'tags', v.tags)
        order by v.metres, v.id), '[]') from spots v) as venues,
      (select coalesce(json_agg(${poolAs} order by p.id), '[]') from pools p where p.open) as pools,
      (select coalesce(json_agg(json_build_array(p.operator_id, p.days, p.from_slot, p.slots, p.at_lat, p.at_lon, p.families, p.seats)
        order by p.id), '[]') from pools p where not p.open) as taken,
      (select coalesce(json_agg(json_build_array(w.id, w.seats, w.ages, w.windows, w.lat, w.lon, w.max_metres, w.host_seats, w.home_tags,
        w.needs, w.refuses, w.max_cents, w.solo_cents, w.weight) order by w.metres, w.id), '[]') from (${waitingNear(question)}) w) as waiting,
      ${avoidedBy(need)} as avoid
  `.execute(tx);
  const [told] = rows;
  if (told === undefined) throw new Error('the statement about a neighbourhood has one row');
  return {
    ...told,
    taken: told.taken.map(([operatorId, days, fromSlot, slots, lat, lon, families, seats]) => {
      return { operatorId, days, fromSlot, slots, lat, lon, families, seats };
    }),
    waiting: told.waiting.map((told) => asWaiting(need, told)),
  };
}

function avoidedBy({ requestId }: NeedSoFar): RawBuilder<string[]> {
  if (requestId === undefined) return sql`array[]::text[]`;
  return sql`array(select other_id from request_avoid where request_id = ${requestId}::uuid
    union select request_id from request_avoid where other_id = ${requestId}::uuid)::text[]`;
}

type RowsAsTold = Pick<RowsAround, 'coming' | 'busy' | 'venues' | 'pools' | 'avoid'> & {
  readonly taken: readonly [
    operatorId: string,
    days: number[],
    fromSlot: number,
    slots: number,
    lat: number,
    lon: number,
    families: number,
    seats: number,
  ][];
  readonly waiting: readonly WaitingAsTold[];
};

type WaitingAsTold = readonly [
  id: string,
  seats: number,
  ages: number[],
  windows: Window[],
  lat: number,
  lon: number,
  maxMetres: number,
  hostSeats: number,
  homeTags: string[],
  needs: string[],
  refuses: string[],
  maxCents: number,
  soloCents: number,
  weight: number,
];

/** Whoever is read asks for the same help, as often and as long. */
function asWaiting({ kindOfHelp, days, slots }: NeedSoFar, told: WaitingAsTold): PooledRequest {
  const [id, seats, ages, windows, lat, lon, maxMetres, hostSeats, homeTags, needs, refuses, ...rest] = told;
  const [maxCents, soloCents, weight] = rest;
  const asked = { id, kindOfHelp, seats, ages, days, slots, windows, lat, lon, maxMetres, weight };
  return { ...asked, hostSeats, homeTags, needs, refuses, maxCents, soloCents, avoid: [] };
}

/** Metres between a row and the need, good to a metre at a city's size. */
function metresFrom({ lat, lon }: NeedSoFar, alias: string): RawBuilder<number> {
  const row = sql.raw(alias);
  const perLongitude = metresPerDegree * Math.cos((lat * Math.PI) / 180);
  const north = sql`((${row}.lat - ${lat}) * ${metresPerDegree}::float8)`;
  const east = sql`((${row}.lon - ${lon}) * ${perLongitude}::float8)`;
  return sql`sqrt(${north} * ${north} + ${east} * ${east})`;
}

function operatorsNear({ need, operators: { metres, most } }: AroundQuestion) {
  return sql`
    select o.*, ${metresFrom(need, 'o')} as metres from operator o
    where o.active and ${need.kindOfHelp} = any(o.kinds_of_help) and ${metresFrom(need, 'o')} <= o.max_metres + ${metres}
    order by metres, o.id limit ${most}
  `;
}

/** An operator as the engine reads it. */
function operatorAs(alias: string, windows: RawBuilder<unknown>) {
  const o = sql.raw(alias);
  return sql`json_build_object('id', ${o}.id, 'kindsOfHelp', ${o}.kinds_of_help, 'lat', ${o}.lat, 'lon', ${o}.lon,
    'maxMetres', ${o}.max_metres, 'windows', ${windows}, 'tags', ${o}.tags, 'minSeats', ${o}.min_seats, 'maxSeats', ${o}.max_seats, 'cents', ${o}.cents)`;
}

function venuesNear({ need, venues: { metres, most } }: AroundQuestion) {
  return sql`
    select v.*, ${metresFrom(need, 'v')} as metres from venue v
    where v.active and ${metresFrom(need, 'v')} <= ${metres} order by metres, v.id limit ${most}
  `;
}

/** `open` are those whose households matter. */
function poolsThere({ kindOfHelp, days, slots }: NeedSoFar) {
  return sql`
    select p.*, coalesce(v.lat, h.lat) as at_lat, coalesce(v.lon, h.lon) as at_lon, count.families,
      p.venue_id is not null or (p.status in ('agreed', 'running') and p.kind_of_help = ${kindOfHelp}
        and p.slots = ${slots} and cardinality(p.days) = ${days}) as open
    from live join pool p on p.id = live.pool_id
    left join venue v on v.tenant_id = p.tenant_id and v.id = p.venue_id
    left join request h on h.tenant_id = p.tenant_id and h.id = p.home_request_id
    join counts count on count.pool_id = p.id
    where p.status in ('proposed', 'offers', 'agreed', 'running')
  `;
}

/** A group and who is in it. */
const poolAs = sql`json_build_object('id', p.id, 'status', p.status, 'kindOfHelp', p.kind_of_help, 'operatorId', p.operator_id, 'venueId', p.venue_id,
  'homeRequestId', p.home_request_id, 'days', p.days, 'fromSlot', p.from_slot, 'slots', p.slots, 'lat', p.at_lat, 'lon', p.at_lon,
  'seats', p.seats, 'families', p.families, 'members', (
    select json_agg(json_build_object('requestId', r.id, 'seats', r.seats, 'weight', r.weight, 'ages', r.ages,
      'hostSeats', r.host_seats, 'homeTags', r.home_tags) order by r.id)
    from pool_member m join request r on r.tenant_id = m.tenant_id and r.id = m.request_id
    where m.tenant_id = p.tenant_id and m.pool_id = p.id and m.live
  ))`;

function waitingNear({ need, waiting: { metres, most } }: AroundQuestion) {
  const { lat, lon, kindOfHelp, days, slots } = need;
  const latSpan = metres / metresPerDegree;
  const lonSpan = latSpan / Math.cos((lat * Math.PI) / 180);
  return sql`
    select r.*, ${metresFrom(need, 'r')} as metres
    from request r
    where r.status = 'waiting' and r.willing_to_share and r.intensity <> 'heavy' and r.kind_of_help = ${kindOfHelp}
      and r.lat >= ${lat - latSpan} and r.lat < ${lat + latSpan} and r.lon >= ${lon - lonSpan} and r.lon < ${lon + lonSpan}
      and r.days = ${days} and r.slots = ${slots}
    order by metres, r.id limit ${most}
  `;
}
