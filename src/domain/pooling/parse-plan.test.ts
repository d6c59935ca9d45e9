import { describe, expect, it } from 'vitest';
import { parsePlan } from './parse-plan.ts';
import { aPlan, aPool, requestId } from './testing/build-instance.ts';

const pool = aPool(['a', 'b']);

function faults(input: unknown): string[] {
  const parsed = parsePlan(input);
  return parsed.ok ? [] : parsed.errors.map(({ path, code }) => `${path} ${code}`);
}

describe('parsePlan', () => {
  it('gives back a good plan as it is, with its bound and without', () => {
    const plan = aPlan(pool, aPool(['c', 'd'], { place: { home: requestId('c') } }));
    expect(parsePlan(JSON.parse(JSON.stringify(plan)))).toEqual({ ok: true, value: plan });
    expect(parsePlan({ ...plan, bound: 12.5 })).toEqual({ ok: true, value: { ...plan, bound: 12.5 } });
  });

  it.each([null, 4, [], 'plan', {}])('never throws: %j', (input) => {
    expect(faults(input)).toContain('format wrong-format');
  });

  it.each<[string, unknown]>([
    ['pools not-a-list', { pools: 'none' }],
    ['bound not-a-number', { bound: '9' }],
    ['pools[0].members empty', { pools: [{ ...pool, members: [] }] }],
    ['pools[0].members[0] not-text', { pools: [{ ...pool, members: [3] }] }],
    ['pools[0].operator not-text', { pools: [{ ...pool, operator: null }] }],
    ['pools[0].place not-one-place', { pools: [{ ...pool, place: {} }] }],
    ['pools[0].place not-one-place', { pools: [{ ...pool, place: { venue: 'v', home: 'a' } }] }],
    ['pools[0].place not-an-object', { pools: [{ ...pool, place: 'v' }] }],
    ['pools[0].days[1] out-of-range', { pools: [{ ...pool, days: [1, 7] }] }],
    ['pools[0].days[0] not-whole', { pools: [{ ...pool, days: [1.5] }] }],
    ['pools[0].from out-of-range', { pools: [{ ...pool, from: 48 }] }],
  ])('says "%s"', (expected, change) => {
    expect(faults({ ...aPlan(pool), ...(change as object) })).toContain(expected);
  });
});
