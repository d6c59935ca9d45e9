import { describe, expect, it } from 'vitest';
import { addCut, cutsOf, noCuts, separateTriples } from './triple-cuts.ts';

function halfOf(...members: number[]) {
  return { members, share: 0.5 };
}

describe('triple cuts', () => {
  it('are found where three halves share three households', () => {
    const half = [halfOf(0, 1), halfOf(1, 4), halfOf(0, 4), halfOf(2, 3)];
    expect(separateTriples(noCuts(5), half, 10)).toEqual([[0, 1, 4]]);
  });

  it('count a pool with all three once', () => {
    const shares = [
      { members: [0, 1, 2], share: 0.6 },
      { members: [1, 2], share: 0.4 },
    ];
    expect(separateTriples(noCuts(3), shares, 10)).toEqual([]);
  });

  it('are not found twice, and know the pools they hold', () => {
    const cuts = noCuts(5);
    const at = addCut(cuts, [0, 1, 4]);
    expect(cutsOf(cuts, [0, 3, 4])).toEqual([at]);
    expect(cutsOf(cuts, [0, 1, 4])).toEqual([at]);
    expect(cutsOf(cuts, [1, 2, 3])).toEqual([]);
    expect(separateTriples(cuts, [halfOf(0, 1), halfOf(1, 4), halfOf(0, 4)], 10)).toEqual([]);
  });
});
