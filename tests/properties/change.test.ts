import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalAnswer, inNoOrder } from '../../src/domain/change/answer.ts';
import { compareRounds } from '../../src/domain/change/compare-rounds.ts';
import { protectRound, type ToldCount } from '../../src/domain/change/protect-round.ts';
import { codesOf, roles, type Role } from '../../src/domain/change/questionnaire.ts';
import { sumUp, wordsFor, type Summary } from '../../src/domain/change/sum-up.ts';
import { anAnswer } from '../../src/domain/change/testing/an-answer.ts';
import { randomFrom } from '../../src/domain/pooling/random-from.ts';

const anyAnswer = fc
  .record({
    role: fc.constantFrom(...roles),
    obstacles: fc.subarray([...codesOf.obstacles]),
    supports: fc.subarray([...codesOf.supports]),
    words: fc.record({ 'obstacle-words': fc.constantFrom('uno', 'due', 'tre') }, { requiredKeys: [] }),
    readers: fc.constantFrom('city' as const, 'lab' as const, 'report' as const),
    readiness: fc.record({ time: fc.constantFrom(1, 2, 3, 4, 5) }),
  })
  .map((fields) => anAnswer(fields as Parameters<typeof anAnswer>[0]));
const answersOf = (least: number, most: number) => fc.array(anyAnswer, { minLength: least, maxLength: most });

describe('an urn', () => {
  it('is the same whatever the order in which its answers came', () => {
    fc.assert(
      fc.property(
        answersOf(0, 12).chain((answers) =>
          fc.tuple(
            fc.constant(answers),
            fc.shuffledSubarray(answers, { minLength: answers.length, maxLength: answers.length }),
          ),
        ),
        ([answers, shuffled]) => {
          expect(inNoOrder(shuffled).map(canonicalAnswer)).toEqual(inNoOrder(answers).map(canonicalAnswer));
          expect(sumUp(shuffled)).toEqual(sumUp(answers));
          expect(wordsFor('city', shuffled)).toEqual(wordsFor('city', answers));
        },
      ),
    );
  });

  it('counts everybody once: roles sum up to all, degrees too, and no count is above', () => {
    fc.assert(
      fc.property(answersOf(5, 30), (answers) => {
        const { answered, counted, degrees } = sumUp(answers) as Summary;
        const ofRoles = counted.filter(({ question }) => question === 'role');
        expect(ofRoles.reduce((sum, { yes }) => sum + yes, 0)).toBe(answered);
        for (const byDegree of Object.values(degrees))
          expect(Object.values(byDegree).reduce((sum, count) => sum + count, 0)).toBe(answered);
        expect(counted.every(({ yes, of }) => yes <= of && of === answers.length)).toBe(true);
      }),
    );
  });

  it('tells nothing of fewer than five', () => {
    fc.assert(
      fc.property(answersOf(0, 4), (answers) => {
        expect(sumUp(answers)).toBe('too-few');
        expect(wordsFor('city', answers)).toEqual([]);
      }),
    );
  });
});

// The attacker shares no code with what it attacks: it tries every way in which so many people can have roles, and keeps those that fit what was told.
function rolesFitting(answered: number, told: readonly ToldCount[]): number[][] {
  const fitting: number[][] = [];
  const assign = (counts: number[], left: number) => {
    const next = told[counts.length];
    if (next === undefined) {
      if (left === 0) fitting.push(counts);
      return;
    }
    const values = next.yes === 'withheld' ? Array.from({ length: left + 1 }, (_, value) => value) : [next.yes];
    for (const value of values) if (value <= left) assign([...counts, value], left - value);
  };
  assign([], answered);
  return fitting;
}

describe('what is told of a round', () => {
  it('lets nobody work out that one to four have a role, or have it not', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<Role>(...roles), { minLength: 5, maxLength: 16 }), (said) => {
        const summary = sumUp(said.map((role) => anAnswer({ role }))) as Summary;
        const told = protectRound(summary).filter(({ question }) => question === 'role');
        const fitting = rolesFitting(said.length, told);
        for (const [index, { code }] of told.entries()) {
          const values = new Set(fitting.map((counts) => counts[index]));
          const truth = said.filter((role) => role === code).length;
          const few = (count: number) => count > 0 && count < 5;
          if (few(truth) || few(said.length - truth)) expect(values.size, code).toBeGreaterThan(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('tells of no other answer what one to four said, or did not', () => {
    fc.assert(
      fc.property(answersOf(5, 25), (answers) => {
        const few = (count: number) => count > 0 && count < 5;
        const told = protectRound(sumUp(answers) as Summary);
        const known = told.filter((one): one is ToldCount & { yes: number } => one.yes !== 'withheld');
        expect(known.filter(({ yes }) => few(yes) || few(answers.length - yes))).toEqual([]);
      }),
    );
  });
});

it('claims that something moved in at most one page of twenty where nothing did: 2,000 pairs of rounds by chance', () => {
  const random = randomFrom(20261126);
  // The twelve obstacles alone: of fewer comparisons more hold.
  const round = (): Summary => {
    const summary = sumUp(
      Array.from({ length: 25 }, () => anAnswer({ obstacles: codesOf.obstacles.filter(() => random() < 0.5) })),
    ) as Summary;
    return { ...summary, counted: summary.counted.filter(({ question }) => question === 'obstacles') };
  };
  let pages = 0;
  for (let run = 0; run < 2000; run++) {
    const claimed = compareRounds(round(), round()).some(
      ({ movement }) => movement !== 'could-be-chance' && movement !== 'too-few-to-say',
    );
    if (claimed) pages += 1;
  }
  expect(pages).toBeGreaterThan(0);
  expect(pages).toBeLessThanOrEqual(100);
});
