import { expect, it } from 'vitest';
import { euroCents } from '../../../domain/pricing/euro-cents.ts';
import type { PriceTerms } from '../../../domain/pricing/terms.ts';
import { ownDaysOf } from './own-days.ts';

const hours = { days: [1, 3], fromSlot: 32, slots: 4 };
const both = [1, 3].map((day) => ({ day, slots: 4 }));

function termsOf(attends: readonly { readonly day: number; readonly slots: number }[]): PriceTerms {
  return {
    basis: 'seats',
    serviceCents: euroCents(1500),
    coordinationCents: euroCents(0),
    smallerDays: [{ seats: 2, cents: euroCents(1100) }],
    members: [both, both, attends].map((own, at) => ({
      member: ['anna', 'bruno', 'elena'][at] ?? '',
      seats: 1,
      attends: own,
      soloCents: euroCents(1100),
      mostCents: euroCents(1100),
      contributionPercent: 0,
    })),
  };
}

it('are the hours of who comes on some days, the hours of the group without it, and what its own come to in a month', () => {
  const terms = termsOf([{ day: 1, slots: 4 }]);
  expect(ownDaysOf(hours, terms, 'elena')).toEqual({
    own: [{ day: 1, from: 32, to: 36 }],
    others: [{ day: 3, from: 32, to: 36 }],
    // Ten euros each Tuesday, 52 Tuesdays in 12 months.
    monthCents: 4333,
    sameEachDay: true,
  });
});
it('are told where a family leaves before the end', () => {
  const own = ownDaysOf(hours, termsOf([...both.slice(0, 1), { day: 3, slots: 2 }]), 'elena');
  expect(own?.own).toEqual([
    { day: 1, from: 32, to: 36 },
    { day: 3, from: 32, to: 34 },
  ]);
  expect(own?.others).toEqual([{ day: 3, from: 34, to: 36 }]);
});
it('are nothing to tell of who is always there, or not in the group', () => {
  expect(ownDaysOf(hours, termsOf(both.slice(0, 1)), 'anna')).toBeUndefined();
  expect(ownDaysOf(hours, termsOf(both), 'nobody')).toBeUndefined();
});
