import { answerParts, type FigurePart, type Figures, type Range } from './parts.ts';

export type Gap =
  /** How many have the need is not known: nothing can be said. */
  | { readonly kind: 'unknown'; readonly missing: readonly FigurePart[] }
  /** Some answer is not known, or only how many it reaches at least, and could be everybody: only the most is known. */
  | { readonly kind: 'at-most'; readonly high: number; readonly missing: readonly FigurePart[] }
  | { readonly kind: 'between'; readonly low: number; readonly high: number };

/** People with the need: population × prevalence; undefined where either is not known. */
export function needOf({ population, prevalence }: Figures): Range | undefined {
  if (population === undefined || prevalence === undefined) return undefined;
  return { low: (population.low * prevalence.low) / 100, high: (population.high * prevalence.high) / 100 };
}

/**
 * The people with the need whom no answer reaches, by interval arithmetic. One person may be reached by several answers,
 * and nobody knows how many are: those reached by any are at least the largest answer, if the others reach the same people,
 * and at most the sum, if nobody is reached twice. So need − sum ≤ gap ≤ need − largest, never below zero.
 */
export function gapOf(figures: Figures): Gap {
  const need = needOf(figures);
  const missing = missingOf(figures);
  if (need === undefined) return { kind: 'unknown', missing };
  const known = answerParts.flatMap((part) => figures[part] ?? []);
  const high = Math.max(0, need.high - Math.max(0, ...known.map((answer) => answer.low)));
  if (missing.length > 0) return { kind: 'at-most', high, missing };
  const low = Math.max(0, need.low - known.reduce((sum, answer) => sum + answer.high, 0));
  return { kind: 'between', low, high };
}

/** What is not known, or has no upper end. */
export function missingOf(figures: Figures): FigurePart[] {
  return (['population', 'prevalence', ...answerParts] as const).filter(
    (part) => figures[part] === undefined || figures[part].high === Infinity,
  );
}

/** How wide what may be true is; of an unknown gap, infinitely. */
export function widthOf(gap: Gap): number {
  if (gap.kind === 'unknown') return Infinity;
  return gap.kind === 'at-most' ? gap.high : gap.high - gap.low;
}
