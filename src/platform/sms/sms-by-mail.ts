import type { MailTransport } from '../mail/transport.ts';
import { refusalOf, type SmsPort } from './sms-port.ts';

/** A gateway that turns mail to `393331234567@its-domain` into a short text: what most providers offer, and no secret of ours. */
export function smsByMail(mail: MailTransport, domain: string): SmsPort {
  return {
    send: async (message) => {
      const refusal = refusalOf(message);
      if (refusal !== undefined) return refusal;
      const { to, text, messageId } = message;
      await mail.send({ to: `${to.slice(1)}@${domain}`, subject: '', text, messageId });
      return { kind: 'sent' };
    },
  };
}
