/** The first `count` of a list in an order, without putting all of it in order: few are wanted of many. */
export function leastOf<T>(list: readonly T[], count: number, compare: (one: T, other: T) => number): T[] {
  if (count <= 0) return [];
  if (list.length <= 2 * count) return list.toSorted(compare).slice(0, count);
  const least = list.slice(0, count).sort(compare);
  let last = least[count - 1];
  for (let at = count; at < list.length; at++) {
    const one = list[at];
    if (one === undefined || last === undefined || compare(one, last) >= 0) continue;
    least.pop();
    least.splice(placeOf(one, least, compare), 0, one);
    last = least[count - 1];
  }
  return least;
}

function placeOf<T>(one: T, sorted: readonly T[], compare: (one: T, other: T) => number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const there = sorted[middle];
    if (there !== undefined && compare(one, there) >= 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
