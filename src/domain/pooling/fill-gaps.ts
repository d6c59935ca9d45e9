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
  readonly random: () => number;
};

export type Mood = {
  /** Up to how many points chance may add to a group's merit. */
  readonly noise: number;
  /** Chance of passing over a candidate that would fit: without it the same operator wins every time. */
  readonly blink: number;
};

/** Adds pools among `free` requests (those already in a pool are skipped) and returns what it added. */
export function fillGaps(filling: Filling, occupancy: Occupancy, free: readonly number[], mood: Mood): Column[] {
  const { board, list, index, random } = filling;
  const isFree = new Uint8Array(board.requests.length);
  for (const request of free) if (occupancy.poolOf[request] === undefined) isFree[request] = 1;
  const open = (set: number) => {
    for (const member of list.sets[set]?.members ?? []) if (isFree[member] !== 1) return false;
    return true;
  };
  const ranked: { set: number; merit: number }[] = [];
  for (const request of free) {
    if (isFree[request] !== 1) continue;
    for (const set of index.ledBy[request] ?? []) {
      if (open(set)) ranked.push({ set, merit: (index.merit[set] ?? 0) + mood.noise * random() });
    }
  }
  ranked.sort((a, b) => b.merit - a.merit || a.set - b.set);
  const added: Column[] = [];
  for (const { set } of ranked) {
    const asked = list.sets[set];
    if (asked === undefined || !open(set)) continue;
    for (const candidate of index.ofSet[set] ?? []) {
      if (random() < mood.blink) continue;
      const bits = freeDays(board, list, occupancy, candidate);
      if (countDays(bits) < asked.days) continue;
      const pool = { candidate, days: pickDays(bits, asked.days, random) };
      take(board, list, occupancy, pool);
      for (const member of asked.members) isFree[member] = 0;
      added.push(pool);
      break;
    }
  }
  return added;
}

/** `count` of the days in `bits`, at random: no day of the week is better than another to the rules. */
export function pickDays(bits: DayBits, count: number, random: () => number): DayBits {
  const days = listDays(bits);
  while (days.length > count) days.splice(Math.floor(random() * days.length), 1);
  return days.reduce((chosen, day) => chosen | (1 << day), 0);
}
