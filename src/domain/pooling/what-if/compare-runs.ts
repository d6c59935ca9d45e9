// What a supposition would change, from a run without it and a run with it: figures, ids, and how sure they are.
import { poolingFigures } from '../figures.ts';
import type { PoolingFigures } from '../figures.ts';
import type { PoolingInstance, RequestId } from '../instance.ts';
import type { PoolingPlan } from '../plan.ts';
import { subsidyNeeded } from './subsidy-needed.ts';

export type Run = {
  readonly instance: PoolingInstance;
  /** Passes `checkPlan`. */
  readonly plan: PoolingPlan;
  readonly score: number;
  /** Proved: no plan of the instance scores more. */
  readonly bound: number;
};

export type Change = { readonly before: number; readonly after: number };

/**
 * `proved` even the best plan of the city as it is scores less than the plan found with the supposition;
 * `likely` that plan scores more, but the first search left so much room that a better one might do the same without it;
 * `none-found` the second search found no more than the first;
 * `none-possible` and it is proved that there is no more to find.
 */
export type Certainty = 'proved' | 'likely' | 'none-found' | 'none-possible';

export type Comparison = {
  readonly certainty: Certainty;
  readonly score: Change;
  readonly bound: Change;
  /** By how much the best possible score rises, at least and at most, as far as is proved. */
  readonly optimumRise: { readonly least: number; readonly most: number };
  readonly served: Change;
  readonly weightServed: Change;
  readonly pools: Change;
  /** What all pools cost in a week, whoever pays. */
  readonly weeklyCents: Change;
  /** Hours of care that participants receive in a week: each seat counts. */
  readonly seatHours: Change;
  /** Of one such hour; 0 where there is none. */
  readonly centsPerSeatHour: Change;
  /** What the households save in a week against each paying alone, and as a part of that. */
  readonly savedCents: Change;
  readonly savedShare: Change;
  /** Of the weekly cost, what the city would pay so that nobody pays more than it could before. */
  readonly subsidyCents: number;
  /** Requests that get a place, and that lose theirs, in the instance's order. */
  readonly gained: readonly RequestId[];
  readonly lost: readonly RequestId[];
};

/** Scores closer than this are the same: half a cent is the finest there is. */
const SAME = 0.2;

export function compareRuns(before: Run, after: Run): Comparison {
  const [was, is] = [figuresOf(before), figuresOf(after)];
  const [placedBefore, placedAfter] = [placed(before.plan), placed(after.plan)];
  const ids = after.instance.requests.map(({ id }) => id);
  const change = (of: (figures: typeof was) => number): Change => ({ before: of(was), after: of(is) });
  return {
    certainty: certaintyOf(before, after),
    score: { before: before.score, after: after.score },
    bound: { before: before.bound, after: after.bound },
    // What is supposed only adds, so the best possible score never falls.
    optimumRise: {
      least: Math.max(0, after.score - before.bound),
      most: Math.max(0, after.bound - before.score),
    },
    served: change(({ served }) => served),
    weightServed: change(({ weight }) => weight),
    pools: change(({ pools }) => pools),
    weeklyCents: change(({ weeklyCents }) => weeklyCents),
    seatHours: change(({ seatHours }) => seatHours),
    centsPerSeatHour: change(({ weeklyCents, seatHours }) => (seatHours > 0 ? weeklyCents / seatHours : 0)),
    savedCents: change(({ savedCents }) => savedCents),
    savedShare: change(({ savedShare }) => savedShare),
    subsidyCents: subsidyNeeded(before.instance, after.instance, after.plan),
    gained: ids.filter((id) => placedAfter.has(id) && !placedBefore.has(id)),
    lost: ids.filter((id) => placedBefore.has(id) && !placedAfter.has(id)),
  };
}

/**
 * The second run, or the first run's plan where the second search found less: what is supposed only adds, so that plan is
 * possible still. The bound is the second run's.
 */
export function noWorse(before: Run, after: Run): Run {
  return after.score >= before.score ? after : { ...after, plan: before.plan, score: before.score };
}

function certaintyOf(before: Run, after: Run): Certainty {
  if (after.score > before.bound + SAME) return 'proved';
  if (after.score > before.score + SAME) return 'likely';
  return after.bound > before.score + SAME ? 'none-found' : 'none-possible';
}

function figuresOf({ instance, plan }: Run): PoolingFigures & { readonly weight: number } {
  const served = placed(plan);
  const weight = instance.requests.reduce((sum, each) => sum + (served.has(each.id) ? each.weight : 0), 0);
  return { ...poolingFigures(instance, plan), weight };
}

function placed({ pools }: PoolingPlan): ReadonlySet<RequestId> {
  return new Set(pools.flatMap(({ members }) => members));
}
