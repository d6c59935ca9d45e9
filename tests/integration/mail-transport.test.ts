import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, describe, expect, it } from 'vitest';
import { outboxTransport, smtpTransport, type MailTransport } from '../../src/platform/mail/transport.ts';

const mail = {
  to: 'ines@example.org',
  subject: 'Il tuo gruppo è partito: perché no?',
  text: 'Ciao Ines,\n\nè tutto pronto – apri https://will.example/monza/r/segreto/gruppo\n\n.\n\nA presto',
  messageId: 'b2f3a7de-8a52-4b64-9d1e-0d9c1c7f0a11',
};

const received: ParsedMail[] = [];
async function keep(stream: Readable): Promise<void> {
  received.push(await simpleParser(stream));
}

/** A real SMTP server on this machine: what leaves by the adapter is what it hears. */
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (address, _session, done) => done(address.address.startsWith('nobody') ? new Error('no such box') : null),
  // The server tells by callback.
  // oxlint-disable-next-line promise/no-callback-in-promise
  onData: (stream, _session, done) => void keep(stream).then(() => done(), done),
});
server.listen(0, '127.0.0.1');
await once(server.server, 'listening');
const { port } = server.server.address() as AddressInfo;
const smtp = smtpTransport(`smtp://127.0.0.1:${port}`, 'WILL <will@example.org>');

afterAll(() => {
  smtp.close();
  server.close();
});

const transports: readonly [string, MailTransport, boolean][] = [
  ['SMTP', smtp, true],
  ['the outbox', outboxTransport(), false],
];

describe.each(transports)('the port of mail, by %s', (_name, transport, leaves) => {
  it('says whether mail leaves this machine', () => {
    expect(transport.leaves).toBe(leaves);
  });

  it('takes the same mail twice, when a job runs again', async () => {
    await expect(transport.send(mail)).resolves.toBeUndefined();
    await expect(transport.send(mail)).resolves.toBeUndefined();
  });
});

describe('mail by SMTP', () => {
  it('arrives as it was written, with one id, so that a mailbox can drop the second', () => {
    expect(received).toHaveLength(2);
    const [first, second] = received;
    expect(first?.subject).toBe(mail.subject);
    expect(first?.text?.trim()).toBe(mail.text);
    expect(first?.html).toBe(false);
    expect(first?.from?.text).toContain('will@example.org');
    expect(first?.messageId).toBe(`<${mail.messageId}@will>`);
    expect(second?.messageId).toBe(first?.messageId);
  });

  it('fails loudly when the box is refused or nobody answers, so that the job tries again', async () => {
    await expect(smtp.send({ ...mail, to: 'nobody@example.org' })).rejects.toThrow(/no such box/);
    const silent = smtpTransport('smtp://127.0.0.1:1', 'WILL <will@example.org>');
    await expect(silent.send(mail)).rejects.toThrow(/ECONNREFUSED/);
    silent.close();
  });
});
