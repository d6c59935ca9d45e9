import { monthsOn } from './calendar-months.ts';
import { mayFollow } from './may-follow.ts';

/** How many families share on a day, as everybody was told; a day as `2026-11-20`. */
export interface ToldCount {
  readonly day: string;
  readonly count: number;
}

/** How many families shared in a month, as everybody was told; a month as its first day. */
export interface CountOfMonth {
  readonly month: string;
  readonly count: number;
}

/**
 * Whether a count of this day may be public beside months of the same families. Whoever takes it from the last month that is told learns how many came or went
 * between: nobody, or five at least, of each edition of that month.
 * @param months those that everybody knows, each edition of them
 */
export function countMayStandBeside({ day, count }: ToldCount, months: readonly CountOfMonth[]): boolean {
  const last = months.reduce((latest, { month }) => (month <= day && month > latest ? month : latest), '');
  return months.every((one) => one.month !== last || follows(one.count, count));
}

/**
 * The same of a month, beside the counts of its days, of those of the month after, and of the last before it and the first after. Those of farther days are as two
 * tellings that are not neighbours: who came and who went between them cannot be told from it.
 * @param counts every one that was told, in the order of their days
 */
export function monthMayStandBeside({ month, count }: CountOfMonth, counts: readonly ToldCount[]): boolean {
  const after = monthsOn(month, 1);
  const near = counts.filter(({ day }) => day >= month && day < monthsOn(month, 2));
  const ends = [counts.findLast(({ day }) => day < month), counts.find(({ day }) => day >= after)];
  return [...near, ...ends].every((one) => one === undefined || follows(one.count, count));
}

/**
 * Whether months may become known that were not, or with another count: each is of five at least, follows the one before it and the one after, of all that will be
 * known then, and stands beside the counts of days.
 * @param counts none for what no page tells of a day
 */
export function monthsMayBeKnown(
  now: readonly CountOfMonth[],
  before: readonly CountOfMonth[],
  counts: readonly ToldCount[],
): boolean {
  const known = new Set(before.map(({ month, count }) => `${month} ${count}`));
  return now
    .filter(({ month, count }) => !known.has(`${month} ${count}`))
    .every(
      (one) =>
        follows(0, one.count) &&
        monthMayStandBeside(one, counts) &&
        neighboursOf(one, now).every(({ count }) => follows(count, one.count)),
    );
}

/**
 * The last month that is known before this one and the first after it. A month that waited, or is told anew, finds the next one told already; one that is told beside
 * others finds those before it as they are from now on.
 */
export function neighboursOf<Month extends { readonly month: string }>(
  { month }: { readonly month: string },
  known: readonly Month[],
): Month[] {
  const inOrder = [...known].sort((one, other) => one.month.localeCompare(other.month));
  const ends = [inOrder.findLast((one) => one.month < month), inOrder.find((one) => one.month > month)];
  return ends.filter((one) => one !== undefined);
}

function follows(told: number, now: number): boolean {
  return mayFollow({ count: told, of: null }, { count: now, of: null });
}
