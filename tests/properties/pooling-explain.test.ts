import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../src/domain/pooling/check-plan.ts';
import { applyChange } from '../../src/domain/pooling/explain/changes/apply-change.ts';
import { explainPlan } from '../../src/domain/pooling/explain/explain-plan.ts';
import type { NotPlaced } from '../../src/domain/pooling/explain/explanation.ts';
import type { Kind } from '../../src/domain/pooling/explain/remedies/find-remedies.ts';
import { withAlternative } from '../../src/domain/pooling/explain/alternatives/local-change.ts';
import { bestChange } from '../../src/domain/pooling/explain/testing/best-alternative-by-brute-force.ts';
import { triesOf } from '../../src/domain/pooling/explain/testing/every-case.ts';
import type { Case } from '../../src/domain/pooling/explain/testing/every-case.ts';
import { leastOf } from '../../src/domain/pooling/explain/testing/least-by-brute-force.ts';
import { randomPlan } from '../../src/domain/pooling/explain/testing/random-plan.ts';
import { reasonOf } from '../../src/domain/pooling/explain/testing/reason-by-brute-force.ts';
import { planWith } from '../../src/domain/pooling/explain/changes/verify-remedy.ts';
import type { PoolingInstance } from '../../src/domain/pooling/instance.ts';
import type { PoolingPlan, RunningPool } from '../../src/domain/pooling/plan.ts';
import { randomFrom } from '../../src/domain/pooling/random-from.ts';
import { randomInstance } from '../../src/domain/pooling/testing/random-instance.ts';
import { referee } from '../../src/domain/pooling/testing/referee.ts';

const runs = { numRuns: 150 };
const timeout = 120_000;

type Scene = { readonly instance: PoolingInstance; readonly plan: PoolingPlan; readonly kept: readonly RunningPool[] };

/** A small city, a plan for it that is far from the best, and in every other city some pools that run already. */
function sceneOf(seed: number): Scene {
  const random = randomFrom(seed);
  const instance = randomInstance(seed, { requests: 4 + (seed % 4), operators: seed % 4, venues: seed % 3 });
  const plan = randomPlan(instance, random);
  const kept = plan.pools
    .filter(() => seed % 2 === 0 && random() < 0.5)
    .map((pool) => ({ ...pool, open: random() < 0.5 }));
  return { instance, plan, kept };
}

function leftOut({ instance, plan, kept }: Scene): { readonly given: Case; readonly told: NotPlaced }[] {
  const explain = explainPlan(instance, plan, { kept });
  return instance.requests.flatMap((own) => {
    const told = explain(own.id);
    return told.outcome === 'not-placed' ? [{ given: { instance, plan, kept, own }, told }] : [];
  });
}

function expectValid(instance: PoolingInstance, plan: PoolingPlan): void {
  expect(checkPlan(instance, plan).broken).toEqual([]);
  expect(referee?.check(instance, plan).broken ?? []).toEqual([]);
}

describe('explanations of who was left out', () => {
  it('give at least one change each, and every one makes the pool that it promises', { timeout }, () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        for (const { given, told } of leftOut(sceneOf(seed))) {
          expect(told.remedies.length).toBeGreaterThan(0);
          for (const remedy of told.remedies) {
            const changed = remedy.changes.reduce(applyChange, given.instance);
            expectValid(changed, planWith(given.plan, remedy));
            expect(remedy.pool.members).toContain(given.own.id);
          }
        }
      }),
      runs,
    );
  });

  it('name the reason that trying everything finds, and its figures', { timeout }, () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        for (const { given, told } of leftOut(sceneOf(seed))) {
          const { reason, lowestCents, tags, truncated } = told;
          const known = { reason, lowestCents, tags: tags.length };
          expect({ id: given.own.id, ...known }).toEqual({ id: given.own.id, ...reasonOf(given, triesOf(given)) });
          expect(truncated).toBe(false);
        }
      }),
      runs,
    );
  });

  it('ask for the least of each kind, with the plan and without', { timeout }, () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        for (const { given, told } of leftOut(sceneOf(seed))) {
          if (told.reason === 'not-shareable' || told.reason === 'still-possible') continue;
          const tries = triesOf(given);
          for (const kind of kinds) {
            const fitting = leastOf(kind, [...tries.beside, ...tries.joins], given);
            const alone = told.reason === 'lost-to-better-group' ? Infinity : leastOf(kind, tries.all, given);
            const expected = [
              ...(alone < fitting ? [{ alone: true, size: alone, least: true }] : []),
              ...(fitting < Infinity ? [{ alone: false, size: fitting, least: true }] : []),
            ];
            expect({ id: given.own.id, kind, found: ofKind(told, kind) }).toEqual({
              id: given.own.id,
              kind,
              found: expected,
            });
          }
        }
      }),
      runs,
    );
  });
});

describe('alternatives', () => {
  it('are pools by themselves, and change the score by exactly what they say', { timeout }, () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { instance, plan, kept } = sceneOf(seed);
        const explain = explainPlan(instance, plan, { kept });
        const { score } = checkPlan(instance, plan);
        for (const { id } of instance.requests) {
          const told = explain(id);
          if (told.outcome === 'unknown-request') throw new Error('the request is there');
          for (const alternative of told.alternatives) {
            const changed = withAlternative(plan, alternative);
            expectValid(instance, changed);
            expect(checkPlan(instance, changed).score - score).toBeCloseTo(alternative.scoreChange, 6);
          }
        }
      }),
      runs,
    );
  });

  it('are the best that trying everything finds', { timeout }, () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { instance, plan, kept } = sceneOf(seed);
        const explain = explainPlan(instance, plan, { kept });
        for (const own of instance.requests) {
          const told = explain(own.id);
          if (told.outcome === 'unknown-request') throw new Error('the request is there');
          if (told.outcome === 'not-placed' && told.reason === 'not-shareable') continue;
          const given = { instance, plan, kept, own };
          const best = told.alternatives[0]?.scoreChange;
          expect({ id: own.id, best }).toEqual({ id: own.id, best: bestChange(given, triesOf(given)) });
        }
      }),
      runs,
    );
  });
});

const kinds: readonly Kind[] = [
  'travel-farther',
  'widen-hours',
  'pay-more',
  'do-without',
  'host',
  'extend-operator',
  'train-operator',
  'lower-price',
  'enlarge-venue',
  'add-operator',
  'add-venue',
  'add-households',
];

/** The remedies of one kind alone, the last resort and other remedies of several kinds apart. */
function ofKind({ remedies }: NotPlaced, kind: Kind) {
  return remedies.flatMap(({ changes, fits, size, least }) => {
    const known = new Set(changes.map((change) => (change.kind === 'accept-tag' ? 'do-without' : change.kind)));
    return known.size === 1 && known.has(kind) ? [{ alone: fits === 'by-itself', size, least }] : [];
  });
}
