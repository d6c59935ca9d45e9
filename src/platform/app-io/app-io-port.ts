/** One message to the person with that tax code, in the app IO. */
export interface AppIoMessage {
  readonly fiscalCode: string;
  readonly subject: string;
  /** Markdown. */
  readonly body: string;
}

/**
 * `not-reached`: whoever has the code does not use the app, or wants no messages of this service. `refused`: IO would not take
 * it as it is. Whatever may pass with time (too many at once, a service that does not answer) is thrown, and tried later.
 */
export type AppIoOutcome =
  | { readonly kind: 'sent'; readonly id: string }
  | { readonly kind: 'not-reached' }
  | { readonly kind: 'refused'; readonly why: 'fiscal-code' | 'subject' | 'body' };

export interface AppIoPort {
  send(message: AppIoMessage): Promise<AppIoOutcome>;
}

/** Lengths that IO's interface (`FiscalCode`, `MessageSubject`, `MessageBodyMarkdown` of its OpenAPI document) takes. */
const subjectLength = { least: 10, most: 120 };
const bodyLength = { least: 80, most: 10_000 };
const fiscalCode = /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/;

/** What would be refused, before anybody is asked; undefined when it may go. */
export function refusalOf(message: AppIoMessage): Extract<AppIoOutcome, { kind: 'refused' }> | undefined {
  const fits = (text: string, { least, most }: typeof bodyLength) => text.length >= least && text.length <= most;
  if (!fiscalCode.test(message.fiscalCode)) return { kind: 'refused', why: 'fiscal-code' };
  if (!fits(message.subject, subjectLength)) return { kind: 'refused', why: 'subject' };
  return fits(message.body, bodyLength) ? undefined : { kind: 'refused', why: 'body' };
}
