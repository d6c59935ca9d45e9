import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { chargeSession } from '../pricing/charge-session.ts';
import { euroCents } from '../pricing/euro-cents.ts';
import type { MemberTerms, PriceTerms } from '../pricing/terms.ts';
import { decideChange, type ChangeKind, type PartAnswer } from './decide-change.ts';
import { hourlyOwed, paysMore, priceFor } from './price-for.ts';

function aMember(member: string, given: Partial<MemberTerms> = {}): MemberTerms {
  const solo = euroCents(1100);
  const attends = [{ day: 1, slots: 4 }];
  return { member, seats: 1, attends, soloCents: solo, mostCents: solo, contributionPercent: 0, ...given };
}

function terms(members: readonly MemberTerms[], serviceCents = 1100): PriceTerms {
  return { basis: 'seats', serviceCents: euroCents(serviceCents), coordinationCents: euroCents(0), members };
}

const operator = { operatorCents: [1100, 1100, 1500, 2200], minSeats: 2 };
const three = [aMember('anna'), aMember('bruno'), aMember('carla')];

it('tells the price of those who stay, and who would pay more', () => {
  const now = terms(three, 1500);
  const then = priceFor(now, { ...operator, members: three.slice(0, 2) });
  if (then.kind !== 'price') throw new Error(then.kind);
  expect([hourlyOwed(now, 'anna'), hourlyOwed(then.terms, 'anna')]).toEqual([500, 550]);
  expect([paysMore(now, then.terms, 'anna'), paysMore(then.terms, now, 'anna')]).toEqual([true, false]);
});

it('finds no price for too few, for too many, and where somebody would pay more than alone', () => {
  const now = terms(three, 1500);
  expect(priceFor(now, { ...operator, members: three.slice(0, 1) }).kind).toBe('too-few');
  expect(priceFor(now, { ...operator, minSeats: 3, members: three.slice(0, 2) }).kind).toBe('too-few');
  expect(priceFor(now, { ...operator, operatorCents: [1100, 1100], members: three }).kind).toBe('too-many');
  const poor = three.map((member) => ({ ...member, soloCents: euroCents(400) }));
  expect(priceFor(now, { ...operator, members: poor }).kind).toBe('above-alone');
});

it('never asks more of anybody than alone, whatever the company', () => {
  const families = fc.array(
    fc.record({ seats: fc.integer({ min: 1, max: 3 }), solo: fc.integer({ min: 0, max: 2000 }) }),
    { minLength: 2, maxLength: 5 },
  );
  const price = fc.array(fc.integer({ min: 0, max: 6000 }), { minLength: 15, maxLength: 15 });
  fc.assert(
    fc.property(families, price, (drawn, operatorCents) => {
      const members = drawn.map(({ seats, solo }, at) =>
        aMember(`family-${at}`, { seats, soloCents: euroCents(solo), mostCents: euroCents(0) }),
      );
      const made = priceFor(terms(members), { members, operatorCents, minSeats: 2 });
      if (made.kind !== 'price') return;
      for (const charge of chargeSession(made.terms, { day: 1, slots: 4 }).members)
        expect(charge.partCents).toBeLessThanOrEqual(charge.aloneCents);
    }),
  );
});

const answerBy = new Date('2026-12-01T10:00:00Z');
const before = new Date(answerBy.getTime() - 1);
const decide = (kind: ChangeKind, answers: readonly PartAnswer[], now = before) =>
  decideChange(
    {
      kind,
      answerBy,
      parts: [
        { requestId: 'gone', role: 'leaves', answer: 'not-needed' },
        ...answers.map((answer, at) => ({ requestId: `${at}`, role: 'stays' as const, answer })),
      ],
    },
    now,
  );

it('waits for everybody who is asked, and for nobody else', () => {
  for (const kind of ['leave', 'join', 'substitute', 'close'] as const) {
    expect(decide(kind, ['accepted', 'pending']).kind).toBe('wait');
    expect(decide(kind, ['accepted', 'not-needed']).kind).toBe('settle');
  }
});

it('lets who says no to a new price, or nothing in time, leave too: silence never pays more', () => {
  expect(decide('leave', ['accepted', 'declined'])).toEqual({ kind: 'more-leave', who: ['1'] });
  expect(decide('leave', ['pending', 'accepted'])).toEqual({ kind: 'wait' });
  expect(decide('leave', ['pending', 'accepted'], answerBy)).toEqual({ kind: 'more-leave', who: ['0'] });
});

it('changes nothing else without everybody’s yes', () => {
  expect(decide('join', ['accepted', 'declined']).kind).toBe('refuse');
  expect(decide('substitute', ['accepted', 'pending'], answerBy).kind).toBe('lapse');
  expect(decide('close', ['declined', 'pending'], answerBy).kind).toBe('refuse');
});
