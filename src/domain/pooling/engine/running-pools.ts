// Pools that already run, as a new run sees them: who stays, which can go on, and which may take somebody in.
import { checkPlan } from '../check-plan.ts';
import type { PoolingInstance, RequestId } from '../instance.ts';
import { PLAN_FORMAT } from '../plan.ts';
import type { PlannedPool, RunningPool } from '../plan.ts';

export type RunningPools = {
  /** Pools that go on, without those who leave, in the order given. */
  readonly kept: readonly PlannedPool[];
  /** Of `kept`, the positions of those that may take members in. */
  readonly open: readonly number[];
  /** Of the pools given, the positions of those that break a rule once their leavers are gone: their members wait again. */
  readonly ended: readonly number[];
  /** Households that have said that they leave: they are not placed again. */
  readonly leaving: ReadonlySet<RequestId>;
};

/** Throws a RangeError when a pool that nobody leaves breaks a rule, or two pools clash: the caller must know about it. */
export function runningPools(instance: PoolingInstance, running: readonly RunningPool[]): RunningPools {
  const kept: PlannedPool[] = [];
  const open: number[] = [];
  const ended: number[] = [];
  const leaving = new Set<RequestId>();
  for (const [at, { leaving: leavers = [], open: isOpen = false, ...pool }] of running.entries()) {
    for (const id of leavers) leaving.add(id);
    const members = pool.members.filter((id) => !leavers.includes(id));
    const staying = members.length < pool.members.length ? { ...pool, members } : pool;
    if (leavers.length > 0 && checkPlan(instance, { format: PLAN_FORMAT, pools: [staying] }).broken.length > 0) {
      ended.push(at);
      continue;
    }
    if (isOpen) open.push(kept.length);
    kept.push(staying);
  }
  const [fault] = checkPlan(instance, { format: PLAN_FORMAT, pools: kept }).broken;
  if (fault !== undefined) throw new RangeError(`pool ${fault.pool} breaks rule ${fault.rule}: ${fault.code}`);
  return { kept, open, ended, leaving };
}
