import type { AccreditationFacts } from '../../domain/accreditation/accreditation-of.ts';
import { laterOf, type Through } from '../../domain/accreditation/count-through.ts';
import { readDay, writeDay, type CalendarDay } from '../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../domain/schedule/today.ts';
import type { Decision, Dossier, Evidence } from './model.ts';

/** What a file says, as the facts that its state is decided from. */
export function factsOf({ file, versions, evidence, decisions }: Dossier): AccreditationFacts {
  const grants = decisions.filter(({ kind }) => kind === 'granted' || kind === 'renewed');
  const [first, last] = [grants[0], grants.at(-1)];
  const inForce = last?.version ?? file.version;
  return {
    granted:
      first === undefined || last?.throughOn === undefined || last.throughOn === null
        ? undefined
        : { from: dayIn(first.fromOn), through: dayIn(last.throughOn) },
    rules: versions.find(({ version }) => version === inForce) ?? { version: inForce, requirements: [] },
    later: versions
      .filter(({ version }) => version > inForce)
      .map(({ version, requirements, daysToComply, publishedAt }) => ({
        version,
        requirements,
        complyBy: daysToComply === null ? undefined : todayAt(publishedAt) + daysToComply,
      })),
    met: metBy(evidence),
    refusedOn: lastOf(decisions, 'refused'),
    suspendedOn: suspensionOf(decisions),
    withdrawnOn: lastOf(decisions, 'withdrawn'),
  };
}

/** A day that the database or a form has checked. */
export function dayIn(date: string): CalendarDay {
  const day = readDay(date);
  if (day === undefined) throw new Error(`${date} is no day`);
  return day;
}

/** Until when each requirement is met: by the best of what was found right. What is asked again leaves the older standing. */
export function metBy(evidence: readonly Evidence[]): ReadonlyMap<string, Through> {
  const met = new Map<string, Through>();
  for (const { requirement, check } of evidence) {
    if (check?.outcome !== 'ok') continue;
    const through: Through = check.validThrough === null ? 'for-good' : dayIn(check.validThrough);
    met.set(requirement, laterOf(met.get(requirement), through) ?? through);
  }
  return met;
}

/** The same as it is kept with a decision. */
export function asWritten(met: ReadonlyMap<string, Through>): Record<string, string> {
  return Object.fromEntries(
    [...met].map(([key, through]) => [key, through === 'for-good' ? through : writeDay(through)]),
  );
}

function lastOf(decisions: readonly Decision[], kind: Decision['kind']): CalendarDay | undefined {
  const last = decisions.findLast((decision) => decision.kind === kind);
  return last && dayIn(last.fromOn);
}

function suspensionOf(decisions: readonly Decision[]): CalendarDay | undefined {
  const last = decisions.findLast(({ kind }) => kind === 'suspended' || kind === 'reinstated');
  return last?.kind === 'suspended' ? dayIn(last.fromOn) : undefined;
}
