import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { RoomKey, RoomPermit } from './policy.ts';
import type { Slice } from './room-store.ts';

export interface NewRoomKey extends RoomKey {
  readonly tokenHash: Buffer;
  readonly now: Date;
}

export async function insertRoomKey(tx: Tx, _permit: RoomPermit, key: NewRoomKey): Promise<void> {
  await sql`
    insert into room_key (tenant_id, id, provider_id, kind, token_hash, made_at)
    values (current_setting('app.tenant_id')::uuid, ${key.id}, ${key.providerId}, ${key.kind}, ${key.tokenHash}, ${key.now})
  `.execute(tx);
}

/** What a token opens, as long as nobody has ended it. */
export async function findRoomKey(tx: Tx, tokenHash: Buffer, kind: RoomKey['kind']): Promise<RoomKey | undefined> {
  const { rows } = await sql<RoomKey>`
    select id, provider_id as "providerId", kind from room_key where token_hash = ${tokenHash} and kind = ${kind} and ended_at is null
  `.execute(tx);
  return rows[0];
}

/** Returns whose it was; undefined where there is none to end. */
export async function endRoomKey(tx: Tx, _permit: RoomPermit, id: string, now: Date): Promise<string | undefined> {
  const { rows } = await sql<{ providerId: string }>`
    update room_key set ended_at = ${now} where id = ${id}::uuid and ended_at is null returning provider_id as "providerId"
  `.execute(tx);
  return rows[0]?.providerId;
}

const givesServices = sql`exists (select from service s where s.provider_id = p.id and s.status = 'active')`;

/** A provider of the register, with the links and keys that it has. */
export interface ProviderWithKeys {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly keys: readonly { readonly id: string; readonly kind: RoomKey['kind']; readonly madeAt: string }[];
}

export async function countProvidersWithServices(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from provider p where ${givesServices}
  `.execute(tx);
  return rows[0]?.count ?? 0;
}

export async function readProvidersWithKeys(tx: Tx, { limit, offset }: Slice): Promise<ProviderWithKeys[]> {
  const { rows } = await sql<ProviderWithKeys>`
    select p.id, p.name, p.email, coalesce(
      (select json_agg(json_build_object('id', k.id, 'kind', k.kind, 'madeAt', k.made_at) order by k.made_at, k.id)
        from room_key k where k.provider_id = p.id and k.ended_at is null), '[]') as keys
    from provider p where ${givesServices}
    order by p.name, p.id limit ${limit} offset ${offset}
  `.execute(tx);
  return rows;
}

export type ProviderForKey = Pick<ProviderWithKeys, 'id' | 'name' | 'email'>;

export async function readProviderForKey(tx: Tx, id: string): Promise<ProviderForKey | undefined> {
  const { rows } = await sql<ProviderForKey>`
    select id, name, email from provider where id = ${id}::uuid
  `.execute(tx);
  return rows[0];
}
