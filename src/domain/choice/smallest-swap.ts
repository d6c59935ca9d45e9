import { criteria, type Criterion, type Option, type Weights } from './criteria.ts';

/** Raising or lowering one weight by this much makes two options equal; a hair more, and they change places. */
export interface Swap {
  readonly criterion: Criterion;
  /** In the points of the weights; below zero when the weight is to be lowered. */
  readonly by: number;
}

/**
 * The smallest change of a single weight, the others as they are, that makes `second` as good as `first`; undefined where no
 * single weight can. Exact: the totals differ by Σ wᵢ·dᵢ with dᵢ the difference of scores, which is nought after adding −Σ/dᵢ to
 * one weight; dividing by the sum of weights changes no sign. A weight is not lowered below nought, nor all of them to nought.
 */
export function smallestSwap(first: Option, second: Option, weights: Weights): Swap | undefined {
  const differences = criteria.map((criterion) => ({
    criterion,
    difference: (first.scores[criterion] ?? 0) - (second.scores[criterion] ?? 0),
  }));
  const lead = differences.reduce((sum, { criterion, difference }) => sum + weights[criterion] * difference, 0);
  const all = criteria.reduce((sum, criterion) => sum + weights[criterion], 0);
  const swaps = differences
    .filter(({ difference }) => difference !== 0)
    .map(({ criterion, difference }) => ({ criterion, by: lead === 0 ? 0 : -lead / difference }))
    .filter(({ criterion, by }) => weights[criterion] + by >= 0 && all + by > 0);
  return swaps.sort((a, b) => Math.abs(a.by) - Math.abs(b.by))[0];
}
