import { sql, type RawBuilder } from 'kysely';
import type { FreshnessState } from '../../../domain/upkeep/freshness.ts';
import type { Tx } from '../../../platform/db/database.ts';

export interface KeeperKey {
  readonly id: string;
  readonly mailbox: string;
}

export async function insertKey(
  tx: Tx,
  key: KeeperKey & { readonly tokenHash: Buffer; readonly madeAt: Date; readonly expiresAt: Date },
): Promise<void> {
  await sql`
    insert into keeper_key (tenant_id, id, token_hash, mailbox, made_at, expires_at)
    values (current_setting('app.tenant_id')::uuid, ${key.id}, ${key.tokenHash}, ${key.mailbox}, ${key.madeAt}, ${key.expiresAt})
  `.execute(tx);
}

export async function keyByToken(tx: Tx, tokenHash: Buffer, now: Date): Promise<KeeperKey | undefined> {
  const { rows } = await sql<KeeperKey>`
    select id, mailbox from keeper_key where token_hash = ${tokenHash} and expires_at > ${now}
  `.execute(tx);
  return rows[0];
}

export async function deleteKey(tx: Tx, { id }: KeeperKey): Promise<void> {
  await sql`delete from keeper_key where id = ${id}::uuid`.execute(tx);
}

export interface KeptEntry {
  readonly id: string;
  readonly title: string;
  readonly status: 'active' | 'ended';
  readonly state: FreshnessState | null;
  readonly checkedOn: string | null;
  readonly dueOn: string | null;
  /** Changes of theirs that the desk has not looked at yet. */
  readonly waiting: number;
}

const names = (mailbox: string): RawBuilder<unknown> => sql`
  (s.contact_email = ${mailbox} or (s.contact_email is null and s.provider_id in (select id from provider where lower(email) = ${mailbox})))`;

/** The entries that a mailbox keeps: those that name it, or whose provider has it and that name none. */
export async function entriesOfMailbox(
  tx: Tx,
  mailbox: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<KeptEntry[]> {
  const { rows } = await sql<KeptEntry>`
    select s.id, s.title, s.status, c.state, c.checked_on::text as "checkedOn", c.due_on::text as "dueOn",
      (select count(*)::int from entry_proposal p where p.service_id = s.id and p.state = 'waiting') as waiting
    from service s left join entry_check c on c.service_id = s.id
    where ${names(mailbox)} order by lower(s.title), s.id limit ${limit} offset ${offset}
  `.execute(tx);
  return rows;
}

export async function countEntriesOfMailbox(tx: Tx, mailbox: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from service s where ${names(mailbox)}
  `.execute(tx);
  return rows[0]?.count ?? 0;
}

export async function keepsEntry(tx: Tx, mailbox: string, id: string): Promise<boolean> {
  const { rows } = await sql`select 1 from service s where s.id = ${id}::uuid and ${names(mailbox)}`.execute(tx);
  return rows.length === 1;
}
