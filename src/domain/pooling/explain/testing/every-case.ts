// Every try for one household in one scene: around running pools, beside the plan, and into pools of the plan.
import type { PoolingInstance, PoolingRequest } from '../../instance.ts';
import type { PoolingPlan, RunningPool } from '../../plan.ts';
import { assessJoin, everySpot, everyTry } from './every-try.ts';
import type { Try } from './every-try.ts';

export type Case = {
  readonly instance: PoolingInstance;
  readonly plan: PoolingPlan;
  readonly kept: readonly RunningPool[];
  readonly own: PoolingRequest;
};

/** Whom the household could meet, hours apart: see `couldMeet`. */
function companyOf({ instance, kept, own }: Case): PoolingRequest[] {
  const settled = new Set(kept.flatMap(({ members }) => members));
  const served = (needs: readonly string[]) =>
    instance.operators.some((operator) =>
      [
        [],
        ...everySpot(instance)
          .filter(({ host, seats }) => host === undefined || seats > host.seats)
          .map(({ tags }) => tags),
      ].some((tags) => needs.every((tag) => operator.tags.includes(tag) || tags.includes(tag))),
    );
  return instance.requests.filter((other) => {
    const ages = [...own.ages, ...other.ages];
    return (
      other !== own &&
      !settled.has(other.id) &&
      other.days === own.days &&
      other.slots === own.slots &&
      Math.max(...ages) - Math.min(...ages) <= instance.rules.maxAgeSpread &&
      !own.avoid.includes(other.id) &&
      !other.avoid.includes(own.id) &&
      (served([...own.needs, ...other.needs]) ||
        (!served(own.needs) && other.needs.every((tag) => own.needs.includes(tag))))
    );
  });
}

export type Tries = { readonly all: readonly Try[]; readonly beside: readonly Try[]; readonly joins: readonly Try[] };

/** All tries around running pools; those around the whole plan; and those of joining one of its pools. */
export function triesOf(given: Case): Tries {
  const { instance, plan, kept, own } = given;
  const running = new Map(kept.flatMap((pool) => pool.members.map((id) => [id, pool])));
  const isKept = (pool: PoolingPlan['pools'][number]) => pool.members.some((id) => running.has(id));
  const placed = new Set(plan.pools.flatMap(({ members }) => members));
  const all = everyTry(instance, own, companyOf(given)).filter(
    (each) => !clashes(instance, each, plan.pools.filter(isKept)),
  );
  const beside = all.filter(
    (each) => !each.members.some(({ id }) => placed.has(id)) && !clashes(instance, each, plan.pools),
  );
  const open = plan.pools.filter((pool) => pool.members.every((id) => running.get(id)?.open ?? true));
  return { all, beside, joins: open.flatMap((pool) => assessJoin(instance, own, pool) ?? []) };
}

function clashes(instance: PoolingInstance, each: Try, pools: PoolingPlan['pools']): boolean {
  const to = each.from + (each.members[0]?.slots ?? 0);
  return pools.some((pool) => {
    const slots = instance.requests.find(({ id }) => id === pool.members[0])?.slots ?? 0;
    if (!pool.days.some((day) => each.days.includes(day))) return false;
    const name = 'venue' in pool.place ? `v:${pool.place.venue}` : `h:${pool.place.home}`;
    const gap = name === each.spot.name ? 0 : instance.rules.moveSlots;
    const busy = pool.operator === each.operator?.id && each.from < pool.from + slots + gap && pool.from < to + gap;
    return busy || (name === each.spot.name && each.from < pool.from + slots && pool.from < to);
  });
}

/** `alone` and `operator` are what no one change mends. */
export type Fault =
  'alone' | 'reach' | 'hours' | 'room' | 'operator' | 'operator hours' | 'own tags' | 'tags' | 'price';

export function faultsOf(each: Try): Set<Fault> {
  const faults = new Set<Fault>();
  if (each.members.length < 2) faults.add('alone');
  if (each.ownMetresMissing) faults.add('reach');
  if (each.ownDaysMissing > 0) faults.add('hours');
  if (each.roomMissing > 0) faults.add('room');
  if (each.operator === undefined || each.operatorTooFar || each.operatorSeatsWrong) faults.add('operator');
  if (each.operatorDaysMissing > 0) faults.add('operator hours');
  if (each.ownNeeds.length + each.ownRefusals.length > 0) faults.add('own tags');
  if (each.othersRefusals.length > 0 || each.othersNeeds.length > 0) faults.add('tags');
  if (each.othersTooFar || each.othersBusy) faults.add('operator');
  if (each.price > each.ceiling) faults.add('price');
  return faults;
}

/** Whether nothing else is wrong with it. A venue that is not there yet is wrong anyhow. */
export function onlyFault(each: Try, fault: Fault): boolean {
  const faults = faultsOf(each);
  return faults.size === 1 && faults.has(fault) && each.spot.kind !== 'new';
}

export function isFeasible(each: Try): boolean {
  return faultsOf(each).size === 0 && each.spot.kind !== 'new';
}
