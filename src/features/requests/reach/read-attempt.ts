import {
  attemptOutcomes,
  attemptWays,
  referredTo,
  type Attempt,
  type AttemptOutcome,
} from '../../../domain/asking/desk-promise.ts';
import { readDay, type CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import { oneOf } from '../schema.ts';

export const attemptFields = ['how', 'on', 'outcome', 'again', 'to'] as const;
export type AttemptField = (typeof attemptFields)[number];
/** Days back that a contact may be written down, and ahead that another may be promised. */
const daysBack = 60;
const daysAhead = 60;

export type ReadAttempt = { readonly attempt: Attempt } | { readonly problems: readonly AttemptField[] };

/** An attempt as its form says it. What belongs to another outcome than the one chosen is not looked at. */
export function readAttempt(form: FormFields, today: CalendarDay): ReadAttempt {
  const how = oneOf(attemptWays, form.text('how'));
  const outcome = oneOf(attemptOutcomes, form.text('outcome'));
  const contactedOn = dayBetween(form.text('on'), today - daysBack, today);
  const again = againOf(form.text('again'), outcome, today);
  const to = outcome === 'referred' ? oneOf(referredTo, form.text('to')) : null;
  if (
    how === undefined ||
    outcome === undefined ||
    contactedOn === undefined ||
    again === undefined ||
    to === undefined
  ) {
    const read = { how, on: contactedOn, outcome, again, to };
    return { problems: attemptFields.filter((field) => read[field] === undefined) };
  }
  return { attempt: { how, outcome, contactedOn, againOn: again, referredTo: to } };
}

/** Needed where nobody was reached; where somebody was, as the desk likes. */
function againOf(
  text: string,
  outcome: AttemptOutcome | undefined,
  today: CalendarDay,
): CalendarDay | null | undefined {
  if (outcome === 'referred' || (outcome !== 'not-reached' && text === '')) return null;
  return dayBetween(text, today, today + daysAhead);
}

function dayBetween(text: string, first: CalendarDay, last: CalendarDay): CalendarDay | undefined {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? readDay(text) : undefined;
  return day !== undefined && day >= first && day <= last ? day : undefined;
}
