// Among plans of the same score, one in which less is asked of those who have borne much before.
import type { RequestId } from '../instance.ts';
import { countDays, listDays } from '../session-starts.ts';
import type { DayBits } from '../session-starts.ts';
import { stretchOf } from '../stretch.ts';
import type { Board } from './board.ts';
import { membersOf } from './offers.ts';
import type { Column, Offers } from './offers.ts';
import type { Reach } from './reach.ts';
import { makeTimetable } from './timetable.ts';

export type EaseTask = {
  readonly board: Board;
  readonly offers: Offers;
  readonly reach: Reach;
  /** What each household bore in earlier runs, 0 to 1; being left out is 1. */
  readonly borne: ReadonlyMap<RequestId, number>;
  readonly deadline: () => boolean;
};

/** How much more the stretch counts of a household that has borne all it could. */
const MEMORY = 9;
/** Differences of value below this are rounding. */
const SAME = 1e-6;

type Choice = { readonly column: Column; readonly burden: number };

/**
 * Moves pools to other hours, operators, places and hosts, and gives places of those who bore little to those who wait and
 * bore more, as long as the score stays and the sum of stretches, each counted 1 + 9 × what was borne, falls.
 */
export function easeStretch({ board, offers, reach, borne, deadline }: EaseTask, plan: readonly Column[]): Column[] {
  const timetable = makeTimetable(board, offers, []);
  const weights = board.requests.map(({ id }) => 1 + MEMORY * (borne.get(id) ?? 0));
  const pools = new Set(plan.map((column) => timetable.take(column)));
  const isOpenPool = (offer: number) => (offers.operator[offer] ?? 0) >= board.operators.length;

  function burdenOf(column: Column): number {
    const members = membersOf(offers, offers.set[column.offer] ?? 0);
    const seats = members.reduce((sum, at) => sum + (board.requests[at]?.seats ?? 0), 0);
    const operator = board.operators[offers.operator[column.offer] ?? 0];
    const place = board.places[column.place ?? offers.place[column.offer] ?? 0];
    const seatPrice = (operator?.cents[seats - 1] ?? 0) / seats;
    const days = listDays(column.days);
    return members.reduce((sum, at) => {
      const request = board.requests[at];
      if (request === undefined || place === undefined) return sum;
      const meeting = { at: place.host === at ? undefined : place.at, days, from: column.slot, seatPrice };
      return sum + (weights[at] ?? 1) * stretchOf(request, meeting).total;
    }, 0);
  }

  /** The lightest way to hold the set for at least this value, with the timetable as it is. */
  function lightest(set: number, least: number): Choice | undefined {
    let best: Choice | undefined;
    for (let offer = offers.offerFrom[set] ?? 0; offer < (offers.offerFrom[set + 1] ?? 0); offer++) {
      if ((offers.value[offer] ?? 0) < least - SAME || isOpenPool(offer)) continue;
      for (let start = offers.startFrom[offer] ?? 0; start < (offers.startFrom[offer + 1] ?? 0); start++) {
        const slot = offers.slot[start] ?? 0;
        const free = timetable.freeDays(offer, slot, offers.dayBits[start] ?? 0);
        const count = offers.days[set] ?? 0;
        if (countDays(free) < count) continue;
        const days = lightestDays({ offer, slot, days: free }, count);
        for (const place of placesFor(offer)) {
          const column = { offer, slot, days, ...(place !== offers.place[offer] && { place }) };
          const burden = burdenOf(column);
          if (best === undefined || burden < best.burden - SAME) best = { column, burden };
        }
      }
    }
    return best;
  }

  function lightestDays({ offer, slot, days }: Column, count: number): DayBits {
    const ranked = listDays(days)
      .map((day) => ({ day, burden: burdenOf({ offer, slot, days: 1 << day }) }))
      .sort((a, b) => a.burden - b.burden || a.day - b.day);
    return ranked.slice(0, count).reduce((bits, { day }) => bits | (1 << day), 0);
  }

  /** The offer's place; at a home, every member's home that would do as well. */
  function placesFor(offer: number): number[] {
    const own = offers.place[offer] ?? 0;
    if ((offers.venue[offer] ?? -1) >= 0 || isOpenPool(offer)) return [own];
    const members = membersOf(offers, offers.set[offer] ?? 0);
    const seats = members.reduce((sum, at) => sum + (board.requests[at]?.seats ?? 0), 0);
    const operator = offers.operator[offer] ?? 0;
    const tags = board.operators[operator]?.tags ?? [];
    return Array.from(reach.placesOf[members[0] ?? 0] ?? []).filter((at) => {
      const place = board.places[at];
      if (place === undefined || place.host < 0 || place.seats < seats || !members.includes(place.host)) return false;
      if (!(reach.operatorsAt[at] ?? []).includes(operator)) return false;
      return members.every((member) => {
        const needs = board.requests[member]?.needs ?? [];
        const served = needs.every((tag) => tags.includes(tag) || place.tags.has(tag));
        return served && (reach.placesOf[member] ?? new Int32Array()).includes(at);
      });
    });
  }

  function easePools(): boolean {
    let eased = false;
    for (const pool of Array.from(pools)) {
      const column = timetable.columnOf(pool);
      if (isOpenPool(column.offer) || deadline()) continue;
      timetable.release(pool);
      pools.delete(pool);
      const choice = lightest(offers.set[column.offer] ?? 0, offers.value[column.offer] ?? 0);
      const better = choice !== undefined && choice.burden < burdenOf(column) - SAME;
      pools.add(timetable.take(better ? choice.column : column));
      eased ||= better;
    }
    return eased;
  }

  /** Sets that hold one household that waits and all but one of a pool, where that one has borne less. */
  function easeWaiting(): boolean {
    let eased = false;
    for (const [set, waiting] of setsOfWaiting()) {
      const others = Array.from(membersOf(offers, set)).filter((at) => at !== waiting);
      const pool = timetable.poolOf[others[0] ?? waiting] ?? -1;
      if (pool < 0 || (timetable.poolOf[waiting] ?? -1) >= 0 || deadline()) continue;
      const column = timetable.columnOf(pool);
      const present = Array.from(membersOf(offers, offers.set[column.offer] ?? 0));
      const [leaver, ...more] = present.filter((at) => !others.includes(at));
      if (leaver === undefined || more.length > 0 || present.length !== others.length + 1) continue;
      if ((weights[leaver] ?? 1) >= (weights[waiting] ?? 1) || isOpenPool(column.offer)) continue;
      timetable.release(pool);
      pools.delete(pool);
      const choice = lightest(set, offers.value[column.offer] ?? 0);
      // Who is in no pool bears all there is.
      const before = burdenOf(column) + (weights[waiting] ?? 1);
      const better = choice !== undefined && choice.burden + (weights[leaver] ?? 1) < before - SAME;
      pools.add(timetable.take(better ? choice.column : column));
      eased ||= better;
    }
    return eased;
  }

  function setsOfWaiting(): [number, number][] {
    const found: [number, number][] = [];
    if (borne.size === 0) return found;
    for (let set = 0; set < offers.sets; set++) {
      const waiting = membersOf(offers, set).filter((at) => (timetable.poolOf[at] ?? -1) < 0);
      const [only] = waiting;
      if (only !== undefined && waiting.length === 1 && (weights[only] ?? 1) > 1) found.push([set, only]);
    }
    return found.sort(([, a], [, b]) => (weights[b] ?? 1) - (weights[a] ?? 1));
  }

  for (let pass = 0; pass < 3 && !deadline(); pass++) {
    const moved = easePools();
    if (!easeWaiting() && !moved) break;
  }
  return [...pools].map((pool) => timetable.columnOf(pool));
}
