import { z } from 'zod';
import { inTenant, type Database, type Tx } from '../../platform/db/database.ts';
import { defineJob, enqueue } from '../../platform/jobs/define-job.ts';
import type { MailTransport } from '../../platform/mail/transport.ts';
import type { SmsPort } from '../../platform/sms/sms-port.ts';
import type { AppIoPort } from '../../platform/app-io/app-io-port.ts';
import { asMarkdown } from './as-markdown.ts';
import { insertMessage, markSent, unsentMessage, type Message, type NewMessage } from './message-store.ts';
import { shortText } from './short-text.ts';

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
  /** The service of a municipality in the app IO. Absent, and undefined: it has none. */
  readonly appIoOf?: ((tenantId: string) => Promise<AppIoPort | undefined>) | undefined;
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
    const left = await send(services, tenantId, message);
    await inTenant(services.db, { tenantId }, (tx) => markSent(tx, messageId, services.now(), left));
  },
);

type Sending = Pick<SendMessageServices, 'mail' | 'sms' | 'appIoOf'>;

/** Whether it left this machine; the local outbox shows what did not. */
async function send(services: Sending, tenantId: string, message: Message): Promise<boolean> {
  switch (message.channel) {
    case 'mail':
      return letter(services, message);
    case 'sms':
      return text(services, message);
    case 'app-io':
      return inApp(services, tenantId, message);
  }
}

/** Who does not use the app, or wants none of our messages there, is written to as everybody else. */
async function inApp(services: Sending, tenantId: string, message: Message): Promise<boolean> {
  const { recipient, subject, body, otherwise } = message;
  const appIo = await services.appIoOf?.(tenantId);
  const reached = await withoutQuoting('message in app IO', async () => {
    const outcome = await appIo?.send({ fiscalCode: recipient, subject, body: asMarkdown(body) });
    if (outcome?.kind === 'sent') return true;
    if (otherwise !== null) return false;
    // A closed word, never the code or the letter: the household was not told, and whoever keeps the installation sees it.
    const why = outcome?.kind === 'refused' ? outcome.why : (outcome?.kind ?? 'no-service');
    throw Object.assign(new Error('refused'), { code: why });
  });
  if (reached || otherwise === null) return true;
  const { channel } = otherwise;
  const other = { ...message, ...otherwise, body: channel === 'sms' ? shortText(subject, body) : body };
  return channel === 'sms' ? text(services, other) : letter(services, other);
}

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
async function withoutQuoting<T>(what: string, send: () => Promise<T>): Promise<T> {
  let refusal: unknown;
  try {
    return await send();
  } catch (error) {
    refusal = error;
  }
  const { code, responseCode } = refusal as { readonly code?: unknown; readonly responseCode?: unknown };
  const known = [code, responseCode].filter((one) => typeof one === 'string' || typeof one === 'number');
  throw new Error([`${what} was not sent`, ...known].join(' '));
}
