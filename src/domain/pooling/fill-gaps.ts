// Puts free requests into pools, most promising group first, until nothing fits any more.
import type { Board } from './board.ts';
import type { CandidateIndex } from './candidate-index.ts';
import type { CandidateList } from './candidate-list.ts';
import type { Column } from './conflict-rows.ts';
import { freeDays, take } from './occupancy.ts';
import type { Occupancy } from './occupancy.ts';
import { countDays, listDays } from './session-starts.ts';
import type { DayBits } from './session-starts.ts';

export type Filling = {
  readonly board: Board;
  readonly list: CandidateList;
  readonly index: CandidateIndex;
  /** How promising a member set is; larger goes first. */
  readonly merit: (set: number) => number;
  readonly random: () => number;
  /** Chance of passing over a candidate that would fit: without it the same operator wins every time. */
  readonly blink: number;
};

/** Adds pools among `free` requests (those already in a pool are skipped) and returns what it added. */
export function fillGaps(filling: Filling, occupancy: Occupancy, free: readonly number[]): Column[] {
  const { board, list, index } = filling;
  const open = (set: number) => (list.sets[set]?.members ?? []).every((member) => occupancy.poolOf[member] === undefined);
  const ranked: { set: number; merit: number }[] = [];
  for (const request of free) {
    if (occupancy.poolOf[request] !== undefined) continue;
    for (const set of index.setsOf[request] ?? []) {
      // Each set once: when its first member comes by.
      if (list.sets[set]?.members[0] === request && open(set)) ranked.push({ set, merit: filling.merit(set) });
    }
  }
  ranked.sort((a, b) => b.merit - a.merit || a.set - b.set);
  const added: Column[] = [];
  for (const { set } of ranked) {
    if (!open(set)) continue;
    for (const candidate of index.ofSet[set] ?? []) {
      if (filling.random() < filling.blink) continue;
      const days = list.sets[set]?.days ?? 0;
      const bits = freeDays(board, list, occupancy, candidate);
      if (countDays(bits) < days) continue;
      const pool = { candidate, days: pickDays(bits, days, filling.random) };
      take(board, list, occupancy, pool);
      added.push(pool);
      break;
    }
  }
  return added;
}

/** `count` of the days in `bits`, at random: no day of the week is better than another to the rules. */
function pickDays(bits: DayBits, count: number, random: () => number): DayBits {
  const days = listDays(bits);
  while (days.length > count) days.splice(Math.floor(random() * days.length), 1);
  return days.reduce((chosen, day) => chosen | (1 << day), 0);
}
