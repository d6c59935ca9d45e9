// Who is where and when while a plan is built: keeps rules 1, 11 and 12, one pool taken or released at a time.
import type { DayBits } from '../session-starts.ts';
import type { Board } from './board.ts';
import type { Column, Offers } from './offers.ts';
import { clearHours, fillHours, hoursTaken, makeWeeks } from './week-hours.ts';

export type Timetable = {
  readonly score: () => number;
  /** For each request, the number of its pool, or -1. */
  readonly poolOf: Int32Array;
  /** Requests that wait, in no order: the first `waitingCount()` entries. */
  readonly waiting: Int32Array;
  readonly waitingCount: () => number;
  readonly columnOf: (pool: number) => Column;
  readonly poolsOfOperator: (operator: number) => readonly number[];
  /** Days of `days` on which the offer's operator and place are free at this hour. Members are not looked at. */
  readonly freeDays: (offer: number, slot: number, days: DayBits) => DayBits;
  /** Pools that would have to go for this one to come. */
  readonly standingAgainst: (column: Column) => number[];
  readonly take: (column: Column) => number;
  readonly release: (pool: number) => void;
  readonly isOpen: (set: number) => boolean;
  readonly columns: () => Column[];
};

/** Only requests of `concerned` count as waiting. Pool numbers are used again after a release. */
export function makeTimetable(board: Board, offers: Offers, concerned: readonly number[]): Timetable {
  const { requests, venues } = board;
  const { set: setOf, operator: operatorOf, place: placeOf, venue: venueOf, memberFrom, members } = offers;
  const gap = board.rules.moveSlots;
  const operators = board.operators.length + board.open.length;
  const poolOf = new Int32Array(requests.length).fill(-1);
  const waiting = new Int32Array(requests.length);
  const waitingAt = new Int32Array(requests.length).fill(-1);
  const isConcerned = new Uint8Array(requests.length);
  const byNumber: (Column | undefined)[] = [];
  const unused: number[] = [];
  const ofOperator: number[][] = Array.from({ length: operators }, () => []);
  const atVenue: number[][] = venues.map(() => []);
  // Hours of an operator are kept with the time to move on both sides; those of a venue as they are.
  const operatorWeeks = makeWeeks(operators);
  const venueWeeks = makeWeeks(venues.length);
  let count = 0;
  let score = 0;

  const wait = (request: number) => {
    if (isConcerned[request] !== 1) return;
    waitingAt[request] = count;
    waiting[count++] = request;
  };
  const stopWaiting = (request: number) => {
    const at = waitingAt[request] ?? -1;
    if (at < 0) return;
    const last = waiting[--count] ?? 0;
    waiting[at] = last;
    waitingAt[last] = at;
    waitingAt[request] = -1;
  };
  for (const request of concerned) {
    isConcerned[request] = 1;
    wait(request);
  }

  const columnOf = (pool: number): Column => {
    const column = byNumber[pool];
    if (column === undefined) throw new RangeError(`there is no pool ${pool}`);
    return column;
  };
  const slotsOf = (offer: number) => offers.slots[setOf[offer] ?? 0] ?? 0;

  /** Whether two pools of one operator are too close in time, on a day that both meet. */
  const tooClose = (pool: number, offer: number, slot: number) => {
    const other = columnOf(pool);
    const venue = venueOf[offer] ?? -1;
    const same = venue >= 0 ? venueOf[other.offer] === venue : placeOf[other.offer] === placeOf[offer];
    const between = same ? 0 : gap;
    return slot < other.slot + slotsOf(other.offer) + between && other.slot < slot + slotsOf(offer) + between;
  };

  function freeDays(offer: number, slot: number, days: DayBits): DayBits {
    const operator = operatorOf[offer] ?? 0;
    const venue = venueOf[offer] ?? -1;
    const end = slot + slotsOf(offer);
    let free = days;
    const busy = hoursTaken(operatorWeeks, operator, slot, end, days);
    if (busy !== 0) {
      if (venue < 0) free &= ~busy;
      // At a venue the operator may go on without moving: only then the time to move does not count.
      else for (const pool of ofOperator[operator] ?? []) if (tooClose(pool, offer, slot)) free &= ~columnOf(pool).days;
    }
    if (venue >= 0 && free !== 0) free &= ~hoursTaken(venueWeeks, venue, slot, end, free);
    return free;
  }

  function standingAgainst(column: Column): number[] {
    const { offer, slot, days } = column;
    const set = setOf[offer] ?? 0;
    const venue = venueOf[offer] ?? -1;
    const against: number[] = [];
    const add = (pool: number) => {
      if (pool >= 0 && !against.includes(pool)) against.push(pool);
    };
    for (let at = memberFrom[set] ?? 0; at < (memberFrom[set + 1] ?? 0); at++) add(poolOf[members[at] ?? 0] ?? -1);
    for (const pool of ofOperator[operatorOf[offer] ?? 0] ?? [])
      if ((columnOf(pool).days & days) !== 0 && tooClose(pool, offer, slot)) add(pool);
    for (const pool of atVenue[venue] ?? []) {
      const other = columnOf(pool);
      const overlap = slot < other.slot + slotsOf(other.offer) && other.slot < slot + slotsOf(offer);
      if ((other.days & days) !== 0 && overlap) add(pool);
    }
    return against;
  }

  function take(column: Column): number {
    const { offer, slot, days } = column;
    const pool = unused.pop() ?? byNumber.length;
    byNumber[pool] = column;
    const set = setOf[offer] ?? 0;
    const [operator, venue, end] = [operatorOf[offer] ?? 0, venueOf[offer] ?? -1, slot + slotsOf(offer)];
    ofOperator[operator]?.push(pool);
    fillHours(operatorWeeks, operator, slot - gap, end + gap, days);
    if (venue >= 0) {
      atVenue[venue]?.push(pool);
      fillHours(venueWeeks, venue, slot, end, days);
    }
    for (let at = memberFrom[set] ?? 0; at < (memberFrom[set + 1] ?? 0); at++) {
      const member = members[at] ?? 0;
      poolOf[member] = pool;
      stopWaiting(member);
    }
    score += offers.value[offer] ?? 0;
    return pool;
  }

  function release(pool: number): void {
    const { offer } = columnOf(pool);
    const set = setOf[offer] ?? 0;
    const [operator, venue] = [operatorOf[offer] ?? 0, venueOf[offer] ?? -1];
    const drop = (pools: number[] | undefined) => pools?.splice(pools.indexOf(pool), 1);
    drop(ofOperator[operator]);
    clearHours(operatorWeeks, operator);
    for (const other of ofOperator[operator] ?? []) {
      const { offer: its, slot, days } = columnOf(other);
      fillHours(operatorWeeks, operator, slot - gap, slot + slotsOf(its) + gap, days);
    }
    if (venue >= 0) {
      drop(atVenue[venue]);
      clearHours(venueWeeks, venue);
      for (const other of atVenue[venue] ?? []) {
        const { offer: its, slot, days } = columnOf(other);
        fillHours(venueWeeks, venue, slot, slot + slotsOf(its), days);
      }
    }
    for (let at = memberFrom[set] ?? 0; at < (memberFrom[set + 1] ?? 0); at++) {
      const member = members[at] ?? 0;
      poolOf[member] = -1;
      wait(member);
    }
    score -= offers.value[offer] ?? 0;
    byNumber[pool] = undefined;
    unused.push(pool);
  }

  function isOpen(set: number): boolean {
    for (let at = memberFrom[set] ?? 0; at < (memberFrom[set + 1] ?? 0); at++)
      if ((poolOf[members[at] ?? 0] ?? -1) >= 0) return false;
    return true;
  }

  return {
    score: () => score,
    poolOf,
    waiting,
    waitingCount: () => count,
    columnOf,
    poolsOfOperator: (operator) => ofOperator[operator] ?? [],
    freeDays,
    standingAgainst,
    take,
    release,
    isOpen,
    columns: () => byNumber.flatMap((column) => column ?? []),
  };
}
