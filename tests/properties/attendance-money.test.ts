import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { priceFor } from '../../src/domain/group-change/price-for.ts';
import { hourOfMember, sessionsOf, withAttendance } from '../../src/domain/pricing/attendance.ts';
import { chargeSession } from '../../src/domain/pricing/charge-session.ts';
import { euroCents } from '../../src/domain/pricing/euro-cents.ts';
import { faultOf, hourlyOn, seatsOn, slotsOn, splitBases, type PriceTerms } from '../../src/domain/pricing/terms.ts';

const week = [1, 3, 4].map((day) => ({ day, slots: 4 }));

const family = fc.record({
  seats: fc.integer({ min: 1, max: 3 }),
  solo: fc.integer({ min: 300, max: 4000 }),
  below: fc.integer({ min: 0, max: 300 }),
  percent: fc.integer({ min: 0, max: 100 }),
  /** Half hours on each day of the week. */
  stays: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }),
});

/** Terms of families that are always there, and then of some that come on other days or for other hours. */
const drawn = fc
  .record({
    basis: fc.constantFrom(...splitBases),
    service: fc.integer({ min: 0, max: 4000 }),
    coordination: fc.integer({ min: 0, max: 300 }),
    bySeats: fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 22 }),
    families: fc.array(family, { minLength: 2, maxLength: 7 }),
  })
  .map(({ basis, service, coordination, bySeats, families }) => {
    const prices = bySeats.map((cents, at) => ({ seats: at + 1, cents: euroCents(cents) }));
    const even: PriceTerms = {
      basis,
      serviceCents: euroCents(service),
      coordinationCents: euroCents(coordination),
      members: families.map(({ seats, solo, below, percent }, at) => ({
        member: `m${at}`,
        seats,
        attends: week,
        soloCents: euroCents(solo),
        mostCents: euroCents(Math.max(0, solo - below)),
        contributionPercent: percent,
      })),
    };
    const promised = new Map(even.members.map(({ member, mostCents }) => [member, mostCents]));
    return families.reduce<PriceTerms>((terms, { stays }, at) => {
      const attends = week.flatMap(({ day }, on) => ((stays[on] ?? 0) > 0 ? [{ day, slots: stays[on] ?? 0 }] : []));
      const then = withAttendance(terms, week, promised, { member: `m${at}`, attends }, prices);
      return typeof then === 'string' ? terms : then;
    }, even);
  })
  .filter((terms) => faultOf(terms, week) === undefined);

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

it('whoever comes on which day, the parts of each day sum to the whole, and nobody is above alone', () => {
  fc.assert(
    fc.property(drawn, (terms) => {
      expect(sessionsOf(terms)).toEqual(week);
      for (const session of week) {
        const charge = chargeSession(terms, session);
        expect(charge.serviceCents).toBe(Math.round((hourlyOn(terms, session.day) * session.slots) / 2));
        const paid = sum(charge.members.map((each) => each.owedCents + each.contributionCents));
        expect(paid + charge.cityCoordinationCents).toBe(charge.serviceCents + charge.coordinationCents);
        for (const each of charge.members) {
          const own = terms.members.find(({ member }) => member === each.member);
          const slots = own === undefined ? 0 : slotsOn(own, session.day, session.slots);
          expect(each.partCents).toBeLessThanOrEqual(each.aloneCents);
          expect(each.aloneCents).toBe(Math.ceil(((own?.soloCents ?? 0) * slots) / 2));
        }
        expect(charge.members.map(({ member }) => member)).toEqual(
          terms.members.filter((own) => slotsOn(own, session.day, 4) > 0).map(({ member }) => member),
        );
      }
      for (const { member, soloCents } of terms.members)
        expect(hourOfMember(terms, member)?.partCents ?? 0).toBeLessThanOrEqual(soloCents);
    }),
    { numRuns: 500 },
  );
});

it('by hours, and nobody kept off by a ceiling, who stays half as long pays half as much, to the cent', () => {
  const terms: PriceTerms = {
    basis: 'hours',
    serviceCents: euroCents(1200),
    coordinationCents: euroCents(0),
    members: ['anna', 'bruno'].map((member) => ({
      member,
      seats: 1,
      attends: week,
      soloCents: euroCents(1200),
      mostCents: euroCents(1200),
      contributionPercent: 0,
    })),
  };
  const half = { member: 'bruno', attends: [{ day: 1, slots: 2 }] };
  const parts = (basis: PriceTerms['basis']) => {
    const then = withAttendance({ ...terms, basis }, week, new Map(), half, []);
    if (typeof then === 'string') throw new Error(then);
    return chargeSession(then, { day: 1, slots: 4 }).members.map(({ partCents }) => partCents);
  };
  expect(parts('hours')).toEqual([1600, 800]);
  expect(parts('equal')).toEqual([1200, 1200]);
});

it('a change of company leaves a session that nobody stays for, or that would cost above alone, without a price', () => {
  fc.assert(
    fc.property(drawn, fc.nat(), (terms, who) => {
      const members = terms.members.filter((_, at) => at !== who % terms.members.length);
      const operatorCents = Array.from({ length: 21 }, () => terms.serviceCents);
      const next = priceFor(terms, { members, operatorCents, minSeats: 1 });
      if (next.kind !== 'price') return;
      for (const session of week)
        for (const each of chargeSession(next.terms, session).members)
          expect(each.partCents).toBeLessThanOrEqual(each.aloneCents);
    }),
  );
});

it('a smaller day costs what so many seats cost, never more than the whole group; a day on which all come, the whole', () => {
  fc.assert(
    fc.property(drawn, (terms) => {
      const all = sum(terms.members.map(({ seats }) => seats));
      for (const { day } of week) {
        const [come, cents] = [seatsOn(terms, day), hourlyOn(terms, day)];
        const stated = (terms.smallerDays ?? []).find(({ seats }) => seats >= come)?.cents ?? terms.serviceCents;
        expect(cents).toBe(come === all ? terms.serviceCents : Math.min(terms.serviceCents, stated));
      }
    }),
  );
});

it('a price for smaller days never makes anybody pay more than without, and what is owed under older terms stays to the cent', () => {
  fc.assert(
    fc.property(drawn, (terms) => {
      const { smallerDays: _, ...older } = terms;
      if (faultOf(older, week) !== undefined) return;
      for (const session of week) {
        const [now, before] = [chargeSession(terms, session), chargeSession(older, session)];
        expect(before.serviceCents).toBe(Math.round((terms.serviceCents * session.slots) / 2));
        expect(sum(now.members.map(({ serviceCents }) => serviceCents))).toBeLessThanOrEqual(
          sum(before.members.map(({ serviceCents }) => serviceCents)),
        );
        for (const each of now.members) {
          const was = before.members.find(({ member }) => member === each.member);
          // One cent may fall to another by rounding.
          expect(each.serviceCents).toBeLessThanOrEqual((was?.serviceCents ?? 0) + 1);
        }
      }
    }),
  );
});

it('three of whom one comes on Tuesdays only: Thursdays cost what two cost, and nobody pays more an hour for who is not there', () => {
  const members = ['anna', 'bruno', 'carla'].map((member) => ({
    member,
    seats: 1,
    attends: [1, 3].map((day) => ({ day, slots: 2 })),
    soloCents: euroCents(1100),
    mostCents: euroCents(550),
    contributionPercent: 0,
  }));
  const terms: PriceTerms = {
    basis: 'equal',
    serviceCents: euroCents(1650),
    coordinationCents: euroCents(0),
    members,
  };
  const promised = new Map(members.map(({ member, mostCents }) => [member, mostCents]));
  const days = [1, 3].map((day) => ({ day, slots: 2 }));
  const tuesdays = { member: 'carla', attends: [{ day: 1, slots: 2 }] };
  const prices = [2, 3].map((seats) => ({ seats, cents: euroCents(seats * 550) }));
  const then = withAttendance(terms, days, promised, tuesdays, prices);
  if (typeof then === 'string') throw new Error(then);
  expect(chargeSession(then, { day: 1, slots: 2 }).members.map(({ partCents }) => partCents)).toEqual([550, 550, 550]);
  expect(chargeSession(then, { day: 3, slots: 2 }).members.map(({ partCents }) => partCents)).toEqual([550, 550]);
  expect(then.members.map(({ mostCents }) => mostCents)).toEqual([550, 550, 550]);
});
