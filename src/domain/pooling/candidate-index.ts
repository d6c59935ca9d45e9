// Two ways into the candidates: those of a member set, best first, and the member sets of a request.
import type { CandidateList } from './candidate-list.ts';

export type CandidateIndex = {
  /** For each member set, its candidates. */
  readonly ofSet: readonly (readonly number[])[];
  /** For each request, the member sets it belongs to. */
  readonly setsOf: readonly (readonly number[])[];
};

/** `merit` orders the candidates of one set, best first; equal merit keeps the list's order. */
export function indexCandidates(
  list: CandidateList,
  requests: number,
  chosen: readonly number[],
  merit: (candidate: number) => number,
): CandidateIndex {
  const ofSet: number[][] = list.sets.map(() => []);
  for (const candidate of chosen) ofSet[list.set[candidate] ?? 0]?.push(candidate);
  for (const candidates of ofSet) candidates.sort((a, b) => merit(b) - merit(a) || a - b);
  const setsOf: number[][] = Array.from({ length: requests }, () => []);
  list.sets.forEach(({ members }, at) => {
    if ((ofSet[at] ?? []).length > 0) for (const member of members) setsOf[member]?.push(at);
  });
  return { ofSet, setsOf };
}
