import { describe, expect, test } from 'vitest';
import { checkCondition, checkRule } from './check-rule.ts';
import type { Condition } from './condition.ts';
import { addTo, denyAt, partAt, removeAt, turnAt } from './edit-tree.ts';
import { explainNo } from './explain-no.ts';
import type { Answers } from './facts.ts';
import { findChanges } from './find-changes.ts';
import { nextQuestion } from './next-question.ts';
import { outcomeOf } from './outcome-of.ts';
import type { RuleText } from './rule.ts';

const old: Condition = { kind: 'number', fact: 'age', least: 65 };
const here: Condition = { kind: 'choice', fact: 'residence', among: ['here'] };
const poor: Condition = { kind: 'number', fact: 'isee-ordinary', most: 1_500_000 };
const needsCare: Condition = { kind: 'choice', fact: 'care', among: ['daily', 'constant'] };
const rule: Condition = { kind: 'all', of: [here, { kind: 'any', of: [old, needsCare] }, poor] };

describe('a no', () => {
  const answers: Answers = { residence: 'here', age: 40, care: 'some', 'isee-ordinary': 900_000 };

  test('names both sides of an "or", and neither of what is met', () => {
    expect(explainNo(rule, answers)).toEqual({
      facts: ['age', 'care'],
      failed: [
        { leaf: old, wanted: true },
        { leaf: needsCare, wanted: true },
      ],
    });
  });

  test('names one condition where one is enough, though its answer stands later in the rule', () => {
    const young: Condition = { kind: 'number', fact: 'age', most: 3 };
    const either: Condition = { kind: 'all', of: [{ kind: 'any', of: [old, young] }, here] };
    expect(explainNo(either, { age: 40, residence: 'elsewhere' })).toEqual({
      facts: ['residence'],
      failed: [{ leaf: here, wanted: true }],
    });
  });

  test('is found at once in a rule of as many conditions as one may have', () => {
    const pair = (at: number): Condition => ({
      kind: 'all',
      of: [
        { kind: 'number', fact: 'age', least: 50 + at },
        { kind: 'number', fact: 'household', least: 3 + at },
      ],
    });
    const pairs: Condition = { kind: 'any', of: Array.from({ length: 10 }, (_, at) => pair(at)) };
    const begun = performance.now();
    expect(explainNo(pairs, { age: 20, household: 1 })?.failed).toHaveLength(1);
    expect(explainNo({ kind: 'not', of: pairs }, { age: 90, household: 20 })?.failed).toHaveLength(2);
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  test('tells the least that would change it, as far as it goes', () => {
    expect(findChanges(rule, answers)).toEqual([
      { leadsTo: 'yes', answers: [{ fact: 'age', cells: [{ kind: 'stretch', least: 65, most: 120 }] }] },
      {
        leadsTo: 'yes',
        answers: [
          {
            fact: 'care',
            cells: [
              { kind: 'is', value: 'daily' },
              { kind: 'is', value: 'constant' },
            ],
          },
        ],
      },
    ]);
  });

  test('with something unanswered says that it would be open', () => {
    expect(findChanges(rule, { residence: 'elsewhere', age: 70 })).toMatchObject([
      { leadsTo: 'not-known', answers: [{ fact: 'residence', cells: [{ kind: 'is', value: 'here' }] }] },
    ]);
  });
});

test('an age that is missing does not matter where every age has a right', () => {
  const whatever: Condition = { kind: 'any', of: [old, { kind: 'not', of: old }] };
  expect(outcomeOf({ kind: 'all', of: [whatever, here] }, { residence: 'here' })).toBe('yes');
});

test('no question is asked twice, and none that settles nothing any more', () => {
  expect(nextQuestion([rule], {}, [])?.fact).toBe('residence');
  expect(nextQuestion([rule], { residence: 'here' }, ['age'])?.fact).toBe('isee-ordinary');
  expect(nextQuestion([rule], { residence: 'elsewhere' }, [])).toBeUndefined();
});

describe('a tree', () => {
  test('is changed part by part, with its "not"', () => {
    const denied = denyAt(rule, [1, 0]);
    expect(partAt(denied, [1, 0])).toEqual(old);
    expect(outcomeOf(denied, { residence: 'here', age: 70, care: 'none', 'isee-ordinary': 0 })).toBe('no');
    expect(denyAt(denied, [1, 0])).toEqual(rule);
    expect(turnAt(turnAt(rule, [1]), [1])).toEqual(rule);
    expect(removeAt(addTo(rule, [1], here), [1, 2])).toEqual(rule);
    expect(removeAt(rule, [])).toEqual(rule);
  });

  test('that asks for nothing, or for too much, may not be used', () => {
    expect(checkCondition({ kind: 'all', of: [] })).toEqual(['empty-group']);
    expect(checkCondition({ kind: 'all', of: [old, { kind: 'not', of: old }] })).toEqual(['never']);
    expect(checkCondition({ kind: 'any', of: [old, { kind: 'not', of: old }] })).toEqual(['always']);
    expect(checkCondition({ kind: 'all', of: Array.from({ length: 21 }, () => old) })).toEqual(['too-many-conditions']);
    expect(checkCondition(rule)).toEqual([]);
  });

  test('comes into force with examples of both answers that hold, and its source', () => {
    const source = { title: 'Delibera di prova', date: '2026-01-10' };
    const yes = { name: 'Sì', answers: { residence: 'here', age: 70, 'isee-ordinary': 0 }, expected: 'yes' as const };
    const no = { name: 'No', answers: { residence: 'elsewhere' }, expected: 'no' as const };
    const text: RuleText = { condition: rule, source, examples: [yes, no] };
    expect(checkRule(text)).toEqual([]);
    expect(checkRule({ ...text, examples: [yes] })).toEqual(['too-few-examples']);
    expect(checkRule({ ...text, examples: [yes, no, { ...yes, expected: 'not-known' }] })).toEqual(['examples-fail']);
    expect(checkRule({ ...text, source: { title: '', date: '' } })).toEqual(['no-source']);
  });
});
