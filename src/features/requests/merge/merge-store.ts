import { sql } from 'kysely';
import type { RequestableHelp } from '../../../domain/vocabulary.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Channel, RequestStatus } from '../model.ts';
import type { RequestPermit } from '../policy.ts';

/** A request that may be the same person's, as the desk sees it beside another: nothing that says who it is. */
export interface Alike {
  readonly id: string;
  readonly code: string;
  readonly kindOfHelp: RequestableHelp;
  readonly status: RequestStatus;
  readonly channel: Channel;
  readonly createdAt: Date;
}

const alike = sql`r.id, r.code, r.kind_of_help as "kindOfHelp", r.status, r.channel, r.created_at as "createdAt"`;

/** Requests for the same help that are still followed, with the same mailbox or phone as this one. */
export async function requestsAlike(tx: Tx, requestId: string, most: number): Promise<Alike[]> {
  const { rows } = await sql<Alike>`
    with own as materialized (
      select c.email_key, c.phone_key, q.kind_of_help from request_contact c
      join request q on q.tenant_id = c.tenant_id and q.id = c.request_id where c.request_id = ${requestId}
    ),
    ids as (
      select request_id from request_contact where email_key = (select email_key from own)
      union select request_id from request_contact where phone_key = (select phone_key from own)
    )
    select ${alike} from ids join request r on r.id = ids.request_id
    where r.id <> ${requestId} and r.status <> 'withdrawn' and r.kind_of_help = (select kind_of_help from own)
    order by r.created_at, r.id limit ${most}
  `.execute(tx);
  return rows;
}

export interface Merge {
  readonly id: string;
  readonly keepId: string;
  readonly dropId: string;
  readonly lapsesAt: Date;
}

const columns = sql`id, keep_id as "keepId", drop_id as "dropId", lapses_at as "lapsesAt"`;

/** False where the same request is being asked about already. */
export async function insertMerge(
  tx: Tx,
  _permit: RequestPermit<'merge'>,
  merge: Merge & { readonly tokenHash: Buffer; readonly askedBy: string; readonly now: Date },
): Promise<boolean> {
  const m = merge;
  const { rows } = await sql`
    insert into request_merge (tenant_id, id, keep_id, drop_id, token_hash, asked_by, asked_at, lapses_at)
    values (current_setting('app.tenant_id')::uuid, ${m.id}, ${m.keepId}, ${m.dropId}, ${m.tokenHash}, ${m.askedBy}, ${m.now}, ${m.lapsesAt})
    on conflict do nothing returning 1
  `.execute(tx);
  return rows.length === 1;
}

/** What was asked under that link and nobody has answered, locked until the transaction ends. */
export async function lockMergeByToken(tx: Tx, tokenHash: Buffer, now: Date): Promise<Merge | undefined> {
  const { rows } = await sql<Merge>`
    select ${columns} from request_merge where token_hash = ${tokenHash} and answer is null and lapses_at > ${now} for update
  `.execute(tx);
  return rows[0];
}

export async function mergeByToken(tx: Tx, tokenHash: Buffer, now: Date): Promise<Merge | undefined> {
  const { rows } = await sql<Merge>`
    select ${columns} from request_merge where token_hash = ${tokenHash} and answer is null and lapses_at > ${now}
  `.execute(tx);
  return rows[0];
}

/** What is being asked about a request, whichever of the two it is. */
export async function openMergeOf(tx: Tx, requestId: string, now: Date): Promise<Merge | undefined> {
  const { rows } = await sql<Merge>`
    select ${columns} from request_merge
    where (keep_id = ${requestId} or drop_id = ${requestId}) and answer is null and lapses_at > ${now} limit 1
  `.execute(tx);
  return rows[0];
}

export async function writeMergeAnswer(
  tx: Tx,
  _permit: RequestPermit<'merge'>,
  id: string,
  answer: 'yes' | 'no',
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`
    update request_merge set answer = ${answer}, answered_at = ${now} where id = ${id} and answer is null returning 1
  `.execute(tx);
  return rows.length === 1;
}

/** Nobody answered in time: both stay as they are. */
export async function lapseMerges(tx: Tx, _permit: RequestPermit<'move'>, now: Date): Promise<number> {
  const { rows } = await sql`
    update request_merge set answer = 'lapsed', answered_at = ${now} where answer is null and lapses_at <= ${now} returning 1
  `.execute(tx);
  return rows.length;
}
