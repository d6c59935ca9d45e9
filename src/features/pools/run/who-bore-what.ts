import type { PoolingInstance } from '../../../domain/pooling/instance.ts';
import type { PoolingPlan } from '../../../domain/pooling/plan.ts';
import { MUCH, poolingStretch, type Stretch } from '../../../domain/pooling/stretch.ts';
import type { DraftPool } from './draft-pools.ts';

/** What one request of a run bore; without parts it was left out, which is all there is to bear. */
export interface Borne {
  readonly requestId: string;
  readonly parts?: Omit<Stretch, 'total'>;
  readonly total: number;
}

/** Families that bear much, by what it is that they bear, of those to whom a group was proposed. */
export interface MuchBorne {
  readonly distance: number;
  readonly hours: number;
  readonly price: number;
  /** Of any of the three. */
  readonly families: number;
}

interface RunToWeigh {
  readonly instance: PoolingInstance;
  readonly plan: PoolingPlan;
  /** Requests that waited when the run began. */
  readonly waiting: readonly string[];
  /** Groups of the plan that were proposed: who is in one that was given up got nothing. */
  readonly proposed: readonly DraftPool[];
}

/** For every request of a run, what it bore. */
export function whoBoreWhat({ instance, plan, waiting, proposed }: RunToWeigh): Borne[] {
  const stretch = new Map<string, Stretch>(poolingStretch(instance, plan));
  const placed = new Set(proposed.flatMap(({ members }) => members.map(({ requestId }) => requestId)));
  return waiting.map((requestId) => {
    const found = placed.has(requestId) ? stretch.get(requestId) : undefined;
    if (found === undefined) return { requestId, total: 1 };
    const { distance, hours, price, total } = found;
    return {
      requestId,
      parts: { distance: whole(distance), hours: whole(hours), price: whole(price) },
      total: whole(total),
    };
  });
}

/** What is asked for in floating point may be a hair over what was allowed. */
function whole(share: number): number {
  return Math.min(1, Math.max(0, share));
}

export function muchBorne(borne: readonly Borne[]): MuchBorne {
  const parts = borne.flatMap((each) => each.parts ?? []);
  const count = (bears: (of: Omit<Stretch, 'total'>) => boolean) => parts.filter(bears).length;
  return {
    distance: count(({ distance }) => distance >= MUCH),
    hours: count(({ hours }) => hours >= MUCH),
    price: count(({ price }) => price >= MUCH),
    families: count(({ distance, hours, price }) => Math.max(distance, hours, price) >= MUCH),
  };
}
