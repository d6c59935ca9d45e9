import { civilOf, dayOf, type CalendarDay } from '../schedule/calendar-day.ts';

/**
 * What is kept of a group that is over goes in three steps.
 * - `words`: what families wrote to one another, what each showed to the others, which offers they would have taken, why they said no.
 * - `days`: who was there on which day, who had said that it would not come, how each found it.
 * - `accounts`: statements, agreement, signatures, changes with their answers, contributions, offers.
 */
export const keptStages = ['words', 'days', 'accounts'] as const;
export type KeptStage = (typeof keptStages)[number];

/** Days after the end: nobody needs the words any more, and whoever has to complain of one has had a season to do so. */
export const daysOfWords = 90;

/** Days after the end, a year and a half: longer than the 400 days in which a register may still be put right and billed. */
export const daysOfDays = 548;

/**
 * Years that accounts are kept after the one in which the group ended, unless a city says otherwise: accounts are kept for ten years
 * (art. 2220 of the Italian Civil Code, of whoever runs a business), and what was agreed can be claimed as long (art. 2946).
 */
export const usualAccountYears = 10;

/** What is paid by the month can be claimed for five years (art. 2948 n. 4): before, a family could not show what it paid. */
export const fewestAccountYears = 5;
export const mostAccountYears = 30;

export interface GroupOver {
  readonly endedOn: CalendarDay;
  /** Whether it ever ran: one that did not start owes nothing to anybody, and has no accounts. */
  readonly ran: boolean;
}

/** The last day on which something of a group is kept. */
export function lastDayKept({ endedOn, ran }: GroupOver, stage: KeptStage, accountYears: number): CalendarDay {
  if (stage === 'words' || !ran) return endedOn + daysOfWords;
  if (stage === 'days') return endedOn + daysOfDays;
  return dayOf(civilOf(endedOn).year + accountYears, 12, 31);
}

/** What of a group has had its term on a day, and is not gone yet. */
export function stagesDue(
  group: GroupOver,
  today: CalendarDay,
  accountYears: number,
  gone: readonly KeptStage[],
): KeptStage[] {
  return keptStages.filter((stage) => !gone.includes(stage) && today > lastDayKept(group, stage, accountYears));
}
