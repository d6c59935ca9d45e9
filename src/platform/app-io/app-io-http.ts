import { z } from 'zod';
import { refusalOf, type AppIoMessage, type AppIoPort } from './app-io-port.ts';

export interface AppIoAccess {
  /** `https://api.io.pagopa.it/api/v1`. */
  readonly address: string;
  /** Of the service that the municipality registered with IO. */
  readonly subscriptionKey: string;
}

const timeoutMs = 10_000;
const profile = z.object({ sender_allowed: z.boolean() });
const created = z.object({ id: z.string() });

/**
 * IO's interface for services: first whether the person takes messages of this service, then the message. The tax code is in
 * the body of both, never in an address.
 */
export function appIoByHttp({ address, subscriptionKey }: AppIoAccess): AppIoPort {
  const post = (path: string, body: object) =>
    fetch(`${address}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Ocp-Apim-Subscription-Key': subscriptionKey },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
    });
  return {
    send: async (message: AppIoMessage) => {
      const refusal = refusalOf(message);
      if (refusal !== undefined) return refusal;
      const found = await post('/profiles', { fiscal_code: message.fiscalCode });
      if (found.status === 404) return { kind: 'not-reached' };
      if (!found.ok) throw new Error(`app IO answered ${found.status}`);
      if (!profile.parse(await found.json()).sender_allowed) return { kind: 'not-reached' };
      const content = { subject: message.subject, markdown: message.body };
      const sent = await post('/messages', { fiscal_code: message.fiscalCode, content });
      if (!sent.ok) throw new Error(`app IO answered ${sent.status}`);
      return { kind: 'sent', id: created.parse(await sent.json()).id };
    },
  };
}
