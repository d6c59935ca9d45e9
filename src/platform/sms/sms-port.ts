/** One short text to one telephone. */
export interface ShortMessage {
  /** With its country: `+393331234567`. */
  readonly to: string;
  /** At most `longestText` characters. */
  readonly text: string;
  /** The same message sent twice has the same id. */
  readonly messageId: string;
}

/** `refused` for good: sent again it would be refused again. Whatever may pass with time is thrown, and tried later. */
export type SmsOutcome =
  { readonly kind: 'sent' } | { readonly kind: 'refused'; readonly why: 'number' | 'empty' | 'too-long' };

/** Sends short texts. What is behind it is the installation's choice. */
export interface SmsPort {
  send(message: ShortMessage): Promise<SmsOutcome>;
}

/** Three parts of a long text, as GSM 03.38 joins them: 153 characters each. */
export const longestText = 459;

/** E.164: a plus, the country, fifteen digits at most. */
const telephone = /^\+[1-9]\d{6,14}$/;

/** What every way of sending refuses, before it asks anybody; undefined when it may go. */
export function refusalOf({ to, text }: ShortMessage): Extract<SmsOutcome, { kind: 'refused' }> | undefined {
  if (!telephone.test(to)) return { kind: 'refused', why: 'number' };
  if (text.trim() === '') return { kind: 'refused', why: 'empty' };
  return text.length > longestText ? { kind: 'refused', why: 'too-long' } : undefined;
}
