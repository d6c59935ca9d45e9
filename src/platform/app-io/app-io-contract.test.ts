import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { appIoByHttp } from './app-io-http.ts';
import type { AppIoPort } from './app-io-port.ts';
import { FakeAppIo } from './testing/fake-app-io.ts';

// Made-up codes of people who do not exist.
const [uses, wantsNone, unknown] = ['AAAAAA00A00A000A', 'BBBBBB00A00A000B', 'CCCCCC00A00A000C'];
const message = {
  fiscalCode: uses,
  subject: 'Il tuo gruppo sta per partire',
  body: 'Manca solo la tua risposta. Apri la proposta, guarda i giorni e il prezzo, e dicci se va bene per te.',
};

interface Way {
  readonly port: AppIoPort;
  readonly sent: () => readonly { readonly fiscalCode: string; readonly subject: string }[];
}

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const asked = z.object({ fiscal_code: z.string(), content: z.object({ subject: z.string() }).optional() });

/** A service that answers as IO's OpenAPI document says. */
async function byHttp(): Promise<Way> {
  const sent: { fiscalCode: string; subject: string }[] = [];
  const answerTo = async (request: IncomingMessage): Promise<[number, object]> => {
    if (request.headers['ocp-apim-subscription-key'] !== 'key') return [401, {}];
    const body = asked.parse(JSON.parse(await text(request)));
    if (request.url === '/profiles')
      return body.fiscal_code === unknown ? [404, {}] : [200, { sender_allowed: body.fiscal_code === uses }];
    sent.push({ fiscalCode: body.fiscal_code, subject: body.content?.subject ?? '' });
    return [201, { id: String(sent.length) }];
  };
  const server = createServer((request, response) => {
    void answerTo(request).then(([status, body]) => response.writeHead(status).end(JSON.stringify(body)));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  closing.push(() => new Promise((closed) => server.close(() => closed())));
  const { port } = server.address() as AddressInfo;
  return {
    port: appIoByHttp({ address: `http://127.0.0.1:${port}`, subscriptionKey: 'key' }),
    sent: () => sent,
  };
}

function fake(): Promise<Way> {
  const port = new FakeAppIo([uses]);
  return Promise.resolve({ port, sent: () => port.sent.map(({ fiscalCode, subject }) => ({ fiscalCode, subject })) });
}

describe.each([
  { name: 'by HTTP', way: byHttp },
  { name: 'the fake', way: fake },
])('a message in app IO, $name', ({ way }) => {
  it('reaches who uses the app', async () => {
    const { port, sent } = await way();
    expect(await port.send(message)).toEqual({ kind: 'sent', id: '1' });
    expect(sent()).toEqual([{ fiscalCode: uses, subject: message.subject }]);
  });

  it('reaches nobody who does not, or wants none of ours', async () => {
    const { port, sent } = await way();
    for (const fiscalCode of [unknown, wantsNone])
      expect(await port.send({ ...message, fiscalCode })).toEqual({ kind: 'not-reached' });
    expect(sent()).toEqual([]);
  });

  it.each([
    ['fiscal-code', { fiscalCode: 'nobody' }],
    ['subject', { subject: 'Ciao' }],
    ['body', { body: 'Ciao' }],
  ])('is refused for its %s', async (why, given) => {
    const { port, sent } = await way();
    expect(await port.send({ ...message, ...given })).toEqual({ kind: 'refused', why });
    expect(sent()).toEqual([]);
  });
});

it('a service that does not take the key is no answer: it is tried again later', async () => {
  const server = createServer((_request, response) => response.writeHead(401).end());
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  closing.push(() => new Promise((closed) => server.close(() => closed())));
  const { port } = server.address() as AddressInfo;
  const io = appIoByHttp({ address: `http://127.0.0.1:${port}`, subscriptionKey: 'wrong' });
  await expect(io.send(message)).rejects.toThrow('app IO answered 401');
});
