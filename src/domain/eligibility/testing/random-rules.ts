import * as fc from 'fast-check';
import { cellsOf, combinations, sampleOf } from '../cells.ts';
import { factsOf, isLeaf, holds, type Condition, type Outcome } from '../condition.ts';
import type { Answers, Fact, Value } from '../facts.ts';

/** Trees about few facts, so that the same fact often stands in two places and every completion can be tried. */
const bounds = fc.constantFrom(0, 5, 10, 18, 65, 120);
const age: fc.Arbitrary<Condition> = fc
  .tuple(bounds, bounds, fc.constantFrom('both', 'least', 'most'))
  .map(([a, b, which]) => ({
    kind: 'number',
    fact: 'age',
    ...(which !== 'most' && { least: Math.min(a, b) }),
    ...(which !== 'least' && { most: Math.max(a, b) }),
  }));
const isee: fc.Arbitrary<Condition> = fc
  .constantFrom(0, 700_000, 2_400_000)
  .map((most) => ({ kind: 'number', fact: 'isee-ordinary', most }));
const care: fc.Arbitrary<Condition> = fc
  .subarray(['none', 'some', 'daily', 'constant'])
  .map((among) => ({ kind: 'choice', fact: 'care', among }));
const company: fc.Arbitrary<Condition> = fc
  .constantFrom('some', 'few')
  .map((one) => ({ kind: 'choice', fact: 'company', among: [one] }));

export const aCondition: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition; leaf: Condition }>((tie) => ({
  leaf: fc.oneof(age, isee, care, company),
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    tie('leaf'),
    fc.record({ kind: fc.constantFrom('all' as const, 'any' as const), of: fc.array(tie('tree'), { maxLength: 4 }) }),
    fc.record({ kind: fc.constant('not' as const), of: tie('tree') }),
  ),
})).tree;

export const someAnswers: fc.Arbitrary<Answers> = fc.record(
  {
    age: fc.constantFrom(0, 4, 5, 17, 18, 64, 65, 120),
    'isee-ordinary': fc.constantFrom(0, 700_000, 700_001, 9_000_000, 'none'),
    care: fc.constantFrom('none', 'some', 'daily', 'constant'),
    company: fc.constantFrom('some', 'few'),
  },
  { requiredKeys: [] },
);

/** Two values, as every logic book has it; the answers must be complete. */
export function isTrue(condition: Condition, answers: Answers): boolean {
  if (condition.kind === 'not') return !isTrue(condition.of, answers);
  if (isLeaf(condition)) {
    const value = answers[condition.fact];
    if (value === undefined) throw new Error('an answer is missing');
    return holds(condition, value);
  }
  const parts = condition.of.map((part) => isTrue(part, answers));
  return condition.kind === 'all' ? parts.every(Boolean) : parts.some(Boolean);
}

/** One value of each cell of a fact. */
export function valuesOf(fact: Fact, condition: Condition): Value[] {
  return cellsOf(fact, [condition]).map(sampleOf);
}

/** What trying every completion says. */
export function outcomeByTrying(condition: Condition, answers: Answers): Outcome {
  const open = factsOf(condition).filter((fact) => answers[fact] === undefined);
  const results = new Set(
    combinations(open.map((fact) => valuesOf(fact, condition))).map((values) =>
      isTrue(condition, { ...answers, ...Object.fromEntries(open.map((fact, at) => [fact, values[at] ?? 0])) }),
    ),
  );
  if (results.size > 1) return 'not-known';
  return results.has(true) ? 'yes' : 'no';
}
