import { standingOf, type MandateStanding } from '../../../domain/asking/representation.ts';
import { readDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import type { Mandate } from './mandate-store.ts';

/** How a mandate stands now. */
export function standsNow(mandate: Mandate, now: Date): MandateStanding {
  const { role, declaredOn, expiresOn, checkOutcome, revokedAt } = mandate;
  const checked = checkOutcome ?? undefined;
  return standingOf(
    {
      role,
      declaredOn: dayOf(declaredOn),
      revoked: revokedAt !== null,
      ...(expiresOn !== null && { document: { expiresOn: dayOf(expiresOn), ...(checked && { checked }) } }),
    },
    todayAt(now),
  );
}

function dayOf(text: string): number {
  const day = readDay(text);
  if (day === undefined) throw new Error(`the database gave ${text} for a day`);
  return day;
}
