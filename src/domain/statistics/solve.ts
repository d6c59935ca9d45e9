/** Where an increasing function crosses a value, between two ends that embrace it: by halving, to the precision of the machine. */
export function whereItReaches(value: number, low: number, high: number, increasing: (x: number) => number): number {
  let [below, above] = [low, high];
  for (let step = 0; step < 200; step += 1) {
    const middle = (below + above) / 2;
    if (middle === below || middle === above) break;
    if (increasing(middle) < value) below = middle;
    else above = middle;
  }
  return (below + above) / 2;
}
