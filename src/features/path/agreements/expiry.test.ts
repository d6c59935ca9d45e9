import { expect, test } from 'vitest';
import { expiryOf } from './expiry.ts';

const ended = [{ number: 1, outcome: 'ended', reason: 'x', on: '2026-01-01' }] as const;

test.each([
  ['2026-11-24', [], 'expired'],
  ['2026-11-25', [], 'soon'],
  ['2027-01-24', [], 'soon'],
  ['2027-01-25', [], 'open'],
  [null, [], 'open'],
  ['2026-11-24', ended, 'ended'],
] as const)('an agreement that ends on %s, checks %j, is %s on 25 November 2026', (ends, checks, expiry) => {
  expect(expiryOf({ ends, checks }, '2026-11-25')).toBe(expiry);
});
