import { describe, expect, it } from 'vitest';
import { explainPlan } from '../../domain/pooling/explain/explain-plan.ts';
import type { Explanation } from '../../domain/pooling/explain/explanation.ts';
import type { PoolingInstance } from '../../domain/pooling/instance.ts';
import type { PoolingPlan } from '../../domain/pooling/plan.ts';
import {
  anInstance,
  anOperator,
  aPlan,
  aPool,
  aRequest,
  requestId,
} from '../../domain/pooling/testing/build-instance.ts';
import { explanationInALine, explanationInWords } from './explanation-words.ts';
import { summaryInWords } from './summary-words.ts';

const city = anInstance({ requests: ['a', 'b', 'c'].map((name) => aRequest(name)) });
const plan = aPlan(aPool(['a', 'b']));

function told(id: string, instance: PoolingInstance, chosen: PoolingPlan = aPlan()): Explanation {
  return explainPlan(instance, chosen)(requestId(id));
}

describe('an explanation in words', () => {
  it('tells a placed household its prices, its company and what else was possible', () => {
    expect(explanationInWords('a', told('a', city, plan), 4, plan).split('\n')).toEqual([
      'a is in pools[0], with b, o at v, Tue Thu 16:00–18:00.',
      '  It pays €6.00 per seat and hour and €24.00 a week; alone €11.00 and €44.00.',
      '  The place is 0 m away; the nearest of the others lives within 250 m.',
      '  It could meet 2 other households (2 within 250 m), 1 of them in no pool; 2 come to a place within its reach.',
      'Other pools that it could be in:',
      '  with c, b: o at v, Tue Thu 16:00–18:00, €4.67 per seat and hour',
      "    the plan's score would gain 99,200",
      '    pools[0] would end: it has a, b, the operator at those hours, the venue at those hours',
      '  with c: o at v, Tue Thu 16:00–18:00, €6.00 per seat and hour',
      "    the plan's score would stay the same, and leave 1 household out",
      '    pools[0] would end: it has a, the operator at those hours, the venue at those hours',
    ]);
  });

  it('tells one left out why, and what would change it', () => {
    const poor = anInstance({ requests: [aRequest('a', { maxCents: 590 }), aRequest('b')] });
    const words = explanationInWords('a', told('a', poor), 4, aPlan());
    expect(words.split('\n').slice(0, 4)).toEqual([
      'a is in no pool (price-out-of-reach): every possible pool costs somebody more than they can pay, or than alone.',
      '  It could meet 1 other household (1 within 250 m), 1 of them in no pool; 1 come to a place within its reach.',
      '  It reaches and accepts 1 place, with 1 operator who would come there; it accepts €5.90 per seat and hour at most.',
      '  The lowest price of a pool is €6.00 per seat and hour.',
    ]);
    expect(words).toContain(
      '  if a could pay €6.00 per seat and hour\n    beside the plan: with b, o at v, Tue Thu 16:00–18:00',
    );
    expect(words).toContain('  if o took 2 seats at €11.80 an hour, or somebody paid the rest\n');
    expect(words).toContain(
      '  if there were one more household of its kind within 800 m of v, free Tue Thu 16:00–18:00\n',
    );
  });

  it('has a line for each in a summary, with the first change that fits the plan', () => {
    expect(explanationInALine('a', told('a', city, plan))).toBe('a: pools[0], €6.00 per seat and hour, €11.00 alone');
    expect(explanationInALine('a', told('a', city))).toBe('a: still-possible');
    const early = anInstance({ requests: [aRequest('a')], operators: [anOperator('o', { minSeats: 3 })] });
    expect(explanationInALine('a', told('a', early))).toBe(
      'a: no-compatible-neighbour; it could share if there were 2 more households of its kind within 800 m of v, free Tue Thu 16:00–18:00',
    );
  });
});

it('a summary counts who is placed, and who is not by reason', () => {
  const counts = new Map([
    ['placed', 1200],
    ['place-missing', 3],
    ['price-out-of-reach', 20],
  ]);
  const [first, ...reasons] = summaryInWords(counts);
  expect(first).toBe('1,200 of 1,223 requests are placed, 23 are left out.');
  expect(reasons.map((line) => line.split(':')[0])).toEqual(['     20  price-out-of-reach', '      3  place-missing']);
});
