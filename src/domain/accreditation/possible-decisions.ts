import type { CalendarDay } from '../schedule/calendar-day.ts';
import { accreditationOf, missingOn, rulesOn, type AccreditationFacts } from './accreditation-of.ts';
import { monthsAfter } from './count-through.ts';
import type { Requirement, Rules } from './rules.ts';

export const decisionKinds = ['granted', 'refused', 'renewed', 'suspended', 'reinstated', 'withdrawn'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** What an office can decide, given how things stand. */
export function possibleDecisions(facts: AccreditationFacts, on: CalendarDay): DecisionKind[] {
  switch (accreditationOf(facts, on).kind) {
    case 'applied':
      return facts.granted === undefined ? ['granted', 'refused'] : ['withdrawn'];
    case 'accredited':
      return ['renewed', 'suspended', 'withdrawn'];
    case 'suspended':
      return [facts.suspendedOn === undefined ? 'suspended' : 'reinstated', 'withdrawn'];
    case 'expired':
      return ['renewed', 'withdrawn'];
    case 'refused':
    case 'withdrawn':
      return [];
  }
}

/** The rules by which a decision is taken: a renewal is always by the newest. */
export function rulesFor(kind: DecisionKind, facts: AccreditationFacts, on: CalendarDay): Rules {
  return kind === 'renewed' ? (facts.later.at(-1) ?? facts.rules) : rulesOn(facts, on);
}

/** What keeps an accreditation from being granted or renewed on a day; nothing keeps an office from the other decisions. */
export function missingFor(kind: DecisionKind, facts: AccreditationFacts, on: CalendarDay): Requirement[] {
  return kind === 'granted' || kind === 'renewed' ? missingOn(rulesFor(kind, facts, on), facts.met, on) : [];
}

/** The term of a grant; that of a renewal follows the one that runs, if it still does. */
export function termFrom(facts: AccreditationFacts, on: CalendarDay, months: number): CalendarDay {
  const running = facts.granted !== undefined && facts.granted.through >= on;
  return monthsAfter(running ? facts.granted.through + 1 : on, months) - 1;
}
