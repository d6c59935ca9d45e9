// Improvement by exact search: frees a whole neighbourhood and lets HiGHS arrange it anew, the rest standing still.
import { candidateAt } from './candidate-list.ts';
import type { Column, ConflictRows } from './conflict-rows.ts';
import { packExactly } from './exact-packing.ts';
import { choicesOfDays } from './expand-columns.ts';
import type { Filling } from './fill-gaps.ts';
import { pickNeighbours } from './improve-packing.ts';
import { freeDays, release, take } from './occupancy.ts';
import type { Occupancy } from './occupancy.ts';
import type { Highs } from 'highs';
import { shuffled } from './random-from.ts';

export type Neighbourhoods = {
  readonly highs: Highs;
  readonly rows: ConflictRows;
  readonly rounds: number;
  readonly seed: number;
  readonly deadline: () => boolean;
  readonly enough: number;
  /** Merit of a candidate, larger is better. */
  readonly merit: (candidate: number) => number;
};

const COLUMNS = 2000;
const MOST_PER_SET = 8;

export function resolveNeighbourhoods(filling: Filling, occupancy: Occupancy, requests: readonly number[], search: Neighbourhoods): void {
  const { board, list, random } = filling;
  let size = 10;
  for (let round = 0; round < search.rounds && occupancy.score < search.enough && !search.deadline(); round++) {
    const removed = pickNeighbours(filling, occupancy, requests, Math.floor(size));
    for (const pool of removed) release(board, list, occupancy, pool);
    const { columns, cut } = openColumns(filling, occupancy, requests, removed, search);
    const start = removed.map((_, at) => at);
    const { highs, rows, seed, deadline } = search;
    const result = packExactly({ highs, board, list, rows, columns, start, seconds: 5, nodes: 30, seed, deadline });
    for (const pool of result.pools) take(board, list, occupancy, pool);
    size = result.finished && !cut ? Math.min(60, size + 0.5) : Math.max(4, size - 1);
    if (process.env['V']) console.log(round, size, removed.length, columns.length, cut, result.finished, occupancy.score, Math.round(performance.now()));
    if (random() < 0) return;
  }
}

function openColumns(filling: Filling, occupancy: Occupancy, requests: readonly number[], removed: readonly Column[], search: Neighbourhoods) {
  const { board, list, index, random } = filling;
  const freed = removed.flatMap(({ candidate }) => candidateAt(list, candidate).members.members);
  const waiting = requests.filter((at) => occupancy.poolOf[at] === undefined && !freed.includes(at) && (index.setsOf[at] ?? []).length > 0);
  const free = new Set([...freed, ...shuffled(waiting, random).slice(0, 60)]);
  const found: { candidate: number; merit: number }[] = [];
  for (const request of free) {
    for (const set of index.setsOf[request] ?? []) {
      const { members } = list.sets[set] ?? { members: [] };
      if (members[0] !== request || !members.every((member) => free.has(member))) continue;
      for (const candidate of (index.ofSet[set] ?? []).slice(0, MOST_PER_SET)) found.push({ candidate, merit: search.merit(candidate) });
    }
  }
  found.sort((a, b) => b.merit - a.merit || a.candidate - b.candidate);
  const columns = [...removed];
  const known = new Set(removed.map(({ candidate, days }) => `${candidate},${days}`));
  let cut = false;
  for (const { candidate } of found) {
    const bits = freeDays(board, list, occupancy, candidate);
    for (const days of choicesOfDays(bits, candidateAt(list, candidate).members.days)) {
      if (!known.has(`${candidate},${days}`)) columns.push({ candidate, days });
    }
    if (columns.length > COLUMNS) { cut = true; break; }
  }
  return { columns, cut };
}
