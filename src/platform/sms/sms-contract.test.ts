import { describe, expect, it } from 'vitest';
import { longestText, type SmsPort } from './sms-port.ts';
import { smsByMail } from './sms-by-mail.ts';
import { FakeSms } from './testing/fake-sms.ts';

interface Way {
  readonly port: SmsPort;
  /** Texts that left, with the digits they left for. */
  readonly left: () => readonly { readonly to: string; readonly text: string }[];
}

function byMail(): Way {
  const letters = new Map<string, { to: string; text: string }>();
  const mail = {
    leaves: true,
    send: ({ to, text, messageId }: { to: string; text: string; messageId: string }) => {
      // As a mailbox does: the second letter of one id is dropped.
      letters.set(messageId, { to: to.replace(/@.*/, ''), text });
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
  return { port: smsByMail(mail, 'sms.example.org'), left: () => [...letters.values()] };
}

function fake(): Way {
  const port = new FakeSms();
  return { port, left: () => port.sent.map(({ to, text }) => ({ to: to.slice(1), text })) };
}

const message = { to: '+393331234567', text: 'Il tuo gruppo sta per partire', messageId: 'one' };

describe.each([
  { name: 'by mail', way: byMail },
  { name: 'the fake', way: fake },
])('a short text, $name', ({ way }) => {
  it('leaves for its number, once however often it is sent', async () => {
    const { port, left } = way();
    expect(await port.send(message)).toEqual({ kind: 'sent' });
    expect(await port.send(message)).toEqual({ kind: 'sent' });
    expect(left()).toEqual([{ to: '393331234567', text: message.text }]);
  });

  it.each([
    ['number', { to: '333 1234567' }],
    ['number', { to: '+39333123456789012' }],
    ['number', { to: '+39333\n@example.org' }],
    ['empty', { text: ' ' }],
    ['too-long', { text: 'x'.repeat(longestText + 1) }],
  ])('is refused for its %s', async (why, given) => {
    const { port, left } = way();
    expect(await port.send({ ...message, ...given })).toEqual({ kind: 'refused', why });
    expect(left()).toEqual([]);
  });
});
