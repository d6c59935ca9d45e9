import type { PriceTerms } from './terms.ts';

/** The same terms with another contribution for one family: the contribution comes after the split, so nobody else's part moves. */
export function withContribution(terms: PriceTerms, member: string, percent: number): PriceTerms {
  const members = terms.members.map((each) =>
    each.member === member ? { ...each, contributionPercent: percent } : each,
  );
  return { ...terms, members };
}
