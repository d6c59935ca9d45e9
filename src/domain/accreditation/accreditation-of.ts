import type { CalendarDay } from '../schedule/calendar-day.ts';
import type { Through } from './count-through.ts';
import type { LaterRules, Requirement, Rules } from './rules.ts';

/** All that the state of an accreditation follows from. */
export interface AccreditationFacts {
  /** The term: of the first grant on, to the end that the last grant or renewal gave it. */
  readonly granted: { readonly from: CalendarDay; readonly through: CalendarDay } | undefined;
  /** Those that applied at the last grant or renewal; before one, those of the application. */
  readonly rules: Rules;
  /** Versions that came since, oldest first. */
  readonly later: readonly LaterRules[];
  /** Until when each requirement is met by what was checked and found right, by its key. */
  readonly met: ReadonlyMap<string, Through>;
  readonly refusedOn: CalendarDay | undefined;
  /** Present while a decision to suspend stands. */
  readonly suspendedOn: CalendarDay | undefined;
  readonly withdrawnOn: CalendarDay | undefined;
}

/** Why an accreditation does not hold though its term runs. */
export type SuspensionCause =
  | { readonly kind: 'decision'; readonly since: CalendarDay }
  /** Never met, or met until the day before `since`. */
  | { readonly kind: 'requirement'; readonly key: string; readonly since: CalendarDay; readonly version: number };

export type Accreditation =
  | { readonly kind: 'applied' }
  | { readonly kind: 'refused'; readonly since: CalendarDay }
  | { readonly kind: 'accredited'; readonly from: CalendarDay; readonly through: CalendarDay }
  | { readonly kind: 'suspended'; readonly causes: readonly [SuspensionCause, ...SuspensionCause[]] }
  | { readonly kind: 'expired'; readonly since: CalendarDay }
  | { readonly kind: 'withdrawn'; readonly since: CalendarDay };

/** Whether somebody is accredited on a day, decided from the facts and the day alone. */
export function accreditationOf(facts: AccreditationFacts, on: CalendarDay): Accreditation {
  const { granted, refusedOn, withdrawnOn } = facts;
  if (withdrawnOn !== undefined && withdrawnOn <= on) return { kind: 'withdrawn', since: withdrawnOn };
  if (granted === undefined || on < granted.from)
    return refusedOn === undefined ? { kind: 'applied' } : { kind: 'refused', since: refusedOn };
  if (on > granted.through) return { kind: 'expired', since: granted.through + 1 };
  const [first, ...others] = causesOf(facts, granted.from, on);
  if (first !== undefined) return { kind: 'suspended', causes: [first, ...others] };
  return { kind: 'accredited', ...granted };
}

/** The rules that somebody is held to on a day: the newest whose time to comply is over. */
export function rulesOn({ rules, later }: Pick<AccreditationFacts, 'rules' | 'later'>, on: CalendarDay): Rules {
  return later.findLast(({ complyBy }) => complyBy !== undefined && complyBy < on) ?? rules;
}

/** Blocking requirements that nothing meets on a day. */
export function missingOn(rules: Rules, met: AccreditationFacts['met'], on: CalendarDay): Requirement[] {
  return rules.requirements.filter(({ key, blocking }) => blocking && !isMet(met.get(key), on));
}

export function isMet(through: Through | undefined, on: CalendarDay): boolean {
  return through !== undefined && (through === 'for-good' || on <= through);
}

function causesOf(facts: AccreditationFacts, from: CalendarDay, on: CalendarDay): SuspensionCause[] {
  const { suspendedOn, met, later } = facts;
  const rules = rulesOn(facts, on);
  const complyBy = later.find(({ version }) => version === rules.version)?.complyBy;
  const appliesFrom = complyBy === undefined ? from : complyBy + 1;
  const lapsed = missingOn(rules, met, on).map(({ key }): SuspensionCause => {
    const through = met.get(key);
    const ended = typeof through === 'number' ? through + 1 : from;
    return { kind: 'requirement', key, since: Math.max(appliesFrom, ended), version: rules.version };
  });
  if (suspendedOn === undefined || suspendedOn > on) return lapsed;
  return [{ kind: 'decision', since: suspendedOn }, ...lapsed];
}
