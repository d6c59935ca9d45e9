import type { Measured } from './measured.ts';
import type { MonthOf } from './read-experiment.ts';

/** A sum that is public: of some quarters (none: the whole city), from a month up to and without another, months by their first day. */
export interface KnownSum {
  readonly territories: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** The whole city once or not at all, and quarters that are added to nothing or taken from the city. */
interface Place {
  readonly city: 0 | 1;
  readonly quarters: ReadonlySet<string>;
}

/** What is public of one place: boundaries of months (by their number) that a path joins are in the same group. */
interface Known {
  readonly place: Place;
  readonly joined: number[];
}

/** More ways of adding quarters up than this are not looked through: whoever asks takes the answer for the worst. */
const mostPlaces = 48;

/**
 * Every sum that a reader gets by adding and subtracting public ones, of sets of quarters and from one month to another; of the whole city without its `open`
 * months, which are public one by one. Sums over stretches of months are the edges of a graph whose nodes are the boundaries between months: what lies between
 * two boundaries can be computed exactly where a path joins them. Places are added and taken from one another until nothing new follows.
 * @returns undefined where there are too many to look through
 */
export function sumsThatFollow(
  series: readonly MonthOf[],
  known: readonly KnownSum[],
  open: ReadonlySet<string>,
): Measured[] | undefined {
  const months = [...new Set(series.map(({ month }) => month))].sort();
  const places = closed(byPlace(months, known, open));
  if (places === undefined) return undefined;
  const at = new Map(series.map((one) => [`${one.territory} ${one.month}`, one]));
  return places.flatMap(({ place, joined }) => {
    const isHidden = (month: string) => !isWholeCity(place) || !open.has(month);
    return months.flatMap((_, from) =>
      months.slice(from).flatMap((_month, index) => {
        if (rootOf(joined, from) !== rootOf(joined, from + index + 1)) return [];
        const hidden = months.slice(from, from + index + 1).filter(isHidden);
        return hidden.length === 0 ? [] : [sumAt(place, hidden, at)];
      }),
    );
  });
}

function isWholeCity({ city, quarters }: Place): boolean {
  return city === 1 && quarters.size === 0;
}

function rootOf(joined: readonly number[], node: number): number {
  const above = joined[node] ?? node;
  return above === node ? node : rootOf(joined, above);
}

/** Whether the two were apart before. */
function join(joined: number[], one: number, other: number): boolean {
  const [first, second] = [rootOf(joined, one), rootOf(joined, other)];
  joined[first] = second;
  return first !== second;
}

/** The places that public sums are of, and the whole city, whose open months are public. */
function byPlace(months: readonly string[], known: readonly KnownSum[], open: ReadonlySet<string>): Known[] {
  const apart = () => Array.from({ length: months.length + 1 }, (_, index) => index);
  const boundary = (day: string) => months.filter((month) => month < day).length;
  const all: Known[] = [{ place: { city: 1, quarters: new Set() }, joined: apart() }];
  for (const [index, month] of months.entries()) if (open.has(month)) join(all[0]?.joined ?? [], index, index + 1);
  for (const { territories, from, to } of known) {
    const place: Place = { city: territories.length === 0 ? 1 : 0, quarters: new Set(territories) };
    let of = all.find((one) => nameOf(one.place) === nameOf(place));
    if (of === undefined) all.push((of = { place, joined: apart() }));
    join(of.joined, boundary(from), boundary(to));
  }
  return all;
}

/** With all places that are one without another, or two that have nothing in common together: where both follow, so does theirs. */
function closed(base: readonly Known[]): Known[] | undefined {
  const all = new Map(base.map((one) => [nameOf(one.place), one]));
  for (let moved = true; moved;) {
    moved = false;
    const now = [...all.values()];
    for (const one of now)
      for (const other of now)
        for (const place of [without(one.place, other.place), both(one.place, other.place)]) {
          if (place === undefined) continue;
          const name = nameOf(place);
          const of = all.get(name) ?? { place, joined: one.joined.map((_, index) => index) };
          if (joinWhereBoth(of.joined, one.joined, other.joined)) moved = true;
          all.set(name, of);
          if (all.size > mostPlaces) return undefined;
        }
  }
  return [...all.values()];
}

/** Joins the boundaries that are joined in both; whether any were apart. */
function joinWhereBoth(joined: number[], one: readonly number[], other: readonly number[]): boolean {
  const first = new Map<string, number>();
  let moved = false;
  for (const node of joined.keys()) {
    const group = `${rootOf(one, node)} ${rootOf(other, node)}`;
    const before = first.get(group);
    if (before === undefined) first.set(group, node);
    else moved = join(joined, before, node) || moved;
  }
  return moved;
}

function nameOf({ city, quarters }: Place): string {
  return `${city} ${[...quarters].sort().join('\n')}`;
}

/** One place without another that lies in it; nothing where it does not, or nothing is left. */
function without(one: Place, other: Place): Place | undefined {
  if (other.city === 1) return undefined;
  const within = [...other.quarters].every((name) => one.quarters.has(name) === (one.city === 0));
  if (!within) return undefined;
  if (one.city === 1) return { city: 1, quarters: new Set([...one.quarters, ...other.quarters]) };
  const left = [...one.quarters].filter((name) => !other.quarters.has(name));
  return left.length === 0 ? undefined : { city: 0, quarters: new Set(left) };
}

/** Two sets of quarters that have none in common. */
function both(one: Place, other: Place): Place | undefined {
  if (one.city === 1 || other.city === 1 || [...one.quarters].some((name) => other.quarters.has(name)))
    return undefined;
  return { city: 0, quarters: new Set([...one.quarters, ...other.quarters]) };
}

function sumAt({ city, quarters }: Place, months: readonly string[], at: ReadonlyMap<string, MonthOf>): Measured {
  const sign = city === 1 ? -1 : 1;
  const parts = months.flatMap((month) => [
    ...(city === 1 ? [{ sign: 1, one: at.get(` ${month}`) }] : []),
    ...[...quarters].map((name) => ({ sign, one: at.get(`${name} ${month}`) })),
  ]);
  const divides = parts.some(({ one }) => one !== undefined && one.denominator !== null);
  const add = (pick: (one: MonthOf) => number) =>
    parts.reduce((sum, part) => sum + (part.one === undefined ? 0 : part.sign * pick(part.one)), 0);
  return {
    numerator: Math.max(
      0,
      add(({ numerator }) => numerator),
    ),
    denominator: divides
      ? Math.max(
          0,
          add(({ denominator }) => denominator ?? 0),
        )
      : null,
  };
}
