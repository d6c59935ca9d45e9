/** The same things in the order that one of them has when it moves by one place; at an end it stays. */
export function movedBy(order: readonly string[], moved: string, step: -1 | 1): string[] {
  const from = order.indexOf(moved);
  const to = from + step;
  if (from < 0 || to < 0 || to >= order.length) return [...order];
  const others = order.filter((one) => one !== moved);
  return [...others.slice(0, to), moved, ...others.slice(to)];
}
