import { monthsOn } from './calendar-months.ts';
import type { CountOfMonth } from './count-beside-months.ts';
import type { ToldReading } from './told-reading.ts';

/** A sum that is public: of the months from the first one up to and without another. */
interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/**
 * The months of a count that everybody knows: those that are told, and those that follow. A sum of months that was told of an experiment, less all of them but one,
 * is that one; and so is a sum less a shorter one. Boundaries between months are joined by the sums that are public: what lies between two that a path joins is known.
 * @param told each month as it was told last
 * @param readings those of the same indicator, of the whole city or of quarters
 */
export function monthsThatFollow(told: readonly CountOfMonth[], readings: readonly ToldReading[]): CountOfMonth[] {
  const months = told.map(({ month, count }) => ({ from: month, to: monthsOn(month, 1), count }));
  const heights = heightsBy([...months, ...readings.flatMap(stretchesOf)]);
  const known = new Set(told.map(({ month }) => month));
  const follow = [...heights].flatMap(([month, here]) => {
    const next = heights.get(monthsOn(month, 1));
    return known.has(month) || next?.root !== here.root ? [] : [{ month, count: next.height - here.height }];
  });
  return [...told, ...follow].sort((one, other) => one.month.localeCompare(other.month));
}

/** Of the whole city before and after the start. A mean of so many months is of the last of them: before the first nobody counted. */
function stretchesOf({ territories, design, from, start, until, compared }: ToldReading): Stretch[] {
  if (territories.length > 0 || design !== 'before-and-after' || compared.kind !== 'means') return [];
  return [
    { earliest: from, to: start, ...compared.without },
    { earliest: start, to: monthsOn(until, 1), ...compared.with },
  ].flatMap(({ earliest, to, mean, of }) => {
    const first = monthsOn(to, -of);
    return of === 0 ? [] : [{ from: first > earliest ? first : earliest, to, count: Math.round(mean * of) }];
  });
}

/** How much is counted up to each boundary, from the root of those that it is joined with. */
function heightsBy(stretches: readonly Stretch[]): Map<string, { readonly root: string; readonly height: number }> {
  const beside = new Map<string, { to: string; more: number }[]>();
  const join = (from: string, to: string, more: number) => {
    const here = beside.get(from) ?? [];
    beside.set(from, here);
    here.push({ to, more });
  };
  for (const { from, to, count } of stretches) {
    join(from, to, count);
    join(to, from, -count);
  }
  const heights = new Map<string, { root: string; height: number }>();
  for (const root of beside.keys()) {
    if (heights.has(root)) continue;
    heights.set(root, { root, height: 0 });
    const waiting = [root];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
      for (const { to, more } of beside.get(at) ?? []) {
        if (heights.has(to)) continue;
        heights.set(to, { root, height: (heights.get(at)?.height ?? 0) + more });
        waiting.push(to);
      }
  }
  return heights;
}
