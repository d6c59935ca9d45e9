import { expect, test } from 'vitest';
import { daysToReach, deskStanding, type Attempt } from './desk-promise.ts';

const since = 20_000;
const attempt = (given: Partial<Attempt>): Attempt => ({
  contactedOn: since + 2,
  how: 'phone',
  outcome: 'reached',
  againOn: null,
  referredTo: null,
  ...given,
});

test('until somebody tries, a household is promised a contact by a day; once it has passed, that is said', () => {
  const by = since + daysToReach;
  expect(deskStanding(since, undefined, by)).toEqual({ kind: 'to-reach', by, late: false, last: undefined });
  expect(deskStanding(since, undefined, by + 1)).toMatchObject({ kind: 'to-reach', late: true });
});

test('who was not reached is promised another day, and so is who was, if the desk says so', () => {
  for (const outcome of ['not-reached', 'reached'] as const) {
    const last = attempt({ outcome, againOn: since + 9 });
    expect(deskStanding(since, last, since + 9)).toEqual({ kind: 'to-reach', by: since + 9, late: false, last });
    expect(deskStanding(since, last, since + 10)).toMatchObject({ late: true });
  }
});

test('who was reached, or is followed by somebody else, is promised nothing more', () => {
  expect(deskStanding(since, attempt({}), since + 400)).toMatchObject({ kind: 'reached' });
  const referred = attempt({ outcome: 'referred', referredTo: 'health' });
  expect(deskStanding(since, referred, since + 400)).toMatchObject({ kind: 'referred', to: 'health' });
});
