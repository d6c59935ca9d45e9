import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Amount } from '../../src/domain/eligibility/amount.ts';
import { combinations, sampleOf } from '../../src/domain/eligibility/cells.ts';
import { factsOf, holds, leavesOf, onlyAbout } from '../../src/domain/eligibility/condition.ts';
import { explainNo, type Failed } from '../../src/domain/eligibility/explain-no.ts';
import { askable, type Answers, type Fact } from '../../src/domain/eligibility/facts.ts';
import { findChanges, subsets } from '../../src/domain/eligibility/find-changes.ts';
import { nextQuestion } from '../../src/domain/eligibility/next-question.ts';
import { outcomeOf } from '../../src/domain/eligibility/outcome-of.ts';
import { inForceAt, inForceOn } from '../../src/domain/eligibility/rule.ts';
import {
  aCondition,
  isTrue,
  outcomeByTrying,
  someAnswers,
  valuesOf,
} from '../../src/domain/eligibility/testing/random-rules.ts';
import { workOutAmount } from '../../src/domain/eligibility/work-out-amount.ts';
import { instantOf } from '../../src/domain/schedule/rome-time.ts';
import { dateAt, todayAt } from '../../src/domain/schedule/today.ts';
import { euroCents } from '../../src/domain/pricing/euro-cents.ts';

const runs = { numRuns: 2000 };

test('an outcome is what trying every completion of the answers says', () => {
  fc.assert(
    fc.property(aCondition, someAnswers, (condition, answers) => {
      expect(outcomeOf(condition, answers)).toBe(outcomeByTrying(condition, answers));
    }),
    runs,
  );
});

test('another answer never turns a yes or a no into anything else', () => {
  fc.assert(
    fc.property(aCondition, someAnswers, someAnswers, (condition, answers, more) => {
      const before = outcomeOf(condition, answers);
      fc.pre(before !== 'not-known');
      expect(outcomeOf(condition, { ...more, ...answers })).toBe(before);
    }),
    runs,
  );
});

test('a no names the fewest conditions that fail and are a no by that, whatever the others are', () => {
  fc.assert(
    fc.property(aCondition, someAnswers, (condition, answers) => {
      const refusal = explainNo(condition, answers);
      expect(refusal !== undefined).toBe(outcomeByTrying(condition, answers) === 'no');
      if (refusal === undefined) return;
      const failing = leavesOf(condition).filter(({ leaf, wanted }) => {
        const value = answers[leaf.fact];
        return value !== undefined && holds(leaf, value) !== wanted;
      });
      expect(failing).toEqual(expect.arrayContaining([...refusal.failed]));
      // Of every complete set of answers that is a yes: which of the conditions that fail it meets.
      const asked = factsOf(condition);
      const everything = combinations(asked.map((fact) => valuesOf(fact, condition)));
      const yeses = everything
        .map((values): Answers => Object.fromEntries(asked.map((fact, at) => [fact, values[at] ?? 0])))
        .filter((all) => isTrue(condition, all))
        .map((all) => failing.filter(({ leaf, wanted }) => holds(leaf, all[leaf.fact] ?? '') === wanted));
      const areANo = (some: readonly Failed[]) => yeses.every((met) => met.some((one) => some.includes(one)));
      expect(areANo(failing.filter((one) => refusal.failed.includes(one)))).toBe(true);
      for (let size = 0; size < refusal.failed.length; size++) expect(subsets(failing, size).some(areANo)).toBe(false);
    }),
    runs,
  );
});

test('the answers that a no is about are a no by themselves, and the conditions are about no others', () => {
  fc.assert(
    fc.property(aCondition, someAnswers, (condition, answers) => {
      const refusal = explainNo(condition, answers);
      fc.pre(refusal !== undefined);
      expect(outcomeByTrying(condition, onlyAbout(answers, refusal?.facts ?? []))).toBe('no');
      expect(new Set(refusal?.failed.map(({ leaf }) => leaf.fact))).toEqual(new Set(refusal?.facts));
    }),
    runs,
  );
});

test('what is said to change a no does change it, for every answer that it names', () => {
  fc.assert(
    fc.property(aCondition, someAnswers, (condition, answers) => {
      for (const { answers: changed, leadsTo } of findChanges(condition, answers))
        for (const cells of combinations(changed.map(({ cells: some }) => some))) {
          const others = Object.fromEntries(changed.map(({ fact }, at) => [fact, valueOf(cells[at])]));
          expect(outcomeByTrying(condition, { ...answers, ...others })).toBe(leadsTo);
        }
    }),
    runs,
  );
});

function valueOf(cell: Parameters<typeof sampleOf>[0] | undefined) {
  if (cell === undefined) throw new Error('a change without a cell');
  return sampleOf(cell);
}

test('no change of fewer answers would do, and where there is one it is found', () => {
  fc.assert(
    fc.property(aCondition, someAnswers, (condition, answers) => {
      fc.pre(outcomeByTrying(condition, answers) === 'no');
      const known = factsOf(condition).filter((fact) => answers[fact] !== undefined);
      const changes = (facts: readonly Fact[]) =>
        combinations(facts.map((fact) => valuesOf(fact, condition))).some((values) => {
          const others = Object.fromEntries(facts.map((fact, at) => [fact, values[at] ?? 0]));
          return outcomeByTrying(condition, { ...answers, ...others }) !== 'no';
        });
      const size = [1, 2, 3, 4].find((n) => subsets(known, n).some(changes));
      const found = findChanges(condition, answers);
      expect(found[0]?.answers.length).toBe(size);
      expect(new Set(found.map((one) => one.answers.length)).size).toBe(size === undefined ? 0 : 1);
    }),
    runs,
  );
});

test('the question that is asked settles most of the open rules, of all that could be asked', () => {
  fc.assert(
    fc.property(fc.array(aCondition, { maxLength: 5 }), someAnswers, (rules, answers) => {
      const open = rules.filter((rule) => outcomeByTrying(rule, answers) === 'not-known');
      const settledBy = (fact: Fact) =>
        open.reduce((sum, rule) => {
          if (!factsOf(rule).includes(fact)) return sum;
          const values = valuesOf(fact, rule);
          const settled = values.filter((v) => outcomeByTrying(rule, { ...answers, [fact]: v }) !== 'not-known');
          return sum + settled.length / values.length;
        }, 0);
      const free = askable.filter((fact) => answers[fact] === undefined && open.some((r) => factsOf(r).includes(fact)));
      const question = nextQuestion(rules, answers);
      expect(question === undefined).toBe(free.length === 0);
      if (question !== undefined) expect(question.settles).toBeCloseTo(Math.max(...free.map(settledBy)));
    }),
    { numRuns: 500 },
  );
});

const cents = fc.integer({ min: 0, max: 5000 });
const anIsee = fc.integer({ min: 0, max: 3_000_000 });
const anAmount: fc.Arbitrary<Amount> = fc
  .record({
    flow: fc.constantFrom('pays' as const, 'receives' as const),
    ends: fc.tuple(anIsee, fc.integer({ min: 1, max: 3_000_000 }), cents, cents),
    bands: fc.option(fc.array(fc.tuple(anIsee, cents), { minLength: 1, maxLength: 4 }), { nil: undefined }),
    reductions: fc.array(
      fc.oneof(
        fc.record({ name: fc.constant('x'), percent: fc.integer({ min: 1, max: 100 }), when: aCondition }),
        fc.record({ name: fc.constant('y'), off: fc.integer({ min: 1, max: 3000 }), when: aCondition }),
      ),
      { maxLength: 3 },
    ),
    limits: fc.option(fc.tuple(cents, cents), { nil: undefined }),
  })
  .map(({ flow, ends: [from, width, least, most], bands, reductions, limits }): Amount => ({
    flow,
    per: 'hour',
    reductions,
    base:
      bands === undefined
        ? {
            kind: 'linear',
            fact: 'isee-ordinary',
            from: { isee: from, cents: least },
            to: { isee: from + width, cents: most },
          }
        : {
            kind: 'bands',
            fact: 'isee-ordinary',
            bands: bands.map(([isee, c]) => ({ isee, cents: c })).toSorted((a, b) => a.isee - b.isee),
            beyond: most,
          },
    ...(limits !== undefined && { least: euroCents(Math.min(...limits)), most: euroCents(Math.max(...limits)) }),
  }));

const everyAnswer: fc.Arbitrary<Answers> = fc.record({
  age: fc.integer({ min: 0, max: 120 }),
  'isee-ordinary': fc.oneof(anIsee, fc.constant('none')),
  care: fc.constantFrom('none', 'some', 'daily', 'constant'),
  company: fc.constantFrom('some', 'few'),
});

test('an amount of which answers are missing is between the two that are told, whatever they turn out to be', () => {
  fc.assert(
    fc.property(
      anAmount,
      everyAnswer,
      fc.subarray(['age', 'isee-ordinary', 'care', 'company'] as Fact[]),
      (amount, all, kept) => {
        const known = workOutAmount(amount, all);
        if (known.kind !== 'known') throw new Error('nothing is missing');
        const some = workOutAmount(amount, onlyAbout(all, kept));
        const [least, most] = some.kind === 'known' ? [some.cents, some.cents] : [some.least, some.most];
        expect(known.cents).toBeGreaterThanOrEqual(least);
        expect(known.cents).toBeLessThanOrEqual(most);
      },
    ),
    runs,
  );
});

test('an amount is whole cents, within its bounds, and a reduction never adds to it', () => {
  fc.assert(
    fc.property(anAmount, everyAnswer, (amount, answers) => {
      const worked = workOutAmount(amount, answers);
      if (worked.kind !== 'known') throw new Error('nothing is missing');
      expect(Number.isSafeInteger(worked.cents)).toBe(true);
      expect(worked.cents).toBeGreaterThanOrEqual(amount.least ?? 0);
      expect(worked.cents).toBeLessThanOrEqual(amount.most ?? 5000);
      const without = workOutAmount({ ...amount, reductions: [] }, answers);
      if (without.kind === 'known') expect(worked.cents).toBeLessThanOrEqual(without.cents);
    }),
    runs,
  );
});

test('a sum that is taken off is taken off to the cent, where there is as much, and leaves nothing where there is less', () => {
  const always = { kind: 'all', of: [] } as const;
  fc.assert(
    fc.property(anAmount, everyAnswer, fc.integer({ min: 1, max: 6000 }), (amount, answers, off) => {
      const { least: _, most: __, ...free } = amount;
      const before = workOutAmount({ ...free, reductions: [] }, answers);
      const after = workOutAmount({ ...free, reductions: [{ name: 'x', off, when: always }] }, answers);
      if (before.kind !== 'known' || after.kind !== 'known') throw new Error('nothing is missing');
      expect(after.cents).toBe(Math.max(0, before.cents - off));
    }),
    runs,
  );
});

test('a version that comes later changes nothing that was decided before it', () => {
  const day = fc.integer({ min: 10, max: 28 }).map((date) => `2026-01-${date}`);
  fc.assert(
    fc.property(fc.array(day, { maxLength: 6 }), day, day, (days, later, on) => {
      fc.pre(later > on);
      const versions = days.map((from, at) => ({ version: at + 1, from }));
      expect(inForceOn([...versions, { version: versions.length + 1, from: later }], on)).toEqual(
        inForceOn(versions, on),
      );
    }),
    runs,
  );
});

test('at an instant what is published later that day changes nothing, and the end of a day is the day', () => {
  const time = fc.integer({ min: 0, max: 26 * 24 }).map((hours) => new Date(Date.UTC(2026, 0, 3, hours)));
  fc.assert(
    fc.property(fc.array(time, { maxLength: 6 }), time, time, (times, later, at) => {
      fc.pre(later > at);
      const versions = times
        .toSorted((a, b) => a.getTime() - b.getTime())
        .map((publishedAt, index) => ({ version: index + 1, from: dateAt(publishedAt), publishedAt }));
      const one = { version: versions.length + 1, from: dateAt(later), publishedAt: later };
      expect(inForceAt([...versions, one], at)).toEqual(inForceAt(versions, at));
      const evening = new Date(instantOf(todayAt(at), 24 * 60) - 1);
      expect(inForceAt(versions, evening)).toEqual(inForceOn(versions, dateAt(at)));
    }),
    runs,
  );
});
