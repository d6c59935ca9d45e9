// Checks a plan against the twelve rules and scores it. The words of the rules are in the README of this folder.
import type { Broken, BrokenRule } from './broken-rule.ts';
import { checkPool } from './check-pool.ts';
import type { ResolvedPool } from './check-pool.ts';
import { clashFinder } from './find-clashes.ts';
import type { PoolingInstance, PoolingRequest } from './instance.ts';
import { PLAN_FORMAT } from './plan.ts';
import type { PlannedPool, PoolingPlan } from './plan.ts';

export type CheckedPlan = {
  /** Empty when the plan is valid. */
  readonly broken: readonly BrokenRule[];
  /** Points minus weekly cents; NaN when a pool has more seats than its operator has prices for. */
  readonly score: number;
  readonly served: number;
  readonly weightServed: number;
  readonly pools: number;
  /** What the pools cost in a week, and what their members would pay alone; half cents are possible. */
  readonly weeklyCents: number;
  readonly soloCents: number;
};

type Sums = { score: number; weightServed: number; weeklyCents: number; soloCents: number };

/** Total on any plan of the right shape, however wrong. Rounding of a claimed bound is forgiven up to 1e-6. */
export function checkPlan(instance: PoolingInstance, plan: PoolingPlan): CheckedPlan {
  const broken: BrokenRule[] = [];
  const requests = new Map(instance.requests.map((request) => [request.id, request]));
  const clashes = clashFinder(instance.rules.moveSlots);
  const placed = new Set<string>();
  const sums: Sums = { score: 0, weightServed: 0, weeklyCents: 0, soloCents: 0 };
  if (plan.format !== PLAN_FORMAT) broken.push({ pool: -1, rule: 0, code: 'wrong-format' });

  for (const [at, pool] of plan.pools.entries()) {
    const report = (found: Iterable<Broken>) => {
      for (const each of found) broken.push({ pool: at, ...each });
    };
    const members = pool.members.flatMap((id) => requests.get(id) ?? []);
    const operator = instance.operators.find(({ id }) => id === pool.operator);
    if (operator === undefined || members.length < pool.members.length) {
      report([{ rule: 0, code: 'unknown-operator-or-member' }]);
      continue;
    }
    report(checkMembership(members, placed));
    const resolved = resolvePlace(instance, pool, { operator, members });
    if (resolved === undefined) {
      if (members.length > 0) report([{ rule: 5, code: 'unknown-place' }]);
      continue;
    }
    const { host, first } = resolved;
    if (host !== undefined && !members.includes(host))
      report([{ rule: 5, code: 'host-not-a-member', request: host.id }]);
    report(checkPool(instance.rules, resolved));
    report(clashes(at, pool, first.slots));
    addUp(instance, resolved, sums);
  }

  // Not with `<` on a NaN score: a plan without a score has no bound to contradict.
  if (plan.bound !== undefined && plan.bound < sums.score - 1e-6) {
    broken.push({ pool: -1, rule: 0, code: 'bound-below-score', figure: plan.bound });
  }
  return { broken, served: placed.size, pools: plan.pools.length, ...sums };
}

function* checkMembership(members: readonly PoolingRequest[], placed: Set<string>): Generator<Broken> {
  if (members.length < 2) yield { rule: 1, code: 'too-few-members' };
  for (const { id } of members) {
    if (placed.has(id)) yield { rule: 1, code: 'in-two-pools', request: id };
    placed.add(id);
  }
}

function resolvePlace(
  { requests, venues }: PoolingInstance,
  pool: PlannedPool,
  { operator, members }: Pick<ResolvedPool, 'operator' | 'members'>,
): ResolvedPool | undefined {
  const [first] = members;
  if (first === undefined) return undefined;
  const seats = members.reduce((sum, member) => sum + member.seats, 0);
  const known = { pool, operator, members, first, seats };
  if ('venue' in pool.place) {
    const { venue: id } = pool.place;
    const venue = venues.find((each) => each.id === id);
    return venue && { ...known, host: undefined, place: venue, placeSeats: venue.seats, placeTags: venue.tags };
  }
  const { home } = pool.place;
  const host = requests.find(({ id }) => id === home);
  return host && { ...known, host, place: host, placeSeats: host.hostSeats, placeTags: host.homeTags };
}

function addUp({ rules }: PoolingInstance, { operator, members, first, seats }: ResolvedPool, sums: Sums): void {
  const price = operator.cents[seats - 1] ?? Number.NaN;
  const weight = members.reduce((sum, member) => sum + member.weight, 0);
  const weekly = (price * first.slots * first.days) / 2;
  sums.score += rules.pointsPerWeight * weight - weekly;
  sums.weightServed += weight;
  sums.weeklyCents += weekly;
  sums.soloCents += members.reduce(
    (sum, each) => sum + (each.soloCents * each.seats * first.slots * first.days) / 2,
    0,
  );
}
