import type { CalendarDay } from '../schedule/calendar-day.ts';
import { accreditationOf, isMet, rulesOn, type AccreditationFacts } from './accreditation-of.ts';

/** Something that ends soon, and what it is about. */
export type Ending =
  | { readonly kind: 'term'; readonly lastDay: CalendarDay }
  | { readonly kind: 'requirement'; readonly key: string; readonly blocking: boolean; readonly lastDay: CalendarDay }
  /** Asked by a newer version, and not met yet. */
  | { readonly kind: 'new-rules'; readonly key: string; readonly version: number; readonly lastDay: CalendarDay };

/** Days before an end at which somebody is reminded of it. */
export const reminderDays = [60, 30, 7] as const;

/** What ends within the days of the first reminder, the soonest first. Nothing, for who is not accredited. */
export function whatEnds(facts: AccreditationFacts, on: CalendarDay): Ending[] {
  if (facts.granted === undefined || accreditationOf(facts, on).kind !== 'accredited') return [];
  const soon = (lastDay: CalendarDay) => lastDay >= on && lastDay - on <= reminderDays[0];
  const term: Ending = { kind: 'term', lastDay: facts.granted.through };
  const { requirements: asked } = rulesOn(facts, on);
  const known = new Set(asked.map(({ key }) => key));
  const inForce = asked.flatMap(({ key, blocking }): Ending[] => {
    const lastDay = facts.met.get(key);
    return typeof lastDay === 'number' ? [{ kind: 'requirement', key, blocking, lastDay }] : [];
  });
  const coming = facts.later.flatMap(({ version, complyBy, requirements }) =>
    complyBy === undefined || complyBy < on
      ? []
      : requirements.flatMap(({ key, blocking }): Ending[] =>
          blocking && !known.has(key) && !isMet(facts.met.get(key), complyBy + 1)
            ? [{ kind: 'new-rules', key, version, lastDay: complyBy }]
            : [],
        ),
  );
  return [term, ...inForce, ...coming]
    .filter(({ lastDay }) => soon(lastDay))
    .toSorted((one, other) => one.lastDay - other.lastDay);
}

/** Which reminder is due: the nearest number of days that has been reached. */
export function reminderDue(lastDay: CalendarDay, on: CalendarDay): number | undefined {
  return reminderDays.findLast((days) => lastDay - on <= days);
}
