import { expect, it } from 'vitest';
import type { Reading } from '../outcomes/read-experiment.ts';
import { sameFigures } from './same-figures.ts';

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
  expect(sameFigures(kept(reading(77, 0.2)), reading(77, 0.2))).toBe(true);
  expect(sameFigures(kept(reading(77, 0.2)), reading(77, 0.2 + 1e-15))).toBe(true);
});

it('sees one that moved in a count, in an end, in its verdict, or that cannot be made any more', () => {
  const told = kept(reading(77, 0.2));
  expect(sameFigures(told, reading(76, 0.2))).toBe(false);
  expect(sameFigures(told, reading(77, 0.21))).toBe(false);
  expect(sameFigures(told, reading(77, -Infinity))).toBe(false);
  expect(sameFigures(told, { verdict: { kind: 'too-few-to-say', compared: undefined } })).toBe(false);
  expect(sameFigures(told, undefined)).toBe(false);
});
