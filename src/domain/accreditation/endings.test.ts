import { describe, expect, test } from 'vitest';
import { countsThrough, laterOf, monthsAfter } from './count-through.ts';
import { aRequirement, day, someFacts } from './facts-for-tests.ts';
import { lastDayOf } from './last-day.ts';
import { missingFor, possibleDecisions, rulesFor, termFrom } from './possible-decisions.ts';
import { reminderDue, whatEnds } from './what-ends.ts';

const given = { on: day('2026-01-31'), expires: undefined };

describe('what was given counts', () => {
  test.each([
    ['for good', countsThrough({ kind: 'for-good' }, given), 'for-good'],
    [
      'to the day it says, though it need not',
      countsThrough({ kind: 'for-good' }, { ...given, expires: day('2026-02-02') }),
      day('2026-02-02'),
    ],
    ['not at all without the day it must say', countsThrough({ kind: 'its-own-date' }, given), undefined],
    ['for the months of the rule', countsThrough({ kind: 'months', months: 1 }, given), day('2026-02-27')],
    [
      'for less where it ends before',
      countsThrough({ kind: 'months', months: 12 }, { ...given, expires: day('2026-02-02') }),
      day('2026-02-02'),
    ],
  ])('%s', (_how, through, expected) => {
    expect(through).toEqual(expected);
  });

  test('a month after the 31st is the last of the next', () => {
    expect(monthsAfter(day('2027-12-31'), 2)).toBe(day('2028-02-29'));
  });

  test('the later of two ends, one of which may be none', () => {
    expect([
      laterOf(undefined, 3),
      laterOf(3, undefined),
      laterOf(3, 4),
      laterOf('for-good', 4),
      laterOf(3, 'for-good'),
    ]).toEqual([3, 3, 4, 'for-good', 'for-good']);
  });
});

describe('lastDayOf', () => {
  test.each([
    ['the day a requirement lapses', someFacts(), '2026-02-01', '2026-06-30'],
    ['the end of the term', someFacts({ met: new Map([['insurance', 'for-good']]) }), '2026-02-01', '2026-12-31'],
    ['the eve of a suspension', someFacts({ suspendedOn: day('2026-04-01') }), '2026-02-01', '2026-03-31'],
    [
      'the last day to comply',
      someFacts({
        later: [{ version: 2, requirements: [aRequirement('references')], complyBy: day('2026-03-15') }],
      }),
      '2026-02-01',
      '2026-03-15',
    ],
  ])('%s', (_what, facts, on, last) => {
    expect(lastDayOf(facts, day(on))).toBe(day(last));
  });

  test('is none where it does not hold', () => {
    expect(lastDayOf(someFacts(), day('2026-07-01'))).toBeUndefined();
  });
});

describe('whatEnds', () => {
  test('tells a requirement and a version to comply with, the soonest first, and nothing that is far', () => {
    const facts = someFacts({
      later: [{ version: 2, requirements: [aRequirement('references')], complyBy: day('2026-06-15') }],
    });
    expect(whatEnds(facts, day('2026-05-20'))).toEqual([
      { kind: 'new-rules', key: 'references', version: 2, lastDay: day('2026-06-15') },
      { kind: 'requirement', key: 'insurance', blocking: true, lastDay: day('2026-06-30') },
    ]);
    expect(whatEnds(facts, day('2026-02-01'))).toEqual([]);
  });

  test('tells the end of the term, and nothing once suspended', () => {
    const facts = someFacts({ met: new Map([['insurance', 'for-good']]) });
    expect(whatEnds(facts, day('2026-12-01'))).toEqual([{ kind: 'term', lastDay: day('2026-12-31') }]);
    expect(whatEnds(someFacts({ suspendedOn: day('2026-12-01') }), day('2026-12-01'))).toEqual([]);
  });

  test.each([
    ['2026-05-01', 60],
    ['2026-05-31', 30],
    ['2026-06-01', 30],
    ['2026-06-23', 7],
    ['2026-06-30', 7],
    ['2026-04-30', undefined],
  ])('on %s the reminder of %s days is due for the end of June', (on, due) => {
    expect(reminderDue(day('2026-06-30'), day(on))).toBe(due);
  });
});

describe('an office can', () => {
  test.each([
    ['grant or refuse who applied', someFacts({ granted: undefined }), ['granted', 'refused']],
    ['renew, suspend or withdraw who is accredited', someFacts(), ['renewed', 'suspended', 'withdrawn']],
    ['suspend of its own who lapsed', someFacts({ met: new Map() }), ['suspended', 'withdrawn']],
    ['reinstate whom it suspended', someFacts({ suspendedOn: day('2026-02-01') }), ['reinstated', 'withdrawn']],
    [
      'renew who let the term pass',
      someFacts({ granted: { from: day('2025-01-01'), through: day('2025-12-31') } }),
      ['renewed', 'withdrawn'],
    ],
    ['do nothing of who left', someFacts({ withdrawnOn: day('2026-01-15') }), []],
  ])('%s', (_what, facts, kinds) => {
    expect(possibleDecisions(facts, day('2026-02-01'))).toEqual(kinds);
  });

  test('grant only who meets the rules of the day, and renew by the newest', () => {
    const newest = { version: 2, requirements: [aRequirement('references')], complyBy: undefined };
    const facts = someFacts({ later: [newest] });
    expect(missingFor('granted', facts, day('2026-02-01'))).toEqual([]);
    expect(missingFor('renewed', facts, day('2026-02-01'))).toEqual(newest.requirements);
    expect(missingFor('withdrawn', facts, day('2026-02-01'))).toEqual([]);
    expect(rulesFor('renewed', facts, day('2026-02-01')).version).toBe(2);
  });

  test('renew from the end of a term that runs, or from today', () => {
    expect(termFrom(someFacts(), day('2026-11-25'), 24)).toBe(day('2028-12-31'));
    expect(termFrom(someFacts(), day('2027-02-01'), 12)).toBe(day('2028-01-31'));
    expect(termFrom(someFacts({ granted: undefined }), day('2026-02-01'), 12)).toBe(day('2027-01-31'));
  });
});
