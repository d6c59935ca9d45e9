import { splitPrice } from './split-price.ts';

/** Price of one hour for a household: alone, or with `families - 1` others who bring as many seats as it does. */
export interface PriceStep {
  readonly families: number;
  readonly cents: number;
}

export interface PriceStepsFacts {
  /** What the household would pay alone for an hour, all its seats. */
  readonly soloCents: number;
  readonly seats: number;
  /** The operator's price of one hour for 1, 2, … seats. */
  readonly operatorCents: readonly number[];
  readonly minSeats: number;
  /** The group at hand, which may have households of other sizes. */
  readonly current: PriceStep;
  readonly most: number;
}

/** The ladder from alone upwards. Steps on which the operator does not work, or that cost more than alone, are left out. */
export function priceSteps(facts: PriceStepsFacts): PriceStep[] {
  const steps: PriceStep[] = [{ families: 1, cents: facts.soloCents }];
  for (let families = 2; families <= Math.max(facts.most, facts.current.families); families++) {
    if (families === facts.current.families) {
      steps.push(facts.current);
      continue;
    }
    const price = facts.operatorCents[families * facts.seats - 1];
    if (price === undefined || families * facts.seats < facts.minSeats) continue;
    const cents = Math.max(
      ...splitPrice(
        price,
        Array.from({ length: families }, () => facts.seats),
      ),
    );
    if (cents <= facts.soloCents) steps.push({ families, cents });
  }
  return steps;
}
