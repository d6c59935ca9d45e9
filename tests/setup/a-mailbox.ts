import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface Mailbox {
  readonly url: string;
  /** Of each mail that came, in order: twice where one came twice. */
  readonly ids: readonly string[];
  close(): Promise<void>;
}

/** A real SMTP server on this machine, which keeps the id of what it hears. */
export async function aMailbox(): Promise<Mailbox> {
  const ids: string[] = [];
  const keep = async (stream: Readable) => {
    ids.push(/^message-id: <([^@>]+)@will>/im.exec(await text(stream))?.[1] ?? 'none');
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
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
