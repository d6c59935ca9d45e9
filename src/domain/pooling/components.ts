// Parts of the city that have nothing in common: no household, no hour of an operator, no hour of a venue.
import type { Board } from './board.ts';
import { candidateAt } from './candidate-list.ts';
import type { CandidateList } from './candidate-list.ts';
import { layRows, sessionStretches } from './conflict-rows.ts';
import { listDays } from './session-starts.ts';

export type Component = {
  /** Candidates and requests of this part, ascending. */
  readonly candidates: readonly number[];
  readonly requests: readonly number[];
};

/** Splits the candidates so that a best plan of the whole is the sum of best plans of the parts. */
export function splitComponents(board: Board, list: CandidateList): Component[] {
  const layout = layRows(board);
  const parent = Int32Array.from({ length: layout.size }, (_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while ((parent[top] ?? top) !== top) top = parent[top] ?? top;
    for (let step = at; step !== top;) [step, parent[step]] = [parent[step] ?? top, top];
    return top;
  };
  const seen = new Set<string>();
  for (const at of list.set.keys()) {
    const { place, operator, from, dayBits, members } = candidateAt(list, at);
    const first = root(members.members[0] ?? 0);
    for (const member of members.members) parent[root(member)] = first;
    const venue = board.places[place]?.venue ?? -1;
    const key = `${first},${operator},${venue},${from},${dayBits},${members.slots}`;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const day of listDays(dayBits)) {
      for (const stretch of sessionStretches(layout, { operator, venue, day, from, slots: members.slots })) {
        for (let row = stretch.first; row < stretch.last; row++) parent[root(row)] = root(first);
      }
    }
  }
  const parts = new Map<number, { candidates: number[]; requests: number[] }>();
  for (const [at, set] of list.set.entries()) {
    const top = root(list.sets[set]?.members[0] ?? 0);
    const part = parts.get(top) ?? { candidates: [], requests: [] };
    part.candidates.push(at);
    parts.set(top, part);
  }
  for (const request of board.requests.keys()) parts.get(root(request))?.requests.push(request);
  // Small parts first: they are done before time is up.
  return [...parts.values()].sort((a, b) => a.candidates.length - b.candidates.length);
}
