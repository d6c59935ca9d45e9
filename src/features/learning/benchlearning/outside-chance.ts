import type { FunnelLimits } from '../../../domain/statistics/funnel-limits.ts';
import type { Comparison } from './compare-cities.ts';
import type { ComparedCity } from './side-by-side.ts';

export type DrawnCity = ComparedCity & { readonly limits: FunnelLimits };

/** The cities that stand in the funnel: none where fewer than two do, since one alone is always the common value. */
export function drawnOf({ beside, common }: Pick<Comparison, 'beside' | 'common'>): readonly DrawnCity[] {
  const drawn = beside.flatMap((one) => (one.limits === undefined ? [] : [{ ...one, limits: one.limits }]));
  return common === undefined || drawn.length < 2 ? [] : drawn;
}

/** Chance alone would put one city in 500 there. */
export function isOutside({ value, limits: { rare } }: DrawnCity): boolean {
  return value < rare.low || value > rare.high;
}
