// Ways into the candidates: those of a member set, best first, and the member sets of a request.
import type { CandidateList } from './candidate-list.ts';

export type CandidateIndex = {
  /** For each member set, its candidates, best first. */
  readonly ofSet: readonly (readonly number[])[];
  /** For each member set, the merit of its best candidate; -Infinity when it has none here. */
  readonly merit: Float64Array;
  /** For each request, the member sets it belongs to. */
  readonly setsOf: readonly (readonly number[])[];
  /** For each request, the best member sets of which it is the first member, best first. */
  readonly ledBy: readonly (readonly number[])[];
};

/** Sets kept in `ledBy`: beyond it, promising little, they only cost time. */
const SETS_PER_LEADER = 300;

/** `merit` says how promising a candidate is; equal merit keeps the list's order. */
export function indexCandidates(
  list: CandidateList,
  requests: number,
  chosen: readonly number[],
  merit: (candidate: number) => number,
): CandidateIndex {
  const ofSet: number[][] = list.sets.map(() => []);
  for (const candidate of chosen) ofSet[list.set[candidate] ?? 0]?.push(candidate);
  for (const candidates of ofSet) candidates.sort((a, b) => merit(b) - merit(a) || a - b);
  const best = Float64Array.from(ofSet, ([first]) => (first === undefined ? -Infinity : merit(first)));
  const setsOf: number[][] = Array.from({ length: requests }, () => []);
  const ledBy: number[][] = Array.from({ length: requests }, () => []);
  for (const [at, { members }] of list.sets.entries()) {
    if (best[at] === -Infinity) continue;
    for (const member of members) setsOf[member]?.push(at);
    ledBy[members[0] ?? 0]?.push(at);
  }
  for (const sets of ledBy) sets.sort((a, b) => (best[b] ?? 0) - (best[a] ?? 0) || a - b).splice(SETS_PER_LEADER);
  return { ofSet, merit: best, setsOf, ledBy };
}
