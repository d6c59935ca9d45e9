// The rows of the packing model: what at most one chosen pool may take. Every row is a set of pools that exclude each other.
import type { Board } from './board.ts';
import { candidateAt } from './candidate-list.ts';
import type { CandidateList } from './candidate-list.ts';
import { DAYS_PER_WEEK, SLOTS_PER_DAY } from './instance.ts';
import { listDays } from './session-starts.ts';
import type { DayBits } from './session-starts.ts';

/** A candidate with its days chosen: one variable of the model. */
export type Column = { readonly candidate: number; readonly days: DayBits };

/** First row of each family, for one operator (or venue) and day, plus a slot. */
export type RowLayout = {
  readonly slots: number;
  readonly moveSlots: number;
  readonly leaving: number;
  readonly arriving: number;
  readonly venue: number;
  readonly size: number;
};

export type ConflictRows = {
  readonly layout: RowLayout;
  /** 1 for rows at which some session starts: the others are contained in them. */
  readonly used: Uint8Array;
  readonly of: (column: Column) => number[];
};

/**
 * Requests take rows 0..n-1. For each operator, day and slot t there are two rows that respect `moveSlots` (g): sessions at
 * homes count for [from, to + g) in both; sessions at venues count for [from, to) in `leaving` and for [from + g, to + g)
 * in `arriving`. Any two pools of one row exclude each other, and together the rows forbid every clash but one: two
 * different venues too close in time (see `venueMoves`). For each venue, day and slot there is one more.
 */
export function layRows(board: Board): RowLayout {
  const { moveSlots } = board.rules;
  const slots = SLOTS_PER_DAY + moveSlots + 1;
  const leaving = board.requests.length;
  const arriving = leaving + board.operators.length * DAYS_PER_WEEK * slots;
  const venue = arriving + board.operators.length * DAYS_PER_WEEK * slots;
  return { slots, moveSlots, leaving, arriving, venue, size: venue + board.venues.length * DAYS_PER_WEEK * slots };
}

/** The stretches of rows that one session fills: `[first, last)` in each family. */
export type Stretch = { readonly first: number; readonly last: number };

export type SessionOf = {
  readonly operator: number;
  /** -1 for a home. */
  readonly venue: number;
  readonly day: number;
  readonly from: number;
  readonly slots: number;
};

export function sessionStretches(layout: RowLayout, session: SessionOf): Stretch[] {
  const { moveSlots: gap } = layout;
  const { operator, venue, day, from, slots } = session;
  const block = (operator * DAYS_PER_WEEK + day) * layout.slots;
  const leaving = layout.leaving + block + from;
  const arriving = layout.arriving + block + from;
  const end = slots + gap;
  if (venue < 0) {
    const home = { first: leaving, last: leaving + end };
    return gap === 0 ? [home] : [home, { first: arriving, last: arriving + end }];
  }
  const there = layout.venue + (venue * DAYS_PER_WEEK + day) * layout.slots + from;
  const atVenue = [
    { first: leaving, last: leaving + slots },
    { first: there, last: there + slots },
  ];
  return gap === 0 ? atVenue : [...atVenue, { first: arriving + gap, last: arriving + end }];
}

export function conflictRows(board: Board, list: CandidateList, chosen: readonly number[]): ConflictRows {
  const layout = layRows(board);
  const used = new Uint8Array(layout.size).fill(1, 0, board.requests.length);
  const stretches = (column: Column): Stretch[] => {
    const { operator, place, from, members } = candidateAt(list, column.candidate);
    const venue = board.places[place]?.venue ?? -1;
    const session = { operator, venue, from, slots: members.slots };
    return listDays(column.days).flatMap((day) => sessionStretches(layout, { ...session, day }));
  };
  for (const candidate of chosen) {
    const { dayBits } = candidateAt(list, candidate);
    for (const { first } of stretches({ candidate, days: dayBits })) used[first] = 1;
  }
  const of = (column: Column): number[] => {
    const rows = [...candidateAt(list, column.candidate).members.members];
    for (const { first, last } of stretches(column))
      for (let row = first; row < last; row++) if (used[row]) rows.push(row);
    return rows;
  };
  return { layout, used, of };
}
