// The cheapest operator who can take a group as it is.
import type { PoolingOperator } from '../instance.ts';
import { countDays, listDays } from '../session-starts.ts';
import type { Ground, Group } from './group.ts';

export type FoundOffer = {
  readonly operator: PoolingOperator;
  /** Cents an hour for the whole pool. */
  readonly cents: number;
  readonly days: readonly number[];
  readonly from: number;
};

/** Undefined when nobody who is free for these people has all that they need at a price that each can pay. */
export function findOffer({ offers }: Ground, group: Group): FoundOffer | undefined {
  const days = group.members[0]?.request.days ?? 0;
  for (const { operator, cents, starts } of offers.bySeats[group.seats] ?? []) {
    // Multiplied, not divided: whole cents compare exactly, as the rule is checked.
    if (cents > group.ceiling * group.seats) return undefined;
    if (!group.needs.every((tag) => operator.tags.includes(tag))) continue;
    for (let from = 0; from < starts.length; from++) {
      const common = (starts[from] ?? 0) & (group.starts[from] ?? 0);
      if (common !== 0 && countDays(common) >= days) {
        return { operator, cents, from, days: listDays(common).slice(0, days) };
      }
    }
  }
  return undefined;
}
