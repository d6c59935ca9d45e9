import { brokenConditions, type Condition, type ConditionalYes, type OfferedTerms } from './conditional-yes.ts';

/**
 * Why a yes is not in the set that was found. `conditions`: with it in, these of its own are broken. `others`: its own hold,
 * and somebody else's would not. `full`: the operator takes no more seats. `alone`: no other yes is there.
 */
export type WhyNotIn =
  | { readonly kind: 'conditions'; readonly conditions: readonly Condition[] }
  | { readonly kind: 'others' | 'full' | 'alone' };

/** For a household that was left out: what is in the way of its being in a group of `members` and itself. */
export function whyNotIn(yes: ConditionalYes, members: readonly ConditionalYes[], terms: OfferedTerms): WhyNotIn {
  if (members.length === 0) return { kind: 'alone' };
  const together = [...members, yes];
  if (together.reduce((sum, { seats }) => sum + seats, 0) > terms.maxSeats) return { kind: 'full' };
  const conditions = brokenConditions(yes, together, terms);
  return conditions.length > 0 ? { kind: 'conditions', conditions } : { kind: 'others' };
}
