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

function follows(told: number, now: number): boolean {
  return mayFollow({ count: told, of: null }, { count: now, of: null });
}

/** The first day of the month so many months on. */
function monthsOn(month: string, more: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const all = year * 12 + number - 1 + more;
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}-01`;
}
