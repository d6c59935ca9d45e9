import { marketPrice } from '../../domain/pricing/market-price.ts';
import { priceSteps, type PriceStep } from '../../domain/pricing/price-steps.ts';
import type { FormingGroup } from './model.ts';

/** Steps of the price that are told: alone, in two, in three, in four. */
const mostTold = 4;

export interface PriceFor {
  readonly seats: number;
  /** Euro cents of one hour of all these seats, alone. */
  readonly soloCents: number;
}

/** What an hour costs a family of that size alone, and in a group of two, three, four like it; alone only, without operator. */
export function priceOf({ ground, families }: FormingGroup, { seats, soloCents }: PriceFor): readonly PriceStep[] {
  const alone = { families: 1, cents: soloCents };
  const { operator } = ground;
  if (operator === null) return [alone];
  return priceSteps({
    soloCents,
    seats,
    operatorCents: operator.cents,
    minSeats: operator.minSeats,
    current: alone,
    most: Math.max(mostTold, families),
  });
}

/** Whoever has said nothing of itself: one seat, at what people usually pay alone. */
export function usualFamily({ kindOfHelp }: Pick<FormingGroup, 'kindOfHelp'>): PriceFor {
  return { seats: 1, soloCents: marketPrice(kindOfHelp) };
}

/** What an hour costs whoever has said nothing of itself. */
export function usualPrice(group: FormingGroup): readonly PriceStep[] {
  return priceOf(group, usualFamily(group));
}
