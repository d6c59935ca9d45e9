import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import type { PoolStatus } from './model.ts';
import type { PoolRecord } from './pool-record.ts';

async function readPools(tx: Tx, where: RawBuilder<unknown>): Promise<PoolRecord[]> {
  const { rows } = await sql<PoolRecord>`
    select p.id, p.run_id as "runId", p.status, p.kind_of_help as "kindOfHelp", p.operator_id as "operatorId",
      p.venue_id as "venueId", p.home_request_id as "homeRequestId", p.days, p.from_slot as "fromSlot", p.slots, p.seats,
      p.hourly_cents as "hourlyCents", p.proposed_at as "proposedAt", p.answer_by as "answerBy", p.agreed_at as "agreedAt",
      p.call_until as "callUntil", p.choose_by as "chooseBy", p.sign_by as "signBy", p.started_at as "startedAt",
      p.ended_at as "endedAt", p.end_reason as "endReason",
      p.ends_on - date '1970-01-01' as "endsOn",
      json_build_object('name', o.name, 'cents', o.cents, 'minSeats', o.min_seats) as operator,
      json_build_object('id', e.id, 'name', e.name, 'email', e.email, 'phone', e.phone) as provider,
      case when v.id is not null then json_build_object('name', v.name, 'address', v.address) end as venue,
      h.place_label as "homeLabel", m.middle, m.members, stop.since as "stoppedSince", stop.cause as "stopCause",
      stop.until_day - date '1970-01-01' as "stopUntil",
      pause.reason as "waitsFor", pause.until_day - date '1970-01-01' as "waitsUntil"
    from pool p
    join operator o on o.tenant_id = p.tenant_id and o.id = p.operator_id
    join provider e on e.tenant_id = o.tenant_id and e.id = o.provider_id
    left join venue v on v.tenant_id = p.tenant_id and v.id = p.venue_id
    left join request h on h.tenant_id = p.tenant_id and h.id = p.home_request_id
    left join pool_stop stop on stop.tenant_id = p.tenant_id and stop.pool_id = p.id and stop.ended_at is null
    left join pool_pause pause on pause.tenant_id = p.tenant_id and pause.pool_id = p.id and pause.ended_on is null
    cross join lateral (
      select json_build_object('lat', avg(r.lat), 'lon', avg(r.lon)) as middle,
        coalesce(json_agg(json_build_object('requestId', r.id, 'code', r.code, 'seats', r.seats, 'answer', member.answer, 'declineReason', member.decline_reason,
          'shareCents', member.share_cents, 'soloCents', member.solo_cents, 'metres', member.metres,
          'firstContact', r.first_contact, 'live', member.live) order by r.id), '[]') as members
      from pool_member member join request r on r.tenant_id = member.tenant_id and r.id = member.request_id
      where member.tenant_id = p.tenant_id and member.pool_id = p.id and member.left_on is null
    ) m
    where ${where}
    order by p.proposed_at desc, p.id
  `.execute(tx);
  return rows;
}

export async function readPool(tx: Tx, id: string): Promise<PoolRecord | undefined> {
  const [pool] = await readPools(tx, sql`p.id = ${id}`);
  return pool;
}

/** The group that a request is in, or else the last one that it was in. */
export async function readPoolOfRequest(tx: Tx, requestId: string): Promise<PoolRecord | undefined> {
  const [pool] = await readPools(
    tx,
    sql`p.id = (
      select mine.pool_id from pool_member mine join pool on pool.tenant_id = mine.tenant_id and pool.id = mine.pool_id
      where mine.request_id = ${requestId} order by mine.live desc, pool.proposed_at desc limit 1)`,
  );
  return pool;
}

export interface PageOfPools {
  readonly pools: readonly PoolRecord[];
  readonly page: number;
  readonly pages: number;
}

/** Ten are a screen, and half the work of twenty. */
const poolsOnPage = 10;

/** A page of the groups in some states, the latest first. Past the last page, the last one. */
export async function readPoolsInStatus(tx: Tx, statuses: readonly PoolStatus[], asked: number): Promise<PageOfPools> {
  const inStatus = sql`status = any(${[...statuses]}::text[])`;
  const ofPage = (page: number) =>
    readPools(
      tx,
      sql`p.id = any(array(
        select id from pool where ${inStatus} order by proposed_at desc, id limit ${poolsOnPage} offset ${(page - 1) * poolsOnPage}))`,
    );
  const [{ rows }, pools] = await Promise.all([
    sql<{ all: number }>`select count(*)::int as all from pool where ${inStatus}`.execute(tx),
    ofPage(asked),
  ]);
  const pages = Math.max(1, Math.ceil((rows[0]?.all ?? 0) / poolsOnPage));
  return asked > pages ? { pools: await ofPage(pages), page: pages, pages } : { pools, page: asked, pages };
}

/** So many are shown first of all. */
const mostToFollow = 20;

/** Groups that run and do not meet: they stand still, or wait. Those with the least time left first. */
export function readPoolsToFollow(tx: Tx): Promise<PoolRecord[]> {
  return readPools(
    tx,
    sql`p.status = 'running' and p.id = any(array(
      select pool_id from (
        select pool_id, until_day from pool_stop where ended_at is null
        union all select pool_id, until_day from pool_pause where ended_on is null
      ) waits order by until_day, pool_id limit ${mostToFollow}))`,
  );
}

export function readPoolsOfRun(tx: Tx, runId: string): Promise<PoolRecord[]> {
  return readPools(tx, sql`p.run_id = ${runId}`);
}

/** Groups proposed or running with the operators of a provider. */
export function readPoolsOfProvider(tx: Tx, providerId: string): Promise<PoolRecord[]> {
  return readPools(tx, sql`o.provider_id = ${providerId} and p.status in ('proposed', 'offers', 'agreed', 'running')`);
}
