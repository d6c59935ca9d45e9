// What a plan means for people, in numbers: how many it serves, how much it shares, what it saves.
import type { PoolingInstance, PoolingRequest } from './instance.ts';
import type { PoolingPlan } from './plan.ts';

/** Figures of one typical week. Cents are euro cents; rates are 0 when there is nothing to divide by. */
export type PoolingFigures = {
  readonly requests: number;
  readonly served: number;
  readonly pools: number;
  /** Served requests over all requests, 0..1 (the pooling rate of shared transport, as MATSim defines it). */
  readonly poolingRate: number;
  /** Mean requests per pool: the sharing factor. */
  readonly sharingFactor: number;
  readonly participants: number;
  readonly hostedAtHome: number;
  /** Hours that operators work in pools. */
  readonly operatorHours: number;
  /** Hours of care that participants receive: each seat counts. */
  readonly seatHours: number;
  /** What the pools cost together, and what the same hours would cost each household alone. */
  readonly weeklyCents: number;
  readonly soloCents: number;
  readonly savedCents: number;
  /** `savedCents / soloCents`, 0..1. */
  readonly savedShare: number;
};

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

/** Figures of a plan that passes `checkPlan`; pools that name something unknown are left out. Units: see the type. */
export function poolingFigures(instance: PoolingInstance, plan: PoolingPlan): PoolingFigures {
  const requests = new Map(instance.requests.map((request) => [request.id, request]));
  const operators = new Map(instance.operators.map((operator) => [operator.id, operator]));
  let [served, participants, hostedAtHome, operatorHours, seatHours] = [0, 0, 0, 0, 0];
  let [pools, weeklyCents, soloCents] = [0, 0, 0];
  for (const pool of plan.pools) {
    const members = pool.members.map((id) => requests.get(id)).filter((m): m is PoolingRequest => m !== undefined);
    const [first] = members;
    const seats = members.reduce((sum, member) => sum + member.seats, 0);
    const price = operators.get(pool.operator)?.cents[seats - 1];
    if (first === undefined || price === undefined) continue;
    const hours = (first.slots * first.days) / 2;
    pools += 1;
    served += members.length;
    participants += seats;
    hostedAtHome += 'home' in pool.place ? 1 : 0;
    operatorHours += hours;
    seatHours += seats * hours;
    weeklyCents += price * hours;
    for (const member of members) soloCents += member.soloCents * member.seats * hours;
  }
  const savedCents = soloCents - weeklyCents;
  return {
    requests: instance.requests.length,
    served,
    pools,
    poolingRate: ratio(served, instance.requests.length),
    sharingFactor: ratio(served, pools),
    participants,
    hostedAtHome,
    operatorHours,
    seatHours,
    weeklyCents,
    soloCents,
    savedCents,
    savedShare: ratio(savedCents, soloCents),
  };
}
