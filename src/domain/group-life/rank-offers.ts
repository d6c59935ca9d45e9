/** What the rule looks at in an offer. */
export interface RankedOffer {
  readonly id: string;
  /** One hour of the whole group, in cents. */
  readonly hourlyCents: number;
  /** First day, `2026-12-01`: compares as text. */
  readonly startsOn: string;
  readonly offeredAt: Date;
}

/** The offers that one family would take, any number of them (approval voting). */
export interface FamilyChoice {
  readonly member: string;
  readonly accepts: readonly string[];
}

/**
 * The rule by which families choose, said to them and to providers beforehand: the offer that most families would take;
 * among those, the cheapest, then the one that starts first, then the one that came first. Families that say nothing
 * count for none. The best first; the order does not depend on the order in which offers and choices are given.
 */
export function rankOffers<Offer extends RankedOffer>(
  offers: readonly Offer[],
  choices: readonly FamilyChoice[],
): Offer[] {
  return [...offers].sort(
    (a, b) =>
      wouldTake(b, choices) - wouldTake(a, choices) ||
      a.hourlyCents - b.hourlyCents ||
      compare(a.startsOn, b.startsOn) ||
      a.offeredAt.getTime() - b.offeredAt.getTime() ||
      compare(a.id, b.id),
  );
}

/** How many families would take an offer. */
export function wouldTake({ id }: Pick<RankedOffer, 'id'>, choices: readonly FamilyChoice[]): number {
  return choices.filter(({ accepts }) => accepts.includes(id)).length;
}

/** Whether all have chosen: then nobody waits for the day. */
export function allChose(members: readonly string[], choices: readonly FamilyChoice[]): boolean {
  return members.every((member) => choices.some((choice) => choice.member === member));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
