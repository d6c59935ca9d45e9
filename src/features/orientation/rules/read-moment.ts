import { inForceAt, inForceOn, type RuleVersion } from '../../../domain/eligibility/rule.ts';
import { readDay, writeDay, type CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { instantOf } from '../../../domain/schedule/rome-time.ts';
import type { Rule } from '../model.ts';

/** When something was decided; often only the day is known. */
export interface Moment {
  readonly day: CalendarDay;
  /** Since midnight. */
  readonly minutes: number | undefined;
}

export type ReadMoment =
  (Moment & { readonly kind: 'read' }) | { readonly kind: 'wrong'; readonly field: 'giorno' | 'ora' };

export function readMoment(date: string, clock: string): ReadMoment {
  const day = readDay(date);
  if (day === undefined) return { kind: 'wrong', field: 'giorno' };
  if (clock.trim() === '') return { kind: 'read', day, minutes: undefined };
  const [, hours = '', minutes = ''] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(clock.trim()) ?? [];
  if (hours === '') return { kind: 'wrong', field: 'ora' };
  return { kind: 'read', day, minutes: Number(hours) * 60 + Number(minutes) };
}

/** Versions that say something: a rule that ends decides nothing. */
export function versionsThatSay({ versions }: Rule): RuleVersion[] {
  return versions.filter(({ text }) => text !== null);
}

/** Whether what was chosen is a version of this rule; nothing chosen stands for the one in force. */
export function isOfRule(rule: Rule, chosen: string): boolean {
  return chosen === '' || versionsThatSay(rule).some(({ version }) => String(version) === chosen);
}

export interface ReplayedVersion {
  readonly version: RuleVersion | undefined;
  readonly inForce: RuleVersion | undefined;
}

/** Which version a decision is done again by: the one that was chosen, or the one that was in force then. */
export function versionOf(rule: Rule, { day, minutes }: Moment, chosen: string): ReplayedVersion {
  // Until the end of that minute.
  const inForce =
    minutes === undefined
      ? inForceOn(rule.versions, writeDay(day))
      : inForceAt(rule.versions, new Date(instantOf(day, minutes) + 59_999));
  const version = versionsThatSay(rule).find((one) => String(one.version) === chosen) ?? inForce;
  return { version, inForce };
}
