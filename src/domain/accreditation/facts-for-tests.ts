import { readDay, type CalendarDay } from '../schedule/calendar-day.ts';
import type { AccreditationFacts } from './accreditation-of.ts';
import type { Requirement } from './rules.ts';

export function day(text: string): CalendarDay {
  const read = readDay(text);
  if (read === undefined) throw new Error(`${text} is no day`);
  return read;
}

export function aRequirement(key: string, given: Partial<Requirement> = {}): Requirement {
  return { key, kind: 'document', title: key, validity: { kind: 'its-own-date' }, blocking: true, ...given };
}

/** Granted for the whole of 2026 under version 1, which asks for an insurance, met to the end of June, and a statement. */
export function someFacts(given: Partial<AccreditationFacts> = {}): AccreditationFacts {
  return {
    granted: { from: day('2026-01-01'), through: day('2026-12-31') },
    rules: { version: 1, requirements: [aRequirement('insurance'), aRequirement('statement', { blocking: false })] },
    later: [],
    met: new Map([['insurance', day('2026-06-30')]]),
    refusedOn: undefined,
    suspendedOn: undefined,
    withdrawnOn: undefined,
    ...given,
  };
}
