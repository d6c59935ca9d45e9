import { checkPlan } from '../../../domain/pooling/check-plan.ts';
import type { PoolingInstance, PoolingRequest, RequestId } from '../../../domain/pooling/instance.ts';
import { PLAN_FORMAT, type PlannedPool } from '../../../domain/pooling/plan.ts';
import type { NeedSoFar } from '../../requests/public.ts';
import { coarsePoint } from '../disclose/coarse.ts';
import { buildInstance, comparableAge } from '../run/build-instance.ts';
import type { PooledRequest } from '../run/pooling-facts.ts';
import type { NearMember, NearPool, NearTerms } from './model.ts';
import type { NearFacts } from './read-around.ts';
import { besideTaken, isStillOffered } from './taken-hours.ts';

export const newcomerId = 'newcomer' as RequestId;

export interface NearCity {
  readonly instance: PoolingInstance;
  readonly plan: readonly PlannedPool[];
  /** In the plan's order. */
  readonly pools: readonly NearPool[];
}

/**
 * The neighbourhood as the engine reads it, with the newcomer in it. Homes stand in the middle of their cells of 500
 * metres: whoever tries one street after the other learns the cell, and no more. Groups that are being proposed, and those for other
 * help, take their hours and are nobody's to join. The plan keeps every rule (`checkPlan`).
 */
export function layOutNear(facts: NearFacts, need: NeedSoFar): NearCity {
  return layOutOpen(withHoursTaken(facts), need);
}

function withHoursTaken(facts: NearFacts): NearFacts {
  const taken = facts.taken.map((hours) => ({ ...hours, ...coarsePoint(hours) }));
  const ofOperator = Map.groupBy(taken, ({ operatorId }) => operatorId);
  const operators = facts.operators.map((operator) => besideTaken(operator, ofOperator.get(operator.id) ?? []));
  const byId = new Map(operators.map((operator) => [operator.id, operator]));
  const changed = taken.filter((hours) => !isStillOffered(hours, byId.get(hours.operatorId)));
  return leaveOut({ ...facts, operators, pools: facts.pools.map(coarsen) }, changed);
}

function layOutOpen(facts: NearFacts, need: NeedSoFar): NearCity {
  const city = build(facts, need, facts.pools);
  const broken = checkPlan(city.instance, { format: PLAN_FORMAT, pools: city.plan }).broken;
  if (broken.length === 0) return city;
  // A group whose terms fail from the middle of its cell is left out with its operator: what is told stays possible.
  const failing = broken.flatMap(({ pool }) => city.pools[pool] ?? []);
  return layOutOpen(leaveOut(facts, failing), need);
}

/** Leaves out the operators of some groups, and the places where their groups meet: those hours are taken, whatever the terms. */
function leaveOut(facts: NearFacts, some: readonly NearTerms[]): NearFacts {
  const out = new Set(some.map(({ operatorId }) => operatorId));
  if (out.size === 0) return facts;
  const goes = ({ operatorId }: NearTerms) => out.has(operatorId);
  const shut = new Set(facts.pools.filter(goes).map(({ venueId }) => venueId));
  return {
    ...facts,
    operators: facts.operators.filter(({ id }) => !out.has(id)),
    venues: facts.venues.filter(({ id }) => !shut.has(id)),
    pools: facts.pools.filter((pool) => !goes(pool)),
  };
}

function build(
  { operators, venues, waiting, avoid }: NearFacts,
  need: NeedSoFar,
  pools: readonly NearPool[],
): NearCity {
  const { instance, kept } = buildInstance({
    operators,
    venues,
    apart: [],
    borne: new Map(),
    requests: [asked(need, pools, avoid), ...waiting.map((request) => ({ ...request, ...coarsePoint(request) }))],
    livePools: pools,
  });
  const members = new Map(pools.flatMap((pool) => pool.members.map((member) => [member.requestId, { member, pool }])));
  const requests = instance.requests.map((request) => {
    const known = members.get(request.id);
    return known === undefined ? request : { ...request, ...asMember(request, known.member, known.pool) };
  });
  const ofPool = new Map(pools.flatMap((pool) => pool.members.map(({ requestId }) => [requestId, pool])));
  return {
    instance: { ...instance, requests },
    plan: kept,
    pools: kept.flatMap(({ members: [one = ''] }) => ofPool.get(one) ?? []),
  };
}

function coarsen(pool: NearPool): NearPool {
  return pool.venueId === null ? { ...pool, ...coarsePoint(pool) } : pool;
}

/** What another household has to get on with: the ages of who is there, the room and the animals of the home. */
function asMember(
  request: PoolingRequest,
  member: NearMember,
  pool: NearPool,
): Pick<PoolingRequest, 'ages' | 'hostSeats' | 'homeTags'> {
  const hosts = pool.homeRequestId === member.requestId;
  return {
    ages: member.ages.map(comparableAge),
    hostSeats: hosts ? Math.max(request.hostSeats, member.hostSeats) : request.hostSeats,
    homeTags: hosts ? member.homeTags : [],
  };
}

function asked(need: NeedSoFar, pools: readonly NearPool[], apart: readonly string[]): PooledRequest {
  const { requestId: _own, ...facts } = need;
  const asIs = (status: NearPool['status']) => status === 'proposed' || status === 'offers';
  const closed = pools.filter(({ status, kindOfHelp }) => asIs(status) || kindOfHelp !== need.kindOfHelp);
  const inClosed = closed.flatMap(({ members }) => members.map(({ requestId }) => requestId));
  return { ...facts, id: newcomerId, weight: 1, avoid: [...apart, ...inClosed] };
}
