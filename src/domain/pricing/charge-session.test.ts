import { expect, it } from 'vitest';
import { bandOf } from './contribution.ts';
import { chargeHour, chargeSession } from './charge-session.ts';
import { euroCents } from './euro-cents.ts';
import { faultOf, type MemberTerms, type PriceTerms } from './terms.ts';

function aMember(member: string, given: Partial<MemberTerms> = {}): MemberTerms {
  return {
    member,
    seats: 1,
    attends: [{ day: 1, slots: 4 }],
    soloCents: euroCents(1100),
    mostCents: euroCents(1100),
    contributionPercent: 0,
    ...given,
  };
}

function terms(members: readonly MemberTerms[], given: Partial<PriceTerms> = {}): PriceTerms {
  return { basis: 'equal', serviceCents: euroCents(1100), coordinationCents: euroCents(0), members, ...given };
}

it('divides an hour of eleven euros between two families, in equal shares or by seats', () => {
  const two = [aMember('anna'), aMember('bruno', { seats: 2, soloCents: euroCents(2200), mostCents: euroCents(2200) })];
  expect(chargeHour(terms(two), 1).members.map(({ owedCents }) => owedCents)).toEqual([550, 550]);
  expect(chargeHour(terms(two, { basis: 'seats' }), 1).members.map(({ owedCents }) => owedCents)).toEqual([367, 733]);
});

it('divides by the hours that each takes part in', () => {
  const two = [aMember('anna'), aMember('bruno', { attends: [{ day: 1, slots: 2 }] })];
  const charge = chargeSession(terms(two, { basis: 'hours' }), { day: 1, slots: 4 });
  expect(charge.members.map(({ owedCents }) => owedCents)).toEqual([1467, 733]);
});

it('gives what a ceiling keeps off one family to the others, never past their own', () => {
  const two = [aMember('anna', { mostCents: euroCents(400) }), aMember('bruno')];
  expect(chargeHour(terms(two), 1).members.map(({ owedCents }) => owedCents)).toEqual([400, 700]);
});

it('adds the contribution after the split, so that nobody else pays more or less for it', () => {
  const two = [aMember('anna', { contributionPercent: 50 }), aMember('bruno')];
  const [anna, bruno] = chargeHour(terms(two), 1).members;
  expect(anna).toMatchObject({ partCents: 550, contributionCents: 275, owedCents: 275, aloneCents: 1100 });
  expect(bruno).toMatchObject({ partCents: 550, contributionCents: 0, owedCents: 550 });
});

it('tells the coordination as a line of its own, and leaves to the city what would pass a ceiling', () => {
  const most = { mostCents: euroCents(560) };
  const charge = chargeHour(
    terms([aMember('anna', most), aMember('bruno', most)], { coordinationCents: euroCents(50) }),
    1,
  );
  expect(charge.members.map((each) => [each.serviceCents, each.coordinationCents])).toEqual([
    [550, 10],
    [550, 10],
  ]);
  expect(charge.cityCoordinationCents).toBe(30);
});

it('lets one off without a cent more for the others', () => {
  const charge = chargeSession(terms([aMember('anna'), aMember('bruno')]), {
    day: 1,
    slots: 4,
    freed: new Set(['anna']),
  });
  expect(charge.members.map(({ owedCents }) => owedCents)).toEqual([0, 1100]);
  expect(charge.freedCents).toBe(1100);
});

it('asks nothing of who is not there on that day', () => {
  const two = [aMember('anna', { attends: [{ day: 3, slots: 4 }] }), aMember('bruno')];
  expect(chargeSession(terms(two), { day: 1, slots: 4 }).members.map(({ member }) => member)).toEqual(['bruno']);
});

it('says what is wrong with terms that nobody could sign', () => {
  const days = [{ day: 1, slots: 4 }];
  expect(faultOf(terms([aMember('anna')]), days)).toBeUndefined();
  expect(faultOf(terms([]), days)).toBe('no-members');
  expect(faultOf(terms([aMember('anna', { mostCents: euroCents(1200) })]), days)).toBe('ceiling-above-alone');
  expect(faultOf(terms([aMember('anna', { mostCents: euroCents(1000) })]), days)).toBe('ceilings-below-price');
  expect(faultOf(terms([aMember('anna', { contributionPercent: 101 })]), days)).toBe('bad-percent');
});

it('finds the lowest band that an ISEE falls in', () => {
  const bands = [
    { upToCents: euroCents(2_000_000), percent: 20 },
    { upToCents: euroCents(1_000_000), percent: 60 },
  ];
  expect([0, 1_000_000, 1_000_001, 2_000_001].map((isee) => bandOf(bands, isee)?.percent)).toEqual([
    60,
    60,
    20,
    undefined,
  ]);
});
