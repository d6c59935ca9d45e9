import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';

export type Channel = 'mail' | 'sms' | 'app-io';

/** Where a message goes that the app IO does not bring. */
export interface OtherWay {
  readonly channel: Exclude<Channel, 'app-io'>;
  readonly recipient: string;
}

export interface NewMessage {
  readonly id: string;
  readonly channel: Channel;
  /** An address of mail, a telephone with its country, or a tax code. */
  readonly recipient: string;
  readonly subject: string;
  /** Plain text. */
  readonly body: string;
  /** What happened, to whom, in which version: the same event never makes two messages. */
  readonly eventKey: string;
  readonly otherwise?: OtherWay | undefined;
}

export interface Message extends Omit<NewMessage, 'eventKey' | 'otherwise'> {
  readonly otherwise: OtherWay | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

const columns = sql`id, channel, recipient, subject, body, created_at as "createdAt", sent_at as "sentAt",
  case when else_channel is not null then json_build_object('channel', else_channel, 'recipient', else_recipient) end as otherwise`;

/** Keeps the message; false when its event has one already. */
export async function insertMessage(tx: Tx, message: NewMessage, now: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into message (tenant_id, id, channel, recipient, subject, body, event_key, created_at, else_channel, else_recipient)
    values (current_setting('app.tenant_id')::uuid, ${message.id}, ${message.channel}, ${message.recipient}, ${message.subject},
      ${message.body}, ${message.eventKey}, ${now}, ${message.otherwise?.channel ?? null}, ${message.otherwise?.recipient ?? null})
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
      ? sql`update message set sent_at = ${now}, recipient = '', body = '',
          else_recipient = case when else_channel is not null then '' end where id = ${id}`
      : sql`update message set sent_at = ${now} where id = ${id}`
  ).execute(tx);
}

/** The latest messages, newest first. */
export async function latestMessages(tx: Tx, limit: number): Promise<Message[]> {
  const { rows } =
    await sql<Message>`select ${columns} from message order by created_at desc, id limit ${limit}`.execute(tx);
  return rows;
}
