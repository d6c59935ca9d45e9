import { expect, it } from 'vitest';
import { euroCents } from '../pricing/euro-cents.ts';
import { absenceIsFree, asSeenBy, sameFor, type AgreementTerms } from './agreement-terms.ts';

function someTerms(percents: readonly [number, number], serviceCents = 1100): AgreementTerms {
  const solo = euroCents(1100);
  return {
    kindOfHelp: 'childcare',
    days: [1],
    fromSlot: 32,
    slots: 4,
    startsOn: '2026-12-01',
    operator: { id: 'chiara', name: 'Chiara' },
    provider: { id: 'filo', name: 'Il Filo' },
    place: { kind: 'home', host: 'anna' },
    price: {
      basis: 'equal',
      serviceCents: euroCents(serviceCents),
      coordinationCents: euroCents(0),
      members: ['anna', 'bruno'].map((member, at) => ({
        member,
        seats: 1,
        attends: [{ day: 1, slots: 4 }],
        soloCents: solo,
        mostCents: solo,
        contributionPercent: percents[at] ?? 0,
      })),
    },
    rules: {
      absence: { kind: 'always-paid' },
      noticeDays: 30,
      substituteDays: 7,
      coordinator: 'city',
      house: ['on-time'],
      more: '',
    },
  };
}

it('keeps a signature when only what the city adds to another family changes', () => {
  expect(sameFor('anna', someTerms([0, 0]), someTerms([0, 50]))).toBe(true);
  expect(sameFor('bruno', someTerms([0, 0]), someTerms([0, 50]))).toBe(false);
});

it('asks everybody again when the price changes', () => {
  expect(sameFor('anna', someTerms([0, 0]), someTerms([0, 0], 1200))).toBe(false);
});

it('tells nobody what the city adds to the others', () => {
  const seen = asSeenBy('anna', someTerms([40, 50]));
  expect(seen.price.members.map(({ contributionPercent }) => contributionPercent)).toEqual([40, 0]);
});

it('lets off who told in time, where the rule says so', () => {
  expect(absenceIsFree({ kind: 'free-when-told', hoursBefore: 24 }, 24)).toBe(true);
  expect(absenceIsFree({ kind: 'free-when-told', hoursBefore: 24 }, 23)).toBe(false);
  expect(absenceIsFree({ kind: 'free-when-told', hoursBefore: 24 }, undefined)).toBe(false);
  expect(absenceIsFree({ kind: 'always-paid' }, 1000)).toBe(false);
});
