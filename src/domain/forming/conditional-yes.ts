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
  /** The group's days on which it comes; absent for who comes on all. */
  readonly days?: readonly number[];
}

/** What is on offer to all alike: an operator's prices and seats, and when it would start. */
export interface OfferedTerms {
  /** Days of the week on which the group meets. */
  readonly days: readonly number[];
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

/** Whoever comes on a day. */
export function comingOn<Member extends Pick<ConditionalYes, 'days'>>(
  members: readonly Member[],
  day: number,
): Member[] {
  return members.filter(({ days }) => days === undefined || days.includes(day));
}

/**
 * The most that a household can be asked to pay for an hour in a group of `members`, itself among them: on the dearest of its days. A day
 * on which fewer seats come costs what the operator asks for so many, or for its fewest, and never more than the whole group (decision
 * 43). Undefined where the operator takes no such number of seats.
 */
export function dearestHour(
  { days, seats }: Pick<ConditionalYes, 'days' | 'seats'>,
  members: readonly Pick<ConditionalYes, 'days' | 'seats'>[],
  { days: allDays, hourlyCents, minSeats }: Pick<OfferedTerms, 'days' | 'hourlyCents' | 'minSeats'>,
): number | undefined {
  const whole = hourlyCents[seatsOf(members) - 1];
  if (whole === undefined) return undefined;
  const shares = (days ?? allDays).map((day) => {
    const come = seatsOf(comingOn(members, day));
    return dearestShare(Math.min(whole, hourlyCents[Math.max(come, minSeats) - 1] ?? whole), seats, come);
  });
  return Math.max(...shares);
}

function seatsOf(members: readonly Pick<ConditionalYes, 'seats'>[]): number {
  return members.reduce((sum, { seats }) => sum + seats, 0);
}

/**
 * Which of its conditions a household's yes would see broken in a group of `members`, itself among them. Where some come on some days only,
 * it is judged on the worst of its own: the dearest, and the one with the fewest households.
 */
export function brokenConditions(
  yes: ConditionalYes,
  members: readonly ConditionalYes[],
  terms: OfferedTerms,
): Condition[] {
  const hour = dearestHour(yes, members, terms);
  const fewest = Math.min(...(yes.days ?? terms.days).map((day) => comingOn(members, day).length));
  const broken: Readonly<Record<Condition, boolean>> = {
    start: yes.startBy !== undefined && terms.startsOn > yes.startBy,
    'not-with': members.some((other) => areApart(yes, other)),
    'too-few': fewest < yes.leastFamilies,
    'too-many': members.length > yes.mostFamilies,
    price: hour === undefined || hour > yes.maxCents,
  };
  return conditions.filter((condition) => broken[condition]);
}

export function areApart(one: ConditionalYes, other: ConditionalYes): boolean {
  return one.notWith.includes(other.id) || other.notWith.includes(one.id);
}
