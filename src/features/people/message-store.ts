import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';

export type Channel = 'mail' | 'sms';

export interface NewMessage {
  readonly id: string;
  readonly channel: Channel;
  /** An address of mail, or a telephone with its country. */
  readonly recipient: string;
  readonly subject: string;
  /** Plain text. */
  readonly body: string;
  /** What happened, to whom, in which version: the same event never makes two messages. */
  readonly eventKey: string;
}

export interface Message extends Omit<NewMessage, 'eventKey'> {
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

const columns = sql`id, channel, recipient, subject, body, created_at as "createdAt", sent_at as "sentAt"`;

/** Keeps the message; false when its event has one already. */
export async function insertMessage(tx: Tx, message: NewMessage, now: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into message (tenant_id, id, channel, recipient, subject, body, event_key, created_at)
    values (current_setting('app.tenant_id')::uuid, ${message.id}, ${message.channel}, ${message.recipient}, ${message.subject},
      ${message.body}, ${message.eventKey}, ${now})
    on conflict (tenant_id, event_key) do nothing returning id
  `.execute(tx);
  return rows.length === 1;
}

/** A message that waits to be sent. */
export async function unsentMessage(tx: Tx, id: string): Promise<Message | undefined> {
  const { rows } = await sql<Message>`select ${columns} from message where id = ${id} and sent_at is null`.execute(tx);
  return rows[0];
}

/** What has left is not kept: it may hold a secret link, and the mailbox has it. The local outbox is the mailbox itself. */
export async function markSent(tx: Tx, id: string, now: Date, hasLeft: boolean): Promise<void> {
  await (
    hasLeft
      ? sql`update message set sent_at = ${now}, recipient = '', body = '' where id = ${id}`
      : sql`update message set sent_at = ${now} where id = ${id}`
  ).execute(tx);
}

/** The latest messages, newest first. */
export async function latestMessages(tx: Tx, limit: number): Promise<Message[]> {
  const { rows } =
    await sql<Message>`select ${columns} from message order by created_at desc, id limit ${limit}`.execute(tx);
  return rows;
}
