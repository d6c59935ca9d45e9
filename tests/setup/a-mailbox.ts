import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Mailbox {
  readonly url: string;
  /** Of each mail that came, in order: twice where one came twice. */
  readonly ids: readonly string[];
  /** The mails themselves, as a mail program reads them. */
  readonly mails: readonly ReceivedMail[];
  close(): Promise<void>;
}

/** A real SMTP server on this machine, which keeps what it hears. */
export async function aMailbox(): Promise<Mailbox> {
  const ids: string[] = [];
  const mails: ReceivedMail[] = [];
  const keep = async (stream: Readable) => {
    const { messageId, to, subject = '', text = '' } = await simpleParser(stream);
    ids.push(/^<([^@>]+)@will>$/.exec(messageId ?? '')?.[1] ?? 'none');
    mails.push({ to: [to ?? []].flat()[0]?.text ?? '', subject, text });
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    // The server tells by callback.
    // oxlint-disable-next-line promise/no-callback-in-promise
    onData: (stream, _session, done) => void keep(stream).then(() => done(), done),
  });
  // Whoever is killed hangs up in the middle.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    ids,
    mails,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
