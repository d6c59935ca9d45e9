import { sql } from 'kysely';
import type { Language } from '../../i18n/index.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Channel, RequestFacts, RequestStatus, RequestView } from './model.ts';
import type { RequestPermit } from './policy.ts';

export const requestColumns = sql`request.id, code, status, channel, language, kind_of_help as "kindOfHelp", seats, ages, intensity, days, slots, windows,
  place_label as "placeLabel", quarter, lat, lon, max_metres as "maxMetres", willing_to_share as "willingToShare",
  host_seats as "hostSeats", home_tags as "homeTags", needs, refuses, max_cents as "maxCents", solo_cents as "soloCents",
  weight, first_contact as "firstContact", said, paused_until::text as "pausedUntil", desk_since as "deskSince", made_up as "madeUp", version, created_at as "createdAt", updated_at as "updatedAt"`;

export interface NewRequest extends Omit<RequestFacts, 'said'> {
  readonly said?: RequestFacts['said'];
  readonly id: string;
  readonly code: string;
  readonly status: RequestStatus;
  readonly channel: Channel;
  readonly language: Language;
  readonly submissionKey: string;
  readonly operatorId: string | null;
  readonly weight?: number;
  readonly madeUp?: boolean;
}

/** Inserts the request; false when its form was sent before, or its code is taken. */
export async function insertRequest(
  tx: Tx,
  _permit: RequestPermit<'make' | 'seed'>,
  request: NewRequest,
  now: Date,
): Promise<boolean> {
  const r = request;
  const { rows } = await sql`
    insert into request (tenant_id, id, code, status, channel, language, kind_of_help, seats, ages, intensity, days, slots, windows, place_label,
      quarter, lat, lon, max_metres, willing_to_share, host_seats, home_tags, needs, refuses, max_cents, solo_cents, weight,
      first_contact, said, made_up, submission_key, operator_id, created_at, updated_at)
    values (current_setting('app.tenant_id')::uuid, ${r.id}, ${r.code}, ${r.status}, ${r.channel}, ${r.language}, ${r.kindOfHelp}, ${r.seats},
      ${[...r.ages]}::smallint[], ${r.intensity}, ${r.days}, ${r.slots}, ${JSON.stringify(r.windows)}::jsonb, ${r.placeLabel}, ${r.quarter}, ${r.lat}, ${r.lon},
      ${r.maxMetres}, ${r.willingToShare}, ${r.hostSeats}, ${[...r.homeTags]}::text[], ${[...r.needs]}::text[], ${[...r.refuses]}::text[],
      ${r.maxCents}, ${r.soloCents}, ${r.weight ?? 1}, ${r.firstContact}, ${JSON.stringify(r.said ?? {})}::jsonb, ${r.madeUp ?? false}, ${r.submissionKey}, ${r.operatorId},
      ${now}, ${now})
    on conflict do nothing returning id
  `.execute(tx);
  return rows.length === 1;
}

export async function requestById(tx: Tx, id: string): Promise<RequestView | undefined> {
  const { rows } = await sql<RequestView>`select ${requestColumns} from request where id = ${id}`.execute(tx);
  return rows[0];
}

/** The same, locked until the transaction ends. */
export async function lockRequest(tx: Tx, id: string): Promise<RequestView | undefined> {
  const { rows } = await sql<RequestView>`select ${requestColumns} from request where id = ${id} for update`.execute(
    tx,
  );
  return rows[0];
}

export async function requestBySubmission(tx: Tx, submissionKey: string): Promise<RequestView | undefined> {
  const { rows } =
    await sql<RequestView>`select ${requestColumns} from request where submission_key = ${submissionKey}`.execute(tx);
  return rows[0];
}

/** Writes new facts over a locked request. */
export async function updateRequest(
  tx: Tx,
  _permit: RequestPermit<'change'>,
  id: string,
  facts: RequestFacts,
  status: RequestStatus,
  now: Date,
): Promise<void> {
  const r = facts;
  await sql`
    update request set kind_of_help = ${r.kindOfHelp}, seats = ${r.seats}, ages = ${[...r.ages]}::smallint[], intensity = ${r.intensity}, days = ${r.days},
      slots = ${r.slots}, windows = ${JSON.stringify(r.windows)}::jsonb, place_label = ${r.placeLabel}, quarter = ${r.quarter},
      lat = ${r.lat}, lon = ${r.lon}, max_metres = ${r.maxMetres}, willing_to_share = ${r.willingToShare}, host_seats = ${r.hostSeats},
      home_tags = ${[...r.homeTags]}::text[], needs = ${[...r.needs]}::text[], refuses = ${[...r.refuses]}::text[], max_cents = ${r.maxCents},
      solo_cents = ${r.soloCents}, first_contact = ${r.firstContact}, said = ${JSON.stringify(r.said)}::jsonb,
      status = ${status}, paused_until = case when ${status} = 'paused' then paused_until end, version = version + 1, updated_at = ${now}
    where id = ${id}
  `.execute(tx);
}

export interface StatusChange {
  readonly requestIds: readonly string[];
  /** Requests in another status are left as they are. */
  readonly from: readonly RequestStatus[];
  /** A pause has a day on which it ends, and a way of its own: `pauseRequest`. */
  readonly to: Exclude<RequestStatus, 'paused'>;
}

/** Returns the ids of those that were moved. Their version stays: it counts what the household asked, not what came of it. */
export async function moveRequests(
  tx: Tx,
  _permit: RequestPermit<'move' | 'change'>,
  { requestIds, from, to }: StatusChange,
  now: Date,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update request set status = ${to}, paused_until = null, updated_at = ${now}
    where id = any(${[...requestIds]}::uuid[]) and status = any(${[...from]}::text[]) returning id
  `.execute(tx);
  return rows.map(({ id }) => id);
}
