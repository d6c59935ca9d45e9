import { funnelOfRates, funnelOfShares, type FunnelLimits } from '../../../domain/statistics/funnel-limits.ts';
import type { Interval } from '../../../domain/statistics/interval.ts';
import { rateInterval } from '../../../domain/statistics/rate-interval.ts';
import { shareInterval } from '../../../domain/statistics/share-interval.ts';
import type { IndicatorDefinition } from '../../experiments/public.ts';

export interface Chance {
  readonly range: Interval | undefined;
  readonly limits: FunnelLimits | undefined;
}

/** The range of what was seen, and where chance alone would put a city of this size; nothing where no model of chance fits. */
export function chanceOf(
  { measure }: Pick<IndicatorDefinition, 'measure'>,
  { numerator, denominator }: { readonly numerator: number; readonly denominator: number },
  common: number | undefined,
): Chance {
  const whole = Number.isInteger(numerator) && numerator >= 0;
  if (measure === 'share' && whole && Number.isInteger(denominator) && numerator <= denominator)
    return {
      range: shareInterval({ yes: numerator, of: denominator }),
      limits: common === undefined ? undefined : funnelOfShares(common, denominator),
    };
  if (measure === 'count' && whole)
    return {
      range: rateInterval({ events: numerator, exposure: denominator }),
      limits: common === undefined ? undefined : funnelOfRates(common, denominator),
    };
  return { range: undefined, limits: undefined };
}
