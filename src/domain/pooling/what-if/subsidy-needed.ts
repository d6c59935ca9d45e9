// What a city pays a week so that a plan costs nobody more than it could pay before.
import type { PoolingInstance, PoolingRequest } from '../instance.ts';
import type { PoolingPlan } from '../plan.ts';

/**
 * Cents a week, a fraction possible: for each household in the plan what its share of the price, per seat and hour, is above
 * what it could pay in `before`. Members and operators are looked up in `after`; unknown ones count nothing.
 */
export function subsidyNeeded(before: PoolingInstance, after: PoolingInstance, plan: PoolingPlan): number {
  const could = new Map(before.requests.map(({ id, maxCents }) => [id, maxCents]));
  const requests = new Map(after.requests.map((request) => [request.id, request]));
  const operators = new Map(after.operators.map((operator) => [operator.id, operator]));
  let cents = 0;
  for (const { operator, members } of plan.pools) {
    const households = members
      .map((id) => requests.get(id))
      .filter((each): each is PoolingRequest => each !== undefined);
    const seats = households.reduce((sum, each) => sum + each.seats, 0);
    const share = (operators.get(operator)?.cents[seats - 1] ?? 0) / seats;
    for (const each of households) {
      const beyond = Math.max(0, share - (could.get(each.id) ?? each.maxCents));
      cents += (beyond * each.seats * each.slots * each.days) / 2;
    }
  }
  return cents;
}
