import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { gapOf, needOf, widthOf } from '../../src/domain/diagnosis/gap-of.ts';
import { answerParts, figureParts, type Figures, type Range } from '../../src/domain/diagnosis/parts.ts';
import { whatToAsk } from '../../src/domain/diagnosis/what-to-ask.ts';

/** People, each reached by some answers: what is true, from which ranges are made that hold it. */
const person = fc.record({ needs: fc.boolean(), by: fc.subarray([...answerParts]) });
const world = fc.array(person, { minLength: 1, maxLength: 40 });
const slack = fc.tuple(fc.nat(5), fc.nat(5));
const slacks = fc.tuple(slack, slack, slack, slack);

function around(value: number, [below, above]: readonly [number, number]): Range {
  return { low: Math.max(0, value - below), high: value + above };
}

function figuresOf(
  people: readonly { needs: boolean; by: readonly string[] }[],
  [a, b, c, d]: readonly (readonly [number, number])[],
): Figures {
  const reached = (part: string) => people.filter(({ needs, by }) => needs && by.includes(part)).length;
  const share = (people.filter(({ needs }) => needs).length / people.length) * 100;
  const none = [0, 0] as const;
  return {
    population: { low: people.length, high: people.length },
    prevalence: { low: share, high: share },
    public: around(reached('public'), a ?? none),
    market: around(reached('market'), b ?? none),
    informal: around(reached('informal'), c ?? none),
    community: around(reached('community'), d ?? none),
  };
}

const hidden = fc.subarray([...figureParts]);
const without = (figures: Figures, parts: readonly string[]): Figures =>
  Object.fromEntries(Object.entries(figures).filter(([part]) => !parts.includes(part)));

test('the gap holds what is true, whoever is reached twice and whatever is not known', () => {
  fc.assert(
    fc.property(world, slacks, hidden, (people, ranges, parts) => {
      const truth = people.filter(({ needs, by }) => needs && by.length === 0).length;
      const gap = gapOf(without(figuresOf(people, ranges), parts));
      if (gap.kind === 'unknown')
        expect(parts.some((part) => part === 'population' || part === 'prevalence')).toBe(true);
      else {
        expect(gap.high).toBeGreaterThanOrEqual(truth - 1e-9);
        if (gap.kind === 'between') expect(gap.low).toBeLessThanOrEqual(truth + 1e-9);
      }
    }),
  );
});

test('what is not known never becomes a lower bound', () => {
  fc.assert(
    fc.property(world, slacks, hidden, (people, ranges, parts) => {
      const gap = gapOf(without(figuresOf(people, ranges), parts));
      expect(gap.kind === 'between').toBe(parts.length === 0);
    }),
  );
});

test('a narrower figure never makes the gap wider', () => {
  fc.assert(
    fc.property(
      world,
      slacks,
      fc.constantFrom(...figureParts),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (people, ranges, part, at) => {
        const figures = figuresOf(people, ranges);
        const { low, high } = figures[part] ?? { low: 0, high: 0 };
        const value = low + (high - low) * at;
        const narrower = gapOf({ ...figures, [part]: { low: value, high: value } });
        expect(widthOf(narrower)).toBeLessThanOrEqual(widthOf(gapOf(figures)) + 1e-9);
      },
    ),
  );
});

test('what to ask comes best first, and never promises more than the width there is', () => {
  fc.assert(
    fc.property(world, slacks, hidden, (people, ranges, parts) => {
      const figures = without(figuresOf(people, ranges), parts);
      const asked = whatToAsk(figures);
      expect(asked.map(({ by }) => by)).toEqual(asked.map(({ by }) => by).toSorted((a, b) => b - a));
      if (needOf(figures) !== undefined)
        for (const { by } of asked) expect(by).toBeLessThanOrEqual(widthOf(gapOf(figures)) + 1e-9);
    }),
  );
});
