import { criteria, type Criterion, type Option, type Weights } from './criteria.ts';

export interface RankedOption {
  readonly id: string;
  /** The weighted mean of its scores, 0 to 4. */
  readonly total: number;
}

export type Ranking =
  | { readonly kind: 'ranked'; readonly options: readonly RankedOption[] }
  /** Some score that counts is missing: by option, the criteria. Nothing is ranked on what is not known. */
  | {
      readonly kind: 'incomplete';
      readonly missing: readonly { readonly id: string; readonly criteria: readonly Criterion[] }[];
    }
  | { readonly kind: 'no-weights' };

/** The weighted sum, as a mean so that it reads on the scale of the scores; equal totals keep the order of the options. */
export function rankOptions(options: readonly Option[], weights: Weights): Ranking {
  const sum = criteria.reduce((all, criterion) => all + weights[criterion], 0);
  if (sum <= 0) return { kind: 'no-weights' };
  const missing = options
    .map(({ id, scores }) => ({
      id,
      criteria: criteria.filter((one) => weights[one] > 0 && scores[one] === undefined),
    }))
    .filter((option) => option.criteria.length > 0);
  if (missing.length > 0) return { kind: 'incomplete', missing };
  const ranked = options.map((option) => ({ id: option.id, total: totalOf(option, weights) }));
  return { kind: 'ranked', options: ranked.sort((a, b) => b.total - a.total) };
}

/** Scores that do not count, because their weight is nought, may be missing. */
export function totalOf({ scores }: Option, weights: Weights): number {
  const sum = criteria.reduce((all, criterion) => all + weights[criterion], 0);
  return criteria.reduce((all, criterion) => all + weights[criterion] * (scores[criterion] ?? 0), 0) / sum;
}
