import { randomFrom, shuffled } from '../pooling/random-from.ts';

/** When a unit begins: a period's index; undefined where it never does. */
export type Start = number | undefined;

/** More orders than these are sampled instead of tried one by one. */
export const mostOrders = 2000;

/** How many different ways there are of handing these starts to the units: n! over the factorial of each repeated start. */
export function countOrders(starts: readonly Start[]): number {
  const left = new Map<Start, number>();
  let orders = 1;
  starts.forEach((start, index) => {
    const same = (left.get(start) ?? 0) + 1;
    left.set(start, same);
    orders = (orders * (index + 1)) / same;
  });
  return Math.round(orders);
}

/**
 * The orders in which the units could have begun, the true one first: all of them when there are few, else as many drawn by the seed. Keeping the true one among
 * those drawn makes the test exact (M. Dwass, "Modified randomization tests for nonparametric hypotheses", 1957).
 */
export function ordersOfStart(starts: readonly Start[], seed: number): Start[][] {
  if (countOrders(starts) > mostOrders) {
    const random = randomFrom(seed);
    return [[...starts], ...Array.from({ length: mostOrders - 1 }, () => shuffled(starts, random))];
  }
  const kinds = [...new Set(starts)];
  const left = new Map(kinds.map((kind) => [kind, starts.filter((start) => start === kind).length]));
  const orders: Start[][] = [];
  const order: Start[] = [];
  const place = (): void => {
    if (order.length === starts.length) {
      orders.push([...order]);
      return;
    }
    for (const kind of kinds) {
      const still = left.get(kind) ?? 0;
      if (still === 0) continue;
      left.set(kind, still - 1);
      order.push(kind);
      place();
      order.pop();
      left.set(kind, still);
    }
  };
  place();
  return orders;
}
