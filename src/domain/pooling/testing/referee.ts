// The reference checker of the format, when it lies beside the repository; tests against it are skipped when it does not.
import type { PoolingInstance } from '../instance.ts';
import type { PoolingPlan } from '../plan.ts';

export type Verdict = {
  /** Lines such as `pool 3: rule 9: …`. */
  readonly broken: readonly string[];
  readonly score: number;
  readonly served: number;
  readonly weightServed: number;
  readonly pools: number;
  readonly weeklyCents: number;
  readonly soloCents: number;
};

type Referee = { readonly check: (instance: PoolingInstance, plan: PoolingPlan) => Verdict };

async function findReferee(): Promise<Referee | undefined> {
  const beside = new URL('../../../../../shared/pooling/check.mjs', import.meta.url).href;
  try {
    return (await import(/* @vite-ignore */ beside)) as Referee;
  } catch {
    return undefined;
  }
}

export const referee = await findReferee();
