import { isExposed, type Relation } from './expose-cells.ts';
import { fewestFamilies } from './withhold.ts';

export interface Cell {
  readonly key: string;
  /** Families or people behind it, whole. */
  readonly count: number;
}

/**
 * Which cells of tables must not be told, so that none of one to four can be worked out from the others: the small ones, and as many more as it takes.
 * `relations` are all sums that a reader knows of (rows, columns, cities and quarters of one total, this month and what came since). Greedy: covers the smallest
 * cell that stands in a sum with an exposed one, until none is exposed; when all are covered none is.
 */
export function protectTable(cells: readonly Cell[], relations: readonly Relation[]): ReadonlySet<string> {
  const counts = new Map(cells.map(({ key, count }) => [key, count]));
  const small = cells.filter(({ count }) => count > 0 && count < fewestFamilies).map(({ key }) => key);
  const hidden = new Set(small);
  for (;;) {
    const exposed = small.find((key) => isExposed(key, { counts, hidden, relations }));
    if (exposed === undefined) return hidden;
    const next = nextToHide(exposed, { counts, hidden, relations });
    if (next === undefined) {
      for (const { key } of cells) hidden.add(key);
      return hidden;
    }
    hidden.add(next);
  }
}

interface State {
  readonly counts: ReadonlyMap<string, number>;
  readonly hidden: ReadonlySet<string>;
  readonly relations: readonly Relation[];
}

/**
 * A sum with one covered cell gives that cell away, so another of it is covered: best one that closes two such sums at once, else the smallest. Where no sum is
 * so open, the smallest cell of the exposed one's own sums, then of any with a covered one.
 */
function nextToHide(exposed: string, { counts, hidden, relations }: State): string | undefined {
  const members = ({ total, parts }: Relation) => [total, ...parts];
  const open = relations.filter((relation) => members(relation).filter((key) => hidden.has(key)).length === 1);
  const closes = (key: string) => open.filter((relation) => members(relation).includes(key)).length;
  const near = relations.filter((relation) => members(relation).includes(exposed));
  const others = relations.filter((relation) => members(relation).some((key) => hidden.has(key)));
  for (const among of [open.flatMap(({ parts }) => parts), near.flatMap(members), others.flatMap(members)]) {
    const shown = [...new Set(among)].filter((key) => !hidden.has(key));
    // By name in the end: the same table is covered the same way every time.
    const [best] = shown.sort(
      (one, other) =>
        closes(other) - closes(one) || (counts.get(one) ?? 0) - (counts.get(other) ?? 0) || one.localeCompare(other),
    );
    if (best !== undefined) return best;
  }
  return undefined;
}
