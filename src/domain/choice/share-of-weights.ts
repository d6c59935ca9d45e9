import { randomFrom } from '../pooling/random-from.ts';
import { criteria, type Criterion, type Option, type Weights } from './criteria.ts';
import { totalOf } from './rank-options.ts';

export interface FirstShare {
  readonly id: string;
  /** Of the weightings drawn, the part in which it is first, 0 to 1; a first place that is shared counts in equal parts. */
  readonly share: number;
}

/**
 * In how many of all possible weightings each option would be first: weightings are drawn evenly from those that sum to one (the
 * gaps of sorted uniform numbers, which is the flat Dirichlet distribution; Devroye 1986, chapter XI.4). Same seed, same answer.
 */
export function firstShares(options: readonly Option[], draws: number, seed: number): FirstShare[] {
  const random = randomFrom(seed);
  const firsts = new Map(options.map(({ id }) => [id, 0]));
  for (let draw = 0; draw < draws; draw++) {
    const weights = evenWeights(random);
    const totals = options.map((option) => ({ id: option.id, total: totalOf(option, weights) }));
    const best = Math.max(...totals.map(({ total }) => total));
    const winners = totals.filter(({ total }) => best - total < 1e-12);
    for (const { id } of winners) firsts.set(id, (firsts.get(id) ?? 0) + 1 / winners.length);
  }
  return options.map(({ id }) => ({ id, share: (firsts.get(id) ?? 0) / draws }));
}

function evenWeights(random: () => number): Weights {
  const cuts = Array.from({ length: criteria.length - 1 }, random).sort((a, b) => a - b);
  const points = [0, ...cuts, 1];
  const of = (criterion: Criterion) => {
    const place = criteria.indexOf(criterion);
    return (points[place + 1] ?? 1) - (points[place] ?? 0);
  };
  return {
    'gap-covered': of('gap-covered'),
    feasibility: of('feasibility'),
    'critical-mass': of('critical-mass'),
    cost: of('cost'),
    'self-sustainability': of('self-sustainability'),
    inclusion: of('inclusion'),
  };
}
