import { refusalOf, type AppIoMessage, type AppIoPort } from '../app-io-port.ts';

/** Keeps what would have left for those who use the app; held to the contract of the real way. */
export class FakeAppIo implements AppIoPort {
  readonly sent: AppIoMessage[] = [];
  readonly #reached: ReadonlySet<string>;

  /** `reached`: tax codes of those who use the app and take our messages. */
  constructor(reached: readonly string[]) {
    this.#reached = new Set(reached);
  }

  send(message: AppIoMessage): ReturnType<AppIoPort['send']> {
    const refusal = refusalOf(message);
    if (refusal !== undefined) return Promise.resolve(refusal);
    if (!this.#reached.has(message.fiscalCode)) return Promise.resolve({ kind: 'not-reached' });
    this.sent.push(message);
    return Promise.resolve({ kind: 'sent', id: String(this.sent.length) });
  }
}
