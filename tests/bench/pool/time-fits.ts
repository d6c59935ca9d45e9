import { prepareFit } from '../../../src/domain/pooling/fit/prepare-fit.ts';
import type { PoolingInstance } from '../../../src/domain/pooling/instance.ts';
import type { PoolingPlan } from '../../../src/domain/pooling/plan.ts';

export interface FitTimes {
  readonly newcomers: number;
  /** To lay out the plan, once. */
  readonly loadMilliseconds: number;
  readonly p50: number;
  readonly p95: number;
}

/** Every household that waits comes to the desk and asks where it fits in the plan as it runs; undefined when none waits. */
export function timeFits(instance: PoolingInstance, plan: PoolingPlan): FitTimes | undefined {
  const placed = new Set(plan.pools.flatMap(({ members }) => members));
  const newcomers = instance.requests.filter(({ id }) => !placed.has(id));
  const [fit, loadMilliseconds] = timed(() => prepareFit(instance, plan));
  const times = newcomers.map(({ id }) => timed(() => fit(id))[1]).sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Infinity;
  return times.length === 0 ? undefined : { newcomers: times.length, loadMilliseconds, p50: at(0.5), p95: at(0.95) };
}

function timed<T>(work: () => T): [result: T, milliseconds: number] {
  const begun = performance.now();
  const result = work();
  return [result, performance.now() - begun];
}
