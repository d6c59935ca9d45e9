import { formats, messages, type Language } from '../../../i18n/index.ts';
import { dayInWords } from '../words.ts';
import { expiryOf } from './expiry.ts';
import type { Agreement } from './model.ts';

/** What it puts in: "15.000 €, 200 ore, una sala". */
export function resourceInWords(language: Language, { cents, hours, resource }: Agreement): string {
  const { agreements: t } = messages(language);
  const parts = [
    cents === null ? [] : formats(language).money(cents),
    hours === null ? [] : t.hoursOf(formats(language).number(hours)),
    resource ?? [],
  ].flat();
  return parts.length === 0 ? t.noResource : parts.join(', ');
}

/** Until when, and whether that is near or past. */
export function endInWords(language: Language, agreement: Agreement, today: string): string {
  const { agreements: t } = messages(language);
  const expiry = expiryOf(agreement, today);
  if (expiry === 'ended') return t.outcomes.ended;
  if (agreement.ends === null) return t.noEnd;
  const day = dayInWords(language, agreement.ends);
  return expiry === 'open' ? day : `${day}, ${t.expiries[expiry]}`;
}

/** How it was found last. */
export function keptInWords(language: Language, { checks: [last] }: Agreement): string {
  const { agreements: t } = messages(language);
  return last === undefined ? t.neverChecked : t.outcomeOn(t.outcomes[last.outcome], dayInWords(language, last.on));
}
