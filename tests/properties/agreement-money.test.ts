import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { chargeSession } from '../../src/domain/pricing/charge-session.ts';
import { euroCents } from '../../src/domain/pricing/euro-cents.ts';
import { splitUnder } from '../../src/domain/pricing/split-under.ts';
import { faultOf, splitBases, type MemberTerms, type PriceTerms } from '../../src/domain/pricing/terms.ts';

const cents = (most: number) => fc.integer({ min: 0, max: most }).map(euroCents);

const member = (at: number): fc.Arbitrary<MemberTerms> =>
  fc
    .record({
      seats: fc.integer({ min: 1, max: 4 }),
      slots: fc.integer({ min: 1, max: 7 }),
      soloCents: cents(4000),
      below: cents(800),
      contributionPercent: fc.integer({ min: 0, max: 100 }),
    })
    .map(({ seats, slots, soloCents, below, contributionPercent }) => ({
      member: `m${at}`,
      seats,
      attends: [{ day: 2, slots }],
      soloCents,
      mostCents: euroCents(Math.max(0, soloCents - below)),
      contributionPercent,
    }));

const session = fc.record({ slots: fc.integer({ min: 1, max: 7 }), freed: fc.subarray(['m0', 'm1', 'm2']) });

/** Terms that can be signed: others are thrown away by the price, which is drawn below what the ceilings reach. */
const anyTerms = (slots: number): fc.Arbitrary<PriceTerms> =>
  fc
    .integer({ min: 1, max: 7 })
    .chain((families) =>
      fc.record({
        basis: fc.constantFrom(...splitBases),
        members: fc.tuple(...Array.from({ length: families }, (_, at) => member(at))),
        part: fc.double({ min: 0, max: 1, noNaN: true }),
        coordinationCents: cents(600),
      }),
    )
    .map(({ basis, members, part, coordinationCents }) => {
      const reach = members.reduce(
        (sum, { mostCents, attends: [day] }) => sum + mostCents * Math.min(slots, day?.slots ?? 0),
        0,
      );
      return { basis, members, coordinationCents, serviceCents: euroCents(Math.floor((reach * part) / slots)) };
    });

const held = session.chain(({ slots, freed }) =>
  anyTerms(slots).map((terms) => ({ terms, slots, freed: new Set(freed) })),
);

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

it('parts sum to the whole, for any split, ceilings, contribution and rounding', () => {
  fc.assert(
    fc.property(held, ({ terms, slots, freed }) => {
      expect(faultOf(terms, [{ day: 2, slots }])).toBeUndefined();
      const charge = chargeSession(terms, { day: 2, slots, freed });
      const paid = sum(charge.members.map((each) => each.owedCents + each.contributionCents));
      expect(paid + charge.cityCoordinationCents + charge.freedCents).toBe(
        charge.serviceCents + charge.coordinationCents,
      );
      for (const each of charge.members) {
        expect(each.serviceCents + each.coordinationCents).toBe(each.partCents);
        expect(each.owedCents + each.contributionCents).toBe(each.partCents);
      }
    }),
    { numRuns: 1000 },
  );
});

it('nobody pays more than alone, nor more than the ceiling that they were promised', () => {
  fc.assert(
    fc.property(held, ({ terms, slots, freed }) => {
      for (const each of chargeSession(terms, { day: 2, slots, freed }).members) {
        expect(each.partCents).toBeLessThanOrEqual(each.aloneCents);
        const own = terms.members.find(({ member: id }) => id === each.member);
        const most = Math.ceil(((own?.mostCents ?? 0) * Math.min(slots, own?.attends[0]?.slots ?? 0)) / 2);
        expect(each.partCents).toBeLessThanOrEqual(most);
      }
    }),
    { numRuns: 1000 },
  );
});

it('a contribution never exceeds the price, and changes what nobody else owes', () => {
  fc.assert(
    fc.property(held, fc.integer({ min: 0, max: 100 }), ({ terms, slots }, percent) => {
      const before = chargeSession(terms, { day: 2, slots });
      const [first, ...others] = terms.members;
      const changed = { ...terms, members: first ? [{ ...first, contributionPercent: percent }, ...others] : [] };
      const after = chargeSession(changed, { day: 2, slots });
      for (const each of after.members) {
        expect(each.contributionCents).toBeLessThanOrEqual(each.partCents);
        expect(each.contributionCents).toBeGreaterThanOrEqual(0);
      }
      expect(after.members.slice(1)).toEqual(before.members.slice(1));
    }),
  );
});

it('who is let off owes nothing, and the others what they would have owed anyway', () => {
  fc.assert(
    fc.property(held, ({ terms, slots, freed }) => {
      const all = chargeSession(terms, { day: 2, slots }).members;
      for (const each of chargeSession(terms, { day: 2, slots, freed }).members) {
        if (freed.has(each.member)) expect(each.owedCents).toBe(0);
        else expect(each).toEqual(all.find(({ member: id }) => id === each.member));
      }
    }),
  );
});

it('without ceilings in the way, nobody is a cent or more from the exact proportion', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 50_000 }), weights, (whole, among) => {
      const parts = splitUnder(
        whole,
        among.map((weight) => ({ weight, most: whole })),
      );
      for (const [at, part] of (parts ?? []).entries()) {
        expect(Math.abs(part - (whole * (among[at] ?? 0)) / sum(among))).toBeLessThan(1);
      }
      expect(sum(parts ?? [])).toBe(whole);
    }),
  );
});

it('splits whatever the ceilings can bear together, and nothing beyond', () => {
  const payers = fc.array(fc.record({ weight: fc.integer({ min: 1, max: 9 }), most: fc.nat(500) }), { maxLength: 7 });
  fc.assert(
    fc.property(fc.nat(2000), payers, (whole, among) => {
      const parts = splitUnder(whole, among);
      expect(parts === undefined).toBe(sum(among.map(({ most }) => most)) < whole);
      expect(sum(parts ?? [])).toBe(parts === undefined ? 0 : whole);
      for (const [at, part] of (parts ?? []).entries()) expect(part).toBeLessThanOrEqual(among[at]?.most ?? 0);
    }),
    { numRuns: 1000 },
  );
});
