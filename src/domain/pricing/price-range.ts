import { priceSteps } from './price-steps.ts';

/** What one operator asks: one hour for 1, 2, … seats together, from so many seats on. */
export interface OperatorPrices {
  readonly cents: readonly number[];
  readonly minSeats: number;
}

/** From the cheapest to the dearest of several operators: one hour for a household, with `families - 1` others like it. */
export interface RangeStep {
  readonly families: number;
  readonly lowCents: number;
  readonly highCents: number;
}

export interface PriceRange {
  /** How many operators it is from. */
  readonly operators: number;
  readonly steps: readonly RangeStep[];
}

const steps = [2, 3, 4];

/**
 * What a household would pay in two, three, four, whichever of these operators came. Nobody pays more than alone: an operator counts
 * for a step only where it keeps to that, and not at all where it never does.
 */
export function priceRange(
  operators: readonly OperatorPrices[],
  { seats, soloCents }: { readonly seats: number; readonly soloCents: number },
): PriceRange {
  const alone = { families: 1, cents: soloCents };
  const each = operators
    .map(({ cents, minSeats }) =>
      priceSteps({ soloCents, seats, operatorCents: cents, minSeats, current: alone, most: 4 }).slice(1),
    )
    .filter(({ length }) => length > 0);
  return {
    operators: each.length,
    steps: steps.flatMap((families) => {
      const cents = each.flatMap((own) => own.find((step) => step.families === families)?.cents ?? []);
      return cents.length === 0 ? [] : [{ families, lowCents: Math.min(...cents), highCents: Math.max(...cents) }];
    }),
  };
}
