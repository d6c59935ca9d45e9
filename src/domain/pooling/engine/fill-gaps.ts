// Puts waiting requests into pools, most promising set first, until nothing fits any more.
import { countDays } from '../session-starts.ts';
import type { DayBits } from '../session-starts.ts';
import type { Guide } from './guide.ts';
import type { Offers } from './offers.ts';
import type { Timetable } from './timetable.ts';

export type Filling = {
  readonly offers: Offers;
  readonly guide: Guide;
  readonly timetable: Timetable;
  readonly random: () => number;
};

export type Mood = {
  /** Up to how many points chance may add to a set's merit. */
  readonly noise: number;
  /** Chance of passing over an offer that would fit: without it the same operator wins every time. */
  readonly blink: number;
};

/** Offers of an operator who has hours again that are looked at: mostly the best, now and then another. */
const LOOKS_PER_OPERATOR = 24;

export type FillGaps = (freed: readonly number[], operators: readonly number[], mood: Mood) => number[];

/** A filler that, told who was freed and which operators have hours again, makes pools and returns their numbers. */
export function gapFiller({ offers, guide, timetable, random }: Filling): FillGaps {
  const seen = new Int32Array(offers.sets);
  let time = 0;
  return (freed, operators, { noise, blink }) => {
    time += 1;
    const ranked: { set: number; merit: number }[] = [];
    const consider = (set: number) => {
      if (seen[set] === time) return;
      seen[set] = time;
      if (timetable.isOpen(set)) ranked.push({ set, merit: (guide.merit[set] ?? 0) + noise * random() });
    };
    for (const request of freed) {
      if ((timetable.poolOf[request] ?? -1) >= 0) continue;
      for (let at = guide.setFrom[request] ?? 0; at < (guide.setFrom[request + 1] ?? 0); at++)
        consider(guide.sets[at] ?? 0);
    }
    for (const operator of operators) {
      const first = guide.ofOperator[operator] ?? 0;
      const count = (guide.ofOperator[operator + 1] ?? 0) - first;
      const looks = count > 0 ? LOOKS_PER_OPERATOR : 0;
      for (let look = 0; look < looks; look++) {
        const offer = guide.offersOf[first + Math.floor(random() ** 2 * count)] ?? 0;
        consider(offers.set[offer] ?? 0);
      }
    }
    ranked.sort((a, b) => b.merit - a.merit || a.set - b.set);
    const made: number[] = [];
    for (const { set } of ranked) {
      if (!timetable.isOpen(set)) continue;
      const pool = holdSet({ offers, guide, timetable, random }, set, blink);
      if (pool >= 0) made.push(pool);
    }
    return made;
  };
}

/** Takes the first offer of the set that fits, and returns the number of its pool, or -1. */
export function holdSet({ offers, guide, timetable, random }: Filling, set: number, blink: number): number {
  const days = offers.days[set] ?? 0;
  for (let at = offers.offerFrom[set] ?? 0; at < (offers.offerFrom[set + 1] ?? 0); at++) {
    if (blink > 0 && random() < blink) continue;
    const offer = guide.ordered[at] ?? 0;
    for (let start = offers.startFrom[offer] ?? 0; start < (offers.startFrom[offer + 1] ?? 0); start++) {
      const slot = offers.slot[start] ?? 0;
      const free = timetable.freeDays(offer, slot, offers.dayBits[start] ?? 0);
      if (countDays(free) >= days) return timetable.take({ offer, slot, days: pickDays(free, days, random) });
    }
  }
  return -1;
}

/** `count` of the days in `bits`, at random: no day of the week is better than another to the rules. */
export function pickDays(bits: DayBits, count: number, random: () => number): DayBits {
  let chosen = bits;
  for (let left = countDays(bits); left > count; left--) {
    let skip = Math.floor(random() * left);
    for (let rest = chosen; ; rest &= rest - 1) {
      if (skip-- === 0) {
        chosen &= ~(rest & -rest);
        break;
      }
    }
  }
  return chosen;
}

/** The first plan: all sets, most promising first. */
export function fillAll(filling: Filling): void {
  const { guide, timetable } = filling;
  const sets = Int32Array.from(guide.merit.keys()).sort(
    (a, b) => (guide.merit[b] ?? 0) - (guide.merit[a] ?? 0) || a - b,
  );
  for (const set of sets) if (timetable.isOpen(set)) holdSet(filling, set, 0);
}
