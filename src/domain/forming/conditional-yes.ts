/** A day of the calendar as `2026-11-25`: such days compare as text. */
export type LocalDate = string;

/** "I join if it is at most so much and starts by then": one household's yes, given before it knows with whom. */
export interface ConditionalYes {
  readonly id: string;
  readonly seats: number;
  /** Euro cents of one hour for all its seats: the most it pays, never more than alone. */
  readonly maxCents: number;
  /** The last day on which the group may meet for the first time; absent when any will do. */
  readonly startBy?: LocalDate;
  /** How many households there may be, its own counted. */
  readonly leastFamilies: number;
  readonly mostFamilies: number;
  /** Whom it must not be with; either side's word counts. */
  readonly notWith: readonly string[];
}

/** What is on offer to all alike: an operator's prices and seats, and when it would start. */
export interface OfferedTerms {
  /** Euro cents of one hour of the whole group, for 1, 2, … seats together. */
  readonly hourlyCents: readonly number[];
  readonly minSeats: number;
  readonly maxSeats: number;
  readonly startsOn: LocalDate;
  /** The household at whose home it meets, without which there is no group; absent where it meets elsewhere. */
  readonly host?: string;
}

/** A condition that a group breaks, in the order in which it is told. */
export const conditions = ['start', 'not-with', 'too-few', 'too-many', 'price'] as const;
export type Condition = (typeof conditions)[number];

/**
 * The most that a household can be asked to pay for an hour when whole cents are shared out: its part, rounded up. A limit
 * on the price is judged by this, so that a yes never hangs on who happens to get the cent that is left over.
 */
export function dearestShare(hourlyCents: number, seats: number, allSeats: number): number {
  return Math.ceil((hourlyCents * seats) / allSeats);
}

/** Which of its conditions a household's yes would see broken in a group of `members`, itself among them. */
export function brokenConditions(
  yes: ConditionalYes,
  members: readonly ConditionalYes[],
  terms: OfferedTerms,
): Condition[] {
  const allSeats = members.reduce((sum, { seats }) => sum + seats, 0);
  const hourly = terms.hourlyCents[allSeats - 1];
  const broken: Readonly<Record<Condition, boolean>> = {
    start: yes.startBy !== undefined && terms.startsOn > yes.startBy,
    'not-with': members.some((other) => areApart(yes, other)),
    'too-few': members.length < yes.leastFamilies,
    'too-many': members.length > yes.mostFamilies,
    price: hourly === undefined || dearestShare(hourly, yes.seats, allSeats) > yes.maxCents,
  };
  return conditions.filter((condition) => broken[condition]);
}

export function areApart(one: ConditionalYes, other: ConditionalYes): boolean {
  return one.notWith.includes(other.id) || other.notWith.includes(one.id);
}
