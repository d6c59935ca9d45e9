import { expect, it } from 'vitest';
import type { Reading } from './read-experiment.ts';
import { sameReading } from './same-reading.ts';

const reading = (yes: number, low: number): Reading => ({
  verdict: {
    kind: 'more',
    compared: { kind: 'shares', with: { yes, of: 100 }, without: { yes: 42, of: 100 } },
    effect: { seen: 0.35, low, high: Infinity },
    chance: 0.008,
  },
  atTarget: undefined,
});
const kept = (one: Reading) => JSON.parse(JSON.stringify(one)) as Reading;

it('knows what was kept again, an end without limit too', () => {
  expect(sameReading(kept(reading(77, 0.2)), reading(77, 0.2))).toBe(true);
  expect(sameReading(kept(reading(77, 0.2)), reading(77, 0.2 + 1e-15))).toBe(true);
});

it('sees one that moved in a count, in an end, in its verdict, or that cannot be made any more', () => {
  const told = kept(reading(77, 0.2));
  expect(sameReading(told, reading(76, 0.2))).toBe(false);
  expect(sameReading(told, reading(77, 0.21))).toBe(false);
  expect(sameReading(told, reading(77, -Infinity))).toBe(false);
  expect(sameReading(told, { verdict: { kind: 'too-few-to-say', compared: undefined } })).toBe(false);
  expect(sameReading(told, undefined)).toBe(false);
});
