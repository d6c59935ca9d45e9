import { contributionTo } from './contribution.ts';
import { euroCents, type EuroCents } from './euro-cents.ts';
import { splitUnder } from './split-under.ts';
import { hourlyOn, slotsOn, type MemberTerms, type PriceTerms, type SplitBasis } from './terms.ts';

/** What one family owes for one session, line by line: `part = service + coordination`, `owed = part - contribution`. */
export interface MemberCharge {
  readonly member: string;
  readonly serviceCents: EuroCents;
  readonly coordinationCents: EuroCents;
  readonly partCents: EuroCents;
  readonly contributionCents: EuroCents;
  readonly owedCents: EuroCents;
  /** What the same time would cost it alone. */
  readonly aloneCents: EuroCents;
}

/**
 * One session in money. `serviceCents` and `coordinationCents` are the whole; what families do not bear of them is the
 * city's (`cityCoordinationCents`) or, for who was let off, nobody's (`freedCents`: the provider's own rule). So
 * owed + contributions + city's coordination + freed = service + coordination, to the cent.
 */
export interface SessionCharge {
  readonly serviceCents: EuroCents;
  readonly coordinationCents: EuroCents;
  readonly cityCoordinationCents: EuroCents;
  readonly freedCents: EuroCents;
  readonly members: readonly MemberCharge[];
}

export interface HeldSession {
  /** 0 is Monday. */
  readonly day: number;
  /** Half hours that it lasted. */
  readonly slots: number;
  /** Members who owe nothing for it, by the rule of absences. The others pay what they would have paid anyway. */
  readonly freed?: ReadonlySet<string>;
}

/**
 * What a session costs each family of a group, from the terms that were in force on its day and nothing else: so what is
 * owed for it stays the same whoever joins or leaves later. Half a cent of the whole is rounded up; ceilings of an odd
 * number of half hours are rounded up too, so that they still reach the price. Throws for terms that have a fault.
 */
export function chargeSession(terms: PriceTerms, { day, slots, freed = new Set() }: HeldSession): SessionCharge {
  const present = terms.members.filter((member) => slotsOn(member, day, slots) > 0);
  const payers = present.map((member) => {
    const own = slotsOn(member, day, slots);
    return { weight: weightOf(terms.basis, member, own), most: Math.ceil((member.mostCents * own) / 2) };
  });
  const service = wholeOf(hourlyOn(terms, day), slots);
  const services = splitUnder(service, payers);
  if (services === undefined) throw new RangeError('the ceilings of a group do not reach its price');
  const room = payers.map(({ weight, most }, at) => ({ weight, most: most - (services[at] ?? 0) }));
  const coordination = wholeOf(terms.coordinationCents, slots);
  const borne = Math.min(
    coordination,
    room.reduce((sum, { most }) => sum + most, 0),
  );
  const coordinations = splitUnder(borne, room) ?? [];
  let freedCents = 0;
  const members = present.flatMap((member, at) => {
    const charge = chargeOf(member, slotsOn(member, day, slots), services[at] ?? 0, coordinations[at] ?? 0);
    if (!freed.has(member.member)) return [charge];
    freedCents += charge.partCents;
    return [chargeOf(member, slotsOn(member, day, slots), 0, 0)];
  });
  return {
    serviceCents: euroCents(service),
    coordinationCents: euroCents(coordination),
    cityCoordinationCents: euroCents(coordination - borne),
    freedCents: euroCents(freedCents),
    members,
  };
}

/** The same for one hour on the first day that everybody meets: what the agreement prints. */
export function chargeHour(terms: PriceTerms, day: number): SessionCharge {
  return chargeSession(terms, { day, slots: 2 });
}

function chargeOf(member: MemberTerms, slots: number, service: number, coordination: number): MemberCharge {
  const part = service + coordination;
  const contribution = contributionTo(part, member.contributionPercent);
  return {
    member: member.member,
    serviceCents: euroCents(service),
    coordinationCents: euroCents(coordination),
    partCents: euroCents(part),
    contributionCents: contribution,
    owedCents: euroCents(part - contribution),
    aloneCents: euroCents(Math.ceil((member.soloCents * slots) / 2)),
  };
}

function weightOf(basis: SplitBasis, member: MemberTerms, slots: number): number {
  switch (basis) {
    case 'equal':
      return 1;
    case 'hours':
      return slots;
    case 'seats':
      return member.seats;
  }
}

function wholeOf(hourlyCents: number, slots: number): number {
  return Math.round((hourlyCents * slots) / 2);
}
