import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { ServiceDocument } from '../hsds/model.ts';
import { usualFreshDays } from './room-of.ts';
import type { RoomPermit } from './policy.ts';
import { roomFieldNames, type RoomFields, type SaidRoom } from './with-room.ts';

/** A service as far as its room goes. */
export interface RoomService {
  readonly id: string;
  readonly title: string;
  readonly providerId: string | null;
  readonly providerName: string | null;
  readonly hsds: RoomFields & Pick<ServiceDocument, 'capacities'>;
}

const columns =
  sql.raw(`s.id, s.title, s.provider_id as "providerId", coalesce(p.name, s.provider_name) as "providerName",
  jsonb_strip_nulls(jsonb_build_object('capacities', s.hsds -> 'capacities', 'will_waiting_days', s.hsds -> 'will_waiting_days',
    'will_waiting_updated', s.hsds -> 'will_waiting_updated', 'will_needs_assessment', s.hsds -> 'will_needs_assessment')) as hsds`);

/** Locked until the transaction ends, so that two who say at once follow one another. */
export async function lockRoomService(tx: Tx, id: string): Promise<RoomService | undefined> {
  const { rows } = await sql<RoomService>`
    select ${columns} from service s left join provider p on p.id = s.provider_id where s.id = ${id}::uuid for update of s
  `.execute(tx);
  return rows[0];
}

export async function readRoomService(tx: Tx, id: string): Promise<RoomService | undefined> {
  const { rows } = await sql<RoomService>`
    select ${columns} from service s left join provider p on p.id = s.provider_id where s.id = ${id}::uuid
  `.execute(tx);
  return rows[0];
}

/** The services that a provider gives. */
export async function readServicesOfProvider(tx: Tx, providerId: string): Promise<RoomService[]> {
  const { rows } = await sql<RoomService>`
    select ${columns} from service s left join provider p on p.id = s.provider_id
    where s.provider_id = ${providerId}::uuid and s.status = 'active' order by s.title, s.id
  `.execute(tx);
  return rows;
}

/** Part of a list: a page of it. */
export interface Slice {
  readonly limit: number;
  readonly offset: number;
}

const couldSay = sql`
  s.status = 'active' and (s.provider_id is not null or s.hsds ? 'capacities' or s.hsds ? 'will_waiting_days')`;

/** Services of which somebody has ever said their room, or could: those that a registered provider gives. */
export async function readRoomServices(tx: Tx, { limit, offset }: Slice): Promise<RoomService[]> {
  const { rows } = await sql<RoomService>`
    select ${columns} from service s left join provider p on p.id = s.provider_id where ${couldSay}
    order by s.title, s.id limit ${limit} offset ${offset}
  `.execute(tx);
  return rows;
}

export async function countRoomServices(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from service s where ${couldSay}`.execute(
    tx,
  );
  return rows[0]?.count ?? 0;
}

/** Writes what is said now into the service's document, where it goes out. */
export async function writeRoom(tx: Tx, _permit: RoomPermit, id: string, fields: RoomFields, now: Date): Promise<void> {
  const gone = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? name : []));
  await sql`
    update service set hsds = (hsds - ${gone}::text[]) || ${JSON.stringify(fields)}::jsonb, modified_at = ${now},
      changed_here = array(select distinct unnest(changed_here || ${[...roomFieldNames]}::text[]) order by 1)
    where id = ${id}::uuid
  `.execute(tx);
}

export interface RoomRow extends SaidRoom {
  readonly saidAt: Date;
  readonly saidBy: 'link' | 'api' | 'desk';
}

/** Keeps what was said, for ever: who says room that is never there shows in the long run. */
export async function insertSaidRoom(
  tx: Tx,
  _permit: RoomPermit,
  row: RoomRow & { readonly id: string; readonly serviceId: string; readonly saidById: string | undefined },
): Promise<void> {
  await sql`
    insert into room_said (tenant_id, id, service_id, said_at, said_by, said_by_id, available, maximum, waiting_days, needs_assessment)
    values (current_setting('app.tenant_id')::uuid, ${row.id}, ${row.serviceId}, ${row.saidAt}, ${row.saidBy}, ${row.saidById ?? null},
      ${row.available ?? null}, ${row.maximum ?? null}, ${row.waitingDays ?? null}, ${row.needsAssessment})
  `.execute(tx);
}

export interface PastRoom {
  readonly saidAt: Date;
  readonly saidBy: RoomRow['saidBy'];
  readonly available: number | null;
  readonly maximum: number | null;
  readonly waitingDays: number | null;
  readonly needsAssessment: boolean;
}

export async function readSaidRooms(tx: Tx, serviceId: string, limit: number): Promise<PastRoom[]> {
  const { rows } = await sql<PastRoom>`
    select said_at as "saidAt", said_by as "saidBy", available, maximum, waiting_days as "waitingDays", needs_assessment as "needsAssessment"
    from room_said where service_id = ${serviceId}::uuid order by said_at desc, id limit ${limit}
  `.execute(tx);
  return rows;
}

export async function readFreshDays(tx: Tx): Promise<number> {
  const { rows } = await sql<{ days: number }>`select fresh_days as days from room_rule`.execute(tx);
  return rows[0]?.days ?? usualFreshDays;
}

export async function writeFreshDays(tx: Tx, _permit: RoomPermit, days: number): Promise<void> {
  await sql`
    insert into room_rule (tenant_id, fresh_days) values (current_setting('app.tenant_id')::uuid, ${days})
    on conflict (tenant_id) do update set fresh_days = excluded.fresh_days
  `.execute(tx);
}
