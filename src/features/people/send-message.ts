import { z } from 'zod';
import { inTenant, type Database, type Tx } from '../../platform/db/database.ts';
import { defineJob, enqueue } from '../../platform/jobs/define-job.ts';
import type { MailTransport } from '../../platform/mail/transport.ts';
import type { SmsPort } from '../../platform/sms/sms-port.ts';
import { insertMessage, markSent, unsentMessage, type Message, type NewMessage } from './message-store.ts';

/** By mail, unless it says otherwise. */
export type OutgoingMessage = Omit<NewMessage, 'id' | 'channel'> & Partial<Pick<NewMessage, 'channel'>>;

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
  if (!(await insertMessage(tx, { channel: 'mail', ...message, id }, ctx.now))) return undefined;
  const { tenantId } = ctx.municipality;
  await enqueue(tx, sendMessageJob, { tenantId, messageId: id }, { key: `send-message:${id}` });
  return id;
}

export interface SendMessageServices {
  readonly db: Database;
  readonly mail: MailTransport;
  /** Absent: no short text leaves from here. */
  readonly sms?: SmsPort | undefined;
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
    const left = message.channel === 'sms' ? await text(services, message) : await letter(services, message);
    await inTenant(services.db, { tenantId }, (tx) => markSent(tx, messageId, services.now(), left));
  },
);

type Sending = Pick<SendMessageServices, 'mail' | 'sms'>;

/** Whether it left this machine; the local outbox shows what did not. */
async function letter({ mail }: Sending, { id, recipient, subject, body }: Message): Promise<boolean> {
  await withoutQuoting('mail', () => mail.send({ to: recipient, subject, text: body, messageId: id }));
  return mail.leaves;
}

/** A text that is refused is kept, and its job fails where whoever keeps the installation sees it: the household was not told. */
async function text({ mail, sms }: Sending, { id, recipient, body }: Message): Promise<boolean> {
  if (sms === undefined) return mail.leaves;
  await withoutQuoting('text', async () => {
    const outcome = await sms.send({ to: recipient, text: body, messageId: id });
    // A closed word, never the number or the text.
    if (outcome.kind === 'refused') throw Object.assign(new Error('refused'), { code: outcome.why });
  });
  return true;
}

/** A mail server's refusal quotes the letter and whom it is for; the log and the queue keep what is thrown here. */
async function withoutQuoting(what: string, send: () => Promise<unknown>): Promise<void> {
  let refusal: unknown;
  try {
    await send();
    return;
  } catch (error) {
    refusal = error;
  }
  const { code, responseCode } = refusal as { readonly code?: unknown; readonly responseCode?: unknown };
  const known = [code, responseCode].filter((one) => typeof one === 'string' || typeof one === 'number');
  throw new Error([`${what} was not sent`, ...known].join(' '));
}
