import { refusalOf, type ShortMessage, type SmsPort } from '../sms-port.ts';

/** Keeps what would have left, each message once; held to the contract of the real ways. */
export class FakeSms implements SmsPort {
  readonly #sent = new Map<string, ShortMessage>();

  get sent(): readonly ShortMessage[] {
    return [...this.#sent.values()];
  }

  send(message: ShortMessage): ReturnType<SmsPort['send']> {
    const refusal = refusalOf(message);
    if (refusal !== undefined) return Promise.resolve(refusal);
    this.#sent.set(message.messageId, message);
    return Promise.resolve({ kind: 'sent' });
  }
}
