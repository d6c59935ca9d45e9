// Candidate pools in columns: hundreds of thousands fit, and a scan over one column is fast.
import type { DayBits } from './session-starts.ts';

/** Requests (by index, ascending) that could be a pool together. */
export type MemberSet = {
  readonly members: readonly number[];
  readonly seats: number;
  readonly days: number;
  readonly slots: number;
  /** `pointsPerWeight × Σ weight`. */
  readonly points: number;
};

/** Row i of every column is one candidate; `dayBits` holds the days to choose from, at least as many as the set asks. */
export type CandidateList = {
  readonly sets: MemberSet[];
  readonly set: number[];
  readonly place: number[];
  readonly operator: number[];
  readonly from: number[];
  readonly dayBits: DayBits[];
  /** Points minus the weekly price. */
  readonly value: number[];
};

export type Candidate = {
  readonly set: number;
  readonly place: number;
  readonly operator: number;
  readonly from: number;
  readonly dayBits: DayBits;
  readonly value: number;
};

export function emptyCandidates(): CandidateList {
  return { sets: [], set: [], place: [], operator: [], from: [], dayBits: [], value: [] };
}

export function addCandidate(list: CandidateList, candidate: Candidate): void {
  list.set.push(candidate.set);
  list.place.push(candidate.place);
  list.operator.push(candidate.operator);
  list.from.push(candidate.from);
  list.dayBits.push(candidate.dayBits);
  list.value.push(candidate.value);
}

/** Reads one row; a number outside the list is a broken promise of the caller. */
export function candidateAt(list: CandidateList, at: number): Candidate & { readonly members: MemberSet } {
  const set = at in list.set ? list.set[at] : undefined;
  const members = set === undefined ? undefined : list.sets[set];
  const [place, operator, from] = [list.place[at], list.operator[at], list.from[at]];
  const [dayBits, value] = [list.dayBits[at], list.value[at]];
  if (set === undefined || members === undefined || place === undefined || operator === undefined) {
    throw new RangeError(`candidate ${at} is not in the list`);
  }
  return { set, members, place, operator, from: from ?? 0, dayBits: dayBits ?? 0, value: value ?? 0 };
}
