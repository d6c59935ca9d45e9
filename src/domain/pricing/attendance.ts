import { chargeHour, chargeSession, type MemberCharge } from './charge-session.ts';
import { euroCents } from './euro-cents.ts';
import { faultOf, slotsOn, type MemberTerms, type PriceTerms, type SeatPrice } from './terms.ts';

export type Attendance = MemberTerms['attends'];

/** The sessions of a group's week, as long as the family that stays longest. */
export function sessionsOf({ members }: PriceTerms): { readonly day: number; readonly slots: number }[] {
  const longest = new Map<number, number>();
  for (const { day, slots } of members.flatMap(({ attends }) => attends))
    longest.set(day, Math.max(slots, longest.get(day) ?? 0));
  return [...longest].map(([day, slots]) => ({ day, slots })).sort((one, other) => one.day - other.day);
}

/** Whether every family is there whenever the group meets: then an hour costs each the same on every day. */
export function allAlwaysThere(terms: PriceTerms): boolean {
  const sessions = sessionsOf(terms);
  return terms.members.every((member) => sessions.every(({ day, slots }) => slotsOn(member, day, slots) === slots));
}

/**
 * The same terms with what a day costs on which fewer seats come, where there is such a day: the prices that were stated for fewer seats
 * than the group has. Where all always come they say nothing of it.
 */
export function withSmallerDays(terms: PriceTerms, prices: readonly SeatPrice[]): PriceTerms {
  const { smallerDays: _, ...whole } = terms;
  const seats = terms.members.reduce((sum, member) => sum + member.seats, 0);
  const smallerDays = prices.filter((price) => price.seats < seats);
  return smallerDays.length === 0 || allAlwaysThere(terms) ? whole : { ...whole, smallerDays };
}

/** Half hours a week that a family is there. */
export function slotsPerWeekOf(terms: PriceTerms, member: string): number {
  return ownOf(terms, member).reduce((sum, { slots }) => sum + slots, 0);
}

/** What a family pays on each of its days, for the whole session. */
export function sessionsOfMember(
  terms: PriceTerms,
  member: string,
): { readonly day: number; readonly slots: number; readonly charge: MemberCharge }[] {
  const own = ownOf(terms, member);
  return sessionsOf(terms).flatMap((session) => {
    const charge = chargeSession(terms, session).members.find((each) => each.member === member);
    const slots = own.find(({ day }) => day === session.day)?.slots;
    return charge === undefined || slots === undefined ? [] : [{ day: session.day, slots, charge }];
  });
}

/** An hour of a family: on the dearest of its days, where they differ. */
export function hourOfMember(
  terms: PriceTerms,
  member: string,
): Pick<MemberCharge, 'partCents' | 'owedCents' | 'aloneCents'> | undefined {
  const own = terms.members.find((each) => each.member === member);
  const [first] = own?.attends ?? [];
  if (own === undefined || first === undefined) return undefined;
  if (allAlwaysThere(terms)) return chargeHour(terms, first.day).members.find((each) => each.member === member);
  const hours = sessionsOfMember(terms, member).map(({ slots, charge }) => ({
    part: Math.ceil((charge.partCents * 2) / slots),
    owed: Math.ceil((charge.owedCents * 2) / slots),
  }));
  const dearest = (of: (hour: (typeof hours)[number]) => number) =>
    euroCents(Math.min(own.soloCents, Math.max(...hours.map((hour) => of(hour)))));
  return {
    partCents: dearest(({ part }) => part),
    owedCents: dearest(({ owed }) => owed),
    aloneCents: own.soloCents,
  };
}

/** Whether an hour costs a family the same on each of its days; where not, `hourOfMember` is the most that one costs. */
export function costsTheSameEachDay(terms: PriceTerms, member: string): boolean {
  const hours = sessionsOfMember(terms, member).map(({ slots, charge }) => Math.ceil((charge.owedCents * 2) / slots));
  return new Set(hours).size <= 1;
}

/** `never-there`: it would come on no day. `nobody-there`: a session would be given to nobody until its end. */
export type AttendanceFault = 'never-there' | 'nobody-there' | 'above-alone';

/**
 * The terms of a group in which one family comes on some days, or for some hours, only; a day with fewer seats costs what `prices` say of
 * so many. Ceilings that were promised (`promised`, by family) hold as long as they reach the price of each day; where fewer share it and
 * they do not, the price alone is the ceiling.
 */
export function withAttendance(
  terms: PriceTerms,
  week: readonly { readonly day: number; readonly slots: number }[],
  promised: ReadonlyMap<string, number>,
  { member, attends }: { readonly member: string; readonly attends: Attendance },
  prices: readonly SeatPrice[],
): PriceTerms | AttendanceFault {
  if (attends.length === 0) return 'never-there';
  const members = terms.members.map((each) => (each.member === member ? { ...each, attends } : each));
  const lasts = ({ day, slots }: { readonly day: number; readonly slots: number }) =>
    members.some((each) => slotsOn(each, day, slots) === slots);
  if (!week.every(lasts)) return 'nobody-there';
  const under = (most: (each: MemberTerms) => number): PriceTerms => {
    const capped = members.map((each) => ({ ...each, mostCents: euroCents(Math.min(each.soloCents, most(each))) }));
    return withSmallerDays({ ...terms, members: capped }, prices);
  };
  const tried = [
    under(({ member: id, soloCents }) => promised.get(id) ?? soloCents),
    under(({ soloCents }) => soloCents),
  ];
  return tried.find((one) => faultOf(one, week) === undefined) ?? 'above-alone';
}

function ownOf({ members }: PriceTerms, member: string): Attendance {
  return members.find((each) => each.member === member)?.attends ?? [];
}
