import { expect, it } from 'vitest';
import { absenceIsFree, asSeenBy, sameFor } from './agreement-terms.ts';
import { someTerms } from './testing/some-terms.ts';

it('keeps a signature when only what the city adds to another family changes', () => {
  expect(sameFor('anna', someTerms({ percents: [0, 0] }), someTerms({ percents: [0, 50] }))).toBe(true);
  expect(sameFor('bruno', someTerms({ percents: [0, 0] }), someTerms({ percents: [0, 50] }))).toBe(false);
});

it('asks everybody again when the price changes', () => {
  expect(sameFor('anna', someTerms({ percents: [0, 0] }), someTerms({ serviceCents: 1200 }))).toBe(false);
});

it('tells nobody what the city adds to the others', () => {
  const seen = asSeenBy('anna', someTerms({ percents: [40, 50] }));
  expect(seen.price.members.map(({ contributionPercent }) => contributionPercent)).toEqual([40, 0]);
});

it('lets off who told in time, where the rule says so', () => {
  expect(absenceIsFree({ kind: 'free-when-told', hoursBefore: 24 }, 24)).toBe(true);
  expect(absenceIsFree({ kind: 'free-when-told', hoursBefore: 24 }, 23)).toBe(false);
  expect(absenceIsFree({ kind: 'free-when-told', hoursBefore: 24 }, undefined)).toBe(false);
  expect(absenceIsFree({ kind: 'always-paid' }, 1000)).toBe(false);
});
