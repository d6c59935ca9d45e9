import type { Rhythm } from '../schedule/check-week.ts';
import { euroCents, type EuroCents } from './euro-cents.ts';
import { perMonth } from './per-month.ts';

/** What a household can spend when it shares, as people say it. Of an hour, per person helped; of a month, for all. */
export type Budget =
  | { readonly kind: 'month'; readonly cents: number }
  | { readonly kind: 'hour'; readonly cents: number }
  | { readonly kind: 'cheapest' };

export interface BudgetFacts {
  /** Per seat and hour, what it would pay alone. */
  readonly soloCents: number;
  readonly seats: number;
  readonly rhythm: Rhythm;
}

/**
 * The most per seat and hour that keeps to the budget, in whole cents, never above alone. A budget of a month is a
 * typical month of 52 twelfths of a week, as prices are told; "whatever is cheapest" asks only for no more than alone.
 */
export function mostPerSeatHour(budget: Budget, { soloCents, seats, rhythm }: BudgetFacts): EuroCents {
  if (budget.kind === 'cheapest') return euroCents(soloCents);
  if (budget.kind === 'hour') return euroCents(Math.min(soloCents, budget.cents));
  const slots = rhythm.days * rhythm.slots;
  if (slots === 0) return euroCents(soloCents);
  // One more than exact, then down to what keeps to the cent: a month is rounded.
  let most = Math.min(soloCents, Math.ceil((budget.cents * 2 * 12) / (slots * 52 * seats)) + 1);
  while (most > 0 && perMonth(euroCents(most * seats), rhythm) > budget.cents) most -= 1;
  return euroCents(most);
}
