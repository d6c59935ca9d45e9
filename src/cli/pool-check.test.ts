import { describe, expect, it } from 'vitest';
import { firstComePools } from '../domain/pooling/first-come.ts';
import type { PoolingInstance } from '../domain/pooling/instance.ts';
import type { PoolingPlan } from '../domain/pooling/plan.ts';
import { randomFrom } from '../domain/pooling/random-from.ts';
import { anInstance, aPlan, aPool, aRequest } from '../domain/pooling/testing/build-instance.ts';
import { randomInstance } from '../domain/pooling/testing/random-instance.ts';
import { referee } from '../domain/pooling/testing/referee.ts';
import { judgePlan } from './pool-check.ts';

const city = anInstance({ requests: ['a', 'b', 'c'].map((name) => aRequest(name)) });

describe('the verdict on a plan', () => {
  it('gives score, bound, gap and figures of a good one', () => {
    const verdict = judgePlan(city, { ...aPlan(aPool(['a', 'b', 'c'])), bound: 300_000 });
    expect(verdict).toMatchObject({ valid: true, score: 294_400 });
    expect(verdict.lines).toContain('gap      1.87 %');
    expect(verdict.lines).toContain('served   3 of 3 requests, in 1 pool');
  });

  it('names the pool, the rule and the request', () => {
    const { valid, lines } = judgePlan(city, aPlan(aPool(['a', 'b']), aPool(['b', 'c'], { days: [1, 6] })));
    expect(valid).toBe(false);
    expect(lines).toContain('pools[1] (o at v with b, c), rule 1: b is in a pool already');
    expect(lines).toContain('pools[1] (o at v with b, c), rule 3: c is not available on Sunday');
  });

  it('judges a file that is no plan at all', () => {
    for (const input of [null, 7, 'plan', [], {}, { pools: 3 }, { ...aPlan(), pools: [null] }])
      expect(judgePlan(city, input).valid, JSON.stringify(input)).toBe(false);
    expect(judgePlan(city, { format: 'will-pooling-plan/1' })).toMatchObject({ valid: true, score: 0 });
  });
});

/** What a hand, another program or a bad disk may put in the place of a value. */
const strange = [null, true, 0, -1, 1, 1.5, 6, 7, 47, 48, 1e308, '', '1', 'x', 'nobody', [], {}, [null], ['r0'], [[1]]];
const fields = ['format', 'pools', 'bound', 'operator', 'place', 'days', 'from', 'members', 'venue', 'home', 'seats'];

type Json = { [key: string]: unknown } | unknown[];

/** One value somewhere in the plan changed, removed, doubled, moved or added. */
function mutated(plan: PoolingPlan, instance: PoolingInstance, random: () => number): unknown {
  const copy = structuredClone(plan) as unknown as Json;
  const any = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
  const ids = [...instance.requests, ...instance.venues, ...instance.operators].map(({ id }) => id as string);
  const nodes: Json[] = [];
  const walk = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    nodes.push(node as Json);
    Object.values(node).forEach(walk);
  };
  walk(copy);
  const node = any(nodes) ?? copy;
  const value = random() < 0.5 ? any(strange) : any(ids);
  if (Array.isArray(node)) {
    const at = Math.floor(random() * (node.length + 1));
    const changes = [
      () => node.splice(at, 1),
      () => node.splice(at, 1, value),
      () => node.push(value),
      () => node.push(...structuredClone(node.slice(at, at + 1))),
      () => node.splice(0, node.length),
    ];
    any(changes)?.();
    return copy;
  }
  const key = any([...Object.keys(node), ...fields]) ?? '';
  if (random() < 0.25) delete node[key];
  else node[key] = value;
  return copy;
}

function refereeSays(instance: PoolingInstance, plan: unknown): { valid: boolean; score: number | undefined } {
  try {
    const verdict = referee?.check(instance, plan as PoolingPlan);
    return { valid: verdict?.broken.length === 0, score: verdict?.score };
  } catch {
    // A plan that it cannot read at all.
    return { valid: false, score: undefined };
  }
}

describe.skipIf(referee === undefined)('beside the format’s referee', () => {
  it('gives the same verdict and score on thousands of plans, good, spoiled and misshapen', () => {
    const count = { valid: 0, broken: 0, unreadable: 0 };
    for (let seed = 0; seed < 150; seed++) {
      const random = randomFrom(seed);
      const instance = randomInstance(seed, { requests: 10, operators: 3, venues: 2 });
      const { plan: pools, score } = firstComePools(instance, { candidates: 100_000 });
      const plan = seed % 2 === 0 ? pools : { ...pools, bound: score + (seed % 4) };
      for (let times = 0; times < 40; times++) {
        let input: unknown = plan;
        for (let more = times % 3; more >= 0; more--) input = mutated(input as PoolingPlan, instance, random);
        const expected = refereeSays(instance, input);
        const verdict = judgePlan(instance, input);
        expect(verdict.valid, JSON.stringify(input)).toBe(expected.valid);
        if (expected.score !== undefined) expect(verdict.score, JSON.stringify(input)).toBe(expected.score);
        count[expected.valid ? 'valid' : expected.score === undefined ? 'unreadable' : 'broken'] += 1;
      }
    }
    expect(Math.min(count.valid, count.broken, count.unreadable)).toBeGreaterThan(100);
  });
});
