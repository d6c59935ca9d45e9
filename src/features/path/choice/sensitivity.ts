import { rankOptions, type Ranking } from '../../../domain/choice/rank-options.ts';
import { firstShares, type FirstShare } from '../../../domain/choice/share-of-weights.ts';
import { smallestSwap, type Swap } from '../../../domain/choice/smallest-swap.ts';
import { weightsOf, type Choice } from './model.ts';

/** How many weightings are drawn, and from which seed: the page says both. */
export const draws = 2000;
export const seed = 2024;

export interface Neighbours {
  readonly first: string;
  readonly second: string;
  /** Undefined where no single weight can swap them. */
  readonly swap: Swap | undefined;
}

export interface Sensitivity {
  readonly ranking: Ranking;
  readonly neighbours: readonly Neighbours[];
  readonly shares: readonly FirstShare[];
}

/** The order of a choice, and whether it holds when weights move. */
export function sensitivityOf(choice: Choice): Sensitivity {
  const weights = weightsOf(choice);
  const ranking = rankOptions(choice.options, weights);
  if (ranking.kind !== 'ranked') return { ranking, neighbours: [], shares: [] };
  const byId = new Map(choice.options.map((option) => [option.id, option]));
  const neighbours = ranking.options.slice(1).flatMap(({ id }, index): Neighbours[] => {
    const [first, second] = [byId.get(ranking.options[index]?.id ?? ''), byId.get(id)];
    return first === undefined || second === undefined
      ? []
      : [{ first: first.id, second: second.id, swap: smallestSwap(first, second, weights) }];
  });
  return { ranking, neighbours, shares: firstShares(choice.options, draws, seed) };
}
