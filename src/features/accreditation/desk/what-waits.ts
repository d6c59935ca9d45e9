import { accreditationOf, missingOn, rulesOn } from '../../../domain/accreditation/accreditation-of.ts';
import { whatEnds } from '../../../domain/accreditation/what-ends.ts';
import { writeDay, type CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { factsOf } from '../facts-of.ts';
import type { Dossier, FileState } from '../model.ts';

/** A file in the desk's list: what it waits for from us, if anything. */
export interface ListedFile {
  readonly dossier: Dossier;
  readonly state: FileState;
  /** Handed in, and not looked at. */
  readonly toCheck: number;
  /** Applied, with all that blocks in order. */
  readonly toDecide: boolean;
  readonly renewalAsked: boolean;
  /** Last day of what ends soonest. */
  readonly endsOn: string | undefined;
}

/** Where a file stands, from the desk's side. */
export function listed(dossier: Dossier, on: CalendarDay): ListedFile {
  const facts = factsOf(dossier);
  const { kind } = accreditationOf(facts, on);
  const [soonest] = whatEnds(facts, on);
  const live = kind !== 'refused' && kind !== 'withdrawn';
  return {
    dossier,
    state: kind,
    toCheck: live ? dossier.evidence.filter(({ check }) => check === null).length : 0,
    toDecide: kind === 'applied' && missingOn(rulesOn(facts, on), facts.met, on).length === 0,
    renewalAsked: live && dossier.file.renewalAskedAt !== null,
    endsOn: soonest && writeDay(soonest.lastDay),
  };
}

/** First those that wait for us, the longest waiting first; then those where something ends; then the others. */
export function byUrgency(files: readonly ListedFile[]): ListedFile[] {
  const rank = ({ toCheck, toDecide, renewalAsked, endsOn }: ListedFile) =>
    toCheck > 0 || toDecide || renewalAsked ? 0 : endsOn === undefined ? 2 : 1;
  const age = ({ dossier }: ListedFile) => dossier.file.appliedAt.getTime();
  return files.toSorted((one, other) => rank(one) - rank(other) || age(one) - age(other));
}
