import { describe, expect, it } from 'vitest';
import { addCut, cutsOf, noCuts, separateTriples } from './triple-cuts.ts';

function set(...members: number[]) {
  return { members, seats: members.length, days: 1, slots: 2, points: 1 };
}

describe('triple cuts', () => {
  it('are found where three halves share three households', () => {
    const half = [set(0, 1), set(1, 4), set(0, 4), set(2, 3)].map((each) => ({ set: each, share: 0.5 }));
    expect(separateTriples(noCuts(5), half, 10)).toEqual([[0, 1, 4]]);
  });

  it('count a pool with all three once', () => {
    const shares = [
      { set: set(0, 1, 2), share: 0.6 },
      { set: set(1, 2), share: 0.4 },
    ];
    expect(separateTriples(noCuts(3), shares, 10)).toEqual([]);
  });

  it('are not found twice, and know the pools they hold', () => {
    const cuts = noCuts(5);
    const at = addCut(cuts, [0, 1, 4]);
    expect(cutsOf(cuts, [0, 3, 4])).toEqual([at]);
    expect(cutsOf(cuts, [0, 1, 4])).toEqual([at]);
    expect(cutsOf(cuts, [1, 2, 3])).toEqual([]);
    const half = [set(0, 1), set(1, 4), set(0, 4)].map((each) => ({ set: each, share: 0.5 }));
    expect(separateTriples(cuts, half, 10)).toEqual([]);
  });
});
