import { isOfAmounts } from '../../../domain/outcomes/library.ts';
import { funnelOfRates, funnelOfShares, type FunnelLimits } from '../../../domain/statistics/funnel-limits.ts';
import type { Interval } from '../../../domain/statistics/interval.ts';
import { funnelOfMeans, meanInterval, type MonthlySpread } from '../../../domain/statistics/monthly-spread.ts';
import { rateInterval } from '../../../domain/statistics/rate-interval.ts';
import { shareInterval } from '../../../domain/statistics/share-interval.ts';
import type { IndicatorDefinition } from '../../experiments/public.ts';

export interface Chance {
  readonly range: Interval | undefined;
  readonly limits: FunnelLimits | undefined;
}

/** A city's figure, divided as it is compared; of a mean or an amount, with how far its months are apart. */
export interface OwnFigure {
  readonly numerator: number;
  readonly denominator: number;
  readonly spread?: MonthlySpread | undefined;
}

/** What all that stand side by side make together. */
export interface Together {
  readonly common: number | undefined;
  readonly spread?: MonthlySpread | undefined;
}

type Counted = Pick<IndicatorDefinition, 'measure'> & { readonly code?: string | undefined };

/** The range of what was seen, and where chance alone would put a city of this size; nothing where no model of chance fits. */
export function chanceOf(by: Counted, own: OwnFigure, together: Together): Chance {
  const whole = isWhole(by, own);
  return {
    range: whole ? rangeOf(by, own) : undefined,
    limits: whole ? limitsAt(by, own.denominator, together) : undefined,
  };
}

/** Whether only a city's months tell how far chance reaches: cases of a mean or of an amount are not known one by one. */
export function isByMonths({ measure }: Counted): boolean {
  return measure === 'mean' || measure === 'amount';
}

/** Shares and counts are whole numbers of cases, but of money; means and amounts may be any. */
function isWhole(by: Counted, { numerator, denominator }: OwnFigure): boolean {
  if (isByMonths(by)) return true;
  if (isOfAmounts(by.code ?? '')) return false;
  const counts = Number.isInteger(numerator) && numerator >= 0;
  return counts && (by.measure === 'count' || (Number.isInteger(denominator) && numerator <= denominator));
}

function rangeOf({ measure }: Counted, { numerator, denominator, spread }: OwnFigure): Interval | undefined {
  switch (measure) {
    case 'share':
      return shareInterval({ yes: numerator, of: denominator });
    case 'count':
      return rateInterval({ events: numerator, exposure: denominator });
    case 'mean':
    case 'amount':
      return spread && meanInterval(numerator / denominator, denominator, spread);
  }
}

/** The limits of chance at a size, such as those that the funnel is drawn by. */
export function limitsAt({ measure }: Counted, size: number, { common, spread }: Together): FunnelLimits | undefined {
  if (common === undefined) return undefined;
  switch (measure) {
    case 'share':
      return funnelOfShares(common, size);
    case 'count':
      return funnelOfRates(common, size);
    case 'mean':
    case 'amount':
      return spread && funnelOfMeans(common, size, spread);
  }
}
