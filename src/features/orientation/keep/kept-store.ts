import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { KeepPermit } from '../policy.ts';
import type { KeptResult, Told } from './model.ts';

export interface NewResult {
  readonly id: string;
  readonly keeperHash: Buffer;
  readonly readerHash: Buffer;
  readonly told: Told;
  readonly now: Date;
  readonly expiresAt: Date;
}

export async function insertResult(tx: Tx, _permit: KeepPermit, result: NewResult): Promise<void> {
  await sql`
    insert into orientation_result (tenant_id, id, keeper_hash, reader_hash, told, created_at, expires_at)
    values (current_setting('app.tenant_id')::uuid, ${result.id}, ${result.keeperHash}, ${result.readerHash},
      ${JSON.stringify(result.told)}::jsonb, ${result.now}, ${result.expiresAt})
  `.execute(tx);
}

/** What an address opens, as long as it lives. */
export async function findResult(tx: Tx, tokenHash: Buffer, now: Date): Promise<KeptResult | undefined> {
  const { rows } = await sql<KeptResult>`
    select id, 'keeper' as door, told, created_at as "createdAt", expires_at as "expiresAt"
      from orientation_result where keeper_hash = ${tokenHash} and expires_at > ${now}
    union all
    select id, 'reader', told, created_at, expires_at
      from orientation_result where reader_hash = ${tokenHash} and expires_at > ${now}
  `.execute(tx);
  return rows[0];
}

export async function deleteResult(tx: Tx, _permit: KeepPermit, id: string): Promise<void> {
  await sql`delete from orientation_result where id = ${id}`.execute(tx);
}

export async function deleteResultsBefore(tx: Tx, _permit: KeepPermit, now: Date): Promise<number> {
  const { rows } = await sql`delete from orientation_result where expires_at <= ${now} returning 1`.execute(tx);
  return rows.length;
}

/** How many results the municipality has mailed on a day. */
export async function countMailed(tx: Tx, day: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select coalesce(sum(mailed), 0)::int as n from orientation_result where mailed_on = ${day}::date
  `.execute(tx);
  return rows[0]?.n ?? 0;
}

/** Notes one more mail of a result on a day; false when it has had as many as it may. */
export async function noteMailed(tx: Tx, _permit: KeepPermit, id: string, day: string, most: number): Promise<boolean> {
  const { rows } = await sql`
    update orientation_result set mailed = case when mailed_on = ${day}::date then mailed + 1 else 1 end, mailed_on = ${day}::date
    where id = ${id} and (mailed_on is distinct from ${day}::date or mailed < ${most}) returning 1
  `.execute(tx);
  return rows.length === 1;
}
