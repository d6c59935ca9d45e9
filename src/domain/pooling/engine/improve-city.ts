// Improves the best plan of the unproved parts by annealing.
import type { Board } from './board.ts';
import { anneal } from './anneal.ts';
import { fillAll } from './fill-gaps.ts';
import type { Guide } from './guide.ts';
import { mergePlans } from './merge-plans.ts';
import type { Column, Offers } from './offers.ts';
import { makeTimetable } from './timetable.ts';

export type ImproveTask = {
  readonly board: Board;
  readonly offers: Offers;
  readonly guide: Guide;
  readonly random: () => number;
  /** Requests of the parts to improve, and the pools that these have now. */
  readonly concerned: readonly number[];
  readonly columns: readonly Column[];
  /** Share of the time for improvement that has gone, given the rounds made so far. */
  readonly progress: (rounds: number) => number;
  readonly enough: number;
  readonly onBetter: (value: number, columns: readonly Column[]) => void;
};

export function worthOf(offers: Offers, columns: readonly Column[]): number {
  return columns.reduce((sum, { offer }) => sum + (offers.value[offer] ?? 0), 0);
}

/** The better of the plan given and of the one that the guide's order makes: where improvement begins. */
export function beginBetter({ board, offers, guide, random, concerned, columns }: ImproveTask): readonly Column[] {
  const timetable = makeTimetable(board, offers, concerned);
  fillAll({ offers, guide, timetable, random });
  return mergePlans(board, offers, columns, timetable.columns());
}

/** One annealing from the plan given, or from what the guide's order makes of it; never worse than the plan given. */
export function improveCity(task: ImproveTask): readonly Column[] {
  const { board, offers, guide, random, concerned, progress, enough, onBetter } = task;
  const begun = beginBetter(task);
  const timetable = makeTimetable(board, offers, concerned);
  for (const column of begun) timetable.take(column);
  const { pointsPerWeight } = board.rules;
  const annealed = anneal({ offers, guide, timetable, random }, concerned, {
    progress,
    pointsPerWeight,
    enough,
    onBetter,
  });
  return mergePlans(board, offers, begun, annealed.columns);
}
