import { describe, expect, test } from 'vitest';
import { leastOf } from './least-of.ts';

describe('the first few of a list', () => {
  const numbers = Array.from({ length: 200 }, (_, at) => (at * 7919) % 101);
  const compare = (one: number, other: number) => one - other;

  test('are those that the whole list in order begins with', () => {
    const inOrder = numbers.toSorted(compare);
    for (const count of [0, 1, 10, 99, 100, 150, 200, 300])
      expect(leastOf(numbers, count, compare)).toEqual(inOrder.slice(0, count));
  });

  test('leave the list as it was', () => {
    const before = [...numbers];
    leastOf(numbers, 10, compare);
    expect(numbers).toEqual(before);
  });
});
