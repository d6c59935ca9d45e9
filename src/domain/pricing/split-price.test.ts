import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitPrice } from './split-price.ts';

const seats = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 12 });
const price = fc.integer({ min: 0, max: 50_000 });

it('splits the price of the story: eleven euros between two families', () => {
  expect(splitPrice(1100, [1, 1])).toEqual([550, 550]);
});

it('gives the cent that is left to the first, and two seats twice as much as one', () => {
  expect(splitPrice(1000, [1, 1, 1])).toEqual([334, 333, 333]);
  expect(splitPrice(1000, [2, 1, 1])).toEqual([500, 250, 250]);
});

it('never loses or makes a cent', () => {
  fc.assert(
    fc.property(price, seats, (cents, among) => {
      expect(splitPrice(cents, among).reduce((sum, part) => sum + part, 0)).toBe(cents);
    }),
  );
});

it('never moves anybody by a cent or more from the exact part', () => {
  fc.assert(
    fc.property(price, seats, (cents, among) => {
      const all = among.reduce((sum, each) => sum + each, 0);
      for (const [at, part] of splitPrice(cents, among).entries()) {
        expect(Math.abs(part - (cents * (among[at] ?? 0)) / all)).toBeLessThan(1);
      }
    }),
  );
});

it('makes nobody pay more than alone where the price of a seat is at most what each pays alone', () => {
  const household = fc.record({ seats: fc.integer({ min: 1, max: 6 }), above: fc.integer({ min: 0, max: 300 }) });
  fc.assert(
    fc.property(price, fc.array(household, { minLength: 2, maxLength: 8 }), (cents, households) => {
      const all = households.reduce((sum, { seats: each }) => sum + each, 0);
      const parts = splitPrice(
        cents,
        households.map(({ seats: each }) => each),
      );
      for (const [at, { seats: each, above }] of households.entries()) {
        const soloCents = Math.ceil(cents / all) + above;
        expect(parts[at]).toBeLessThanOrEqual(soloCents * each);
      }
    }),
  );
});

it('refuses what is not a price or a number of seats', () => {
  expect(() => splitPrice(10.5, [1, 1])).toThrow(RangeError);
  expect(() => splitPrice(-1, [1, 1])).toThrow(RangeError);
  expect(() => splitPrice(10, [0, 1])).toThrow(RangeError);
});
