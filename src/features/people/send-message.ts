import { z } from 'zod';
import { inTenant, type Database, type Tx } from '../../platform/db/database.ts';
import { defineJob, enqueue } from '../../platform/jobs/define-job.ts';
import type { MailTransport } from '../../platform/mail/transport.ts';
import { insertMessage, markSent, unsentMessage, type NewMessage } from './message-store.ts';

export type OutgoingMessage = Omit<NewMessage, 'id'>;

interface Sender {
  readonly municipality: { readonly tenantId: string };
  readonly now: Date;
  readonly newId: () => string;
}

/**
 * Keeps a message and a job that sends it, in the caller's transaction: both exist if, and only if, what they tell of
 * happened. Returns the message's id, or undefined when the same event has been told already.
 */
export async function queueMessage(tx: Tx, ctx: Sender, message: OutgoingMessage): Promise<string | undefined> {
  const id = ctx.newId();
  if (!(await insertMessage(tx, { ...message, id }, ctx.now))) return undefined;
  const { tenantId } = ctx.municipality;
  await enqueue(tx, sendMessageJob, { tenantId, messageId: id }, { key: `send-message:${id}` });
  return id;
}

export interface SendMessageServices {
  readonly db: Database;
  readonly mail: MailTransport;
  readonly now: () => Date;
}

const payload = z.object({ tenantId: z.uuid(), messageId: z.uuid() });

/**
 * Sends one message. A failure is tried again later. Should the process die between sending and noting it, the message
 * goes twice with the same id, and the mailbox drops the second: losing it would be worse.
 */
export const sendMessageJob = defineJob(
  'send-message',
  payload,
  async (services: SendMessageServices, { tenantId, messageId }) => {
    const message = await inTenant(services.db, { tenantId }, (tx) => unsentMessage(tx, messageId), { readOnly: true });
    if (message === undefined) return;
    await send(services.mail, { to: message.recipient, subject: message.subject, text: message.body, messageId });
    await inTenant(services.db, { tenantId }, (tx) => markSent(tx, messageId, services.now(), services.mail.leaves));
  },
);

/** A mail server's refusal quotes the letter and whom it is for; the log and the queue keep what is thrown here. */
async function send(mail: MailTransport, letter: Parameters<MailTransport['send']>[0]): Promise<void> {
  let refusal: unknown;
  try {
    return await mail.send(letter);
  } catch (error) {
    refusal = error;
  }
  const { code, responseCode } = refusal as { readonly code?: unknown; readonly responseCode?: unknown };
  const known = [code, responseCode].filter((one) => typeof one === 'string' || typeof one === 'number');
  throw new Error(['mail was not sent', ...known].join(' '));
}
