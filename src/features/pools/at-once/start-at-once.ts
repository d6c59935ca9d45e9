import type { LocalDate } from '../../../domain/forming/conditional-yes.ts';
import { checkPlan } from '../../../domain/pooling/check-plan.ts';
import type { OperatorId, RequestId, VenueId } from '../../../domain/pooling/instance.ts';
import { PLAN_FORMAT, type PlannedPool } from '../../../domain/pooling/plan.ts';
import { dateAt } from '../../../domain/schedule/today.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { requestsForPooling } from '../../requests/public.ts';
import { agree } from '../answer/answer-proposal.ts';
import { lockPool, writeAnswer } from '../answer/answer-store.ts';
import { answerDay } from '../model.ts';
import { moveFamilies } from '../move-families.ts';
import { mayStartAtOnce } from '../policy.ts';
import { buildInstance, poolingRules } from '../run/build-instance.ts';
import { draftPools, type DraftPool } from '../run/draft-pools.ts';
import { asInGroup } from '../changes/days-in-group.ts';
import { onOwnDays } from './on-own-days.ts';
import { readOperators, readVenues } from '../run/facts-store.ts';
import type { PoolingFacts } from '../run/pooling-facts.ts';
import { insertProposals } from '../run/proposal-store.ts';
import { isBusy } from './busy-store.ts';

/** A group to which all its families said yes in advance, each on conditions that hold. */
export interface AgreedInAdvance {
  readonly formingId: string;
  readonly operatorId: string;
  readonly venueId: string | null;
  readonly homeRequestId: string | null;
  readonly days: readonly number[];
  readonly fromSlot: number;
  readonly requestIds: readonly string[];
  /** Of who comes on some of the days only, on which; it is free then. */
  readonly daysOf: ReadonlyMap<string, readonly number[]>;
  /** Of who said so, the last day on which the group may start: it binds whoever offers later. */
  readonly startBy: ReadonlyMap<string, LocalDate>;
}

/** `operator` and `place`: somebody else has them at those hours, or they take no groups any more. `rules`: one is broken. */
export type StartedAtOnce =
  | { readonly kind: 'agreed'; readonly poolId: string }
  | { readonly kind: 'not-possible'; readonly why: 'operator' | 'place' | 'requests' | 'rules' | 'denied' };

/**
 * Makes the group that yeses given in advance come to: proposed and accepted by all in the caller's transaction, or not at
 * all. The caller has taken the lock of the city's runs and holds the requests. The group is judged by the rules of every run.
 */
export async function startAtOnce(tx: Tx, ctx: Ctx, agreed: AgreedInAdvance): Promise<StartedAtOnce> {
  const permits = mayStartAtOnce(ctx.actor);
  if (permits === undefined) return { kind: 'not-possible', why: 'denied' };
  const facts = whenItMeets(await factsOf(tx, ctx, agreed), agreed);
  if (facts.requests.length < agreed.requestIds.length) return { kind: 'not-possible', why: 'requests' };
  if (facts.operators.length === 0) return { kind: 'not-possible', why: 'operator' };
  if (agreed.venueId !== null && facts.venues.length === 0) return { kind: 'not-possible', why: 'place' };
  const planned = plannedPool(agreed);
  const { instance } = buildInstance(facts);
  const { broken } = checkPlan(instance, { format: PLAN_FORMAT, pools: [planned] });
  if (broken.length > 0) return { kind: 'not-possible', why: 'rules' };
  const [draft] = draftPools(facts, [planned], ctx.newId);
  if (draft === undefined) throw new Error('a planned pool has no draft');
  const busy = await isBusy(tx, draft, poolingRules.moveSlots);
  if (busy !== 'free') return { kind: 'not-possible', why: busy === 'venue' ? 'place' : 'operator' };
  const [operator] = facts.operators;
  await propose(tx, ctx, permits, agreed, operator === undefined ? draft : onOwnDays(draft, operator, agreed.daysOf));
  return { kind: 'agreed', poolId: draft.id };
}

async function factsOf(tx: Tx, ctx: Ctx, agreed: AgreedInAdvance): Promise<PoolingFacts> {
  const operators = await readOperators(tx, dateAt(ctx.now));
  const venues = agreed.venueId === null ? [] : await readVenues(tx);
  return {
    requests: await requestsForPooling(tx, agreed.requestIds),
    operators: operators.filter(({ id, windows }) => id === agreed.operatorId && windows.length > 0),
    venues: venues.filter(({ id }) => id === agreed.venueId),
    livePools: [],
    apart: [],
    borne: new Map(),
  };
}

/** Whoever comes on some days only is judged as its group has it: the rules of a run know families that come on all. */
function whenItMeets(facts: PoolingFacts, { days, fromSlot, daysOf }: AgreedInAdvance): PoolingFacts {
  return {
    ...facts,
    requests: facts.requests.map((request) =>
      daysOf.has(request.id) ? asInGroup({ days, fromSlot, slots: request.slots }, days, request) : request,
    ),
  };
}

function plannedPool(agreed: AgreedInAdvance): PlannedPool {
  return {
    operator: agreed.operatorId as OperatorId,
    place:
      agreed.venueId === null
        ? { home: (agreed.homeRequestId ?? '') as RequestId }
        : { venue: agreed.venueId as VenueId },
    days: [...agreed.days],
    from: agreed.fromSlot,
    members: agreed.requestIds.map((id) => id as RequestId),
  };
}

async function propose(
  tx: Tx,
  ctx: Ctx,
  permits: NonNullable<ReturnType<typeof mayStartAtOnce>>,
  { formingId, startBy }: AgreedInAdvance,
  draft: DraftPool,
): Promise<void> {
  const families = draft.members.map(({ requestId }) => requestId);
  const times = { from: { formingId }, proposedAt: ctx.now, answerBy: answerDay(ctx.now) };
  await insertProposals(permits.propose, tx, [draft], times);
  await moveFamilies(tx, ctx, families, ['waiting'], 'proposed');
  await recordAudit(tx, ctx, 'pool-proposed', 'pool', draft.id);
  for (const requestId of families) {
    await writeAnswer(permits.answer, tx, {
      poolId: draft.id,
      requestId,
      answer: 'accepted',
      at: ctx.now,
      startBy: startBy.get(requestId) ?? null,
    });
    await recordAudit(tx, ctx, 'pool-accepted', 'pool', draft.id);
  }
  const pool = await lockPool(tx, draft.id);
  if (pool === undefined) throw new Error('a group that was just written is not there');
  await agree(permits.answer, tx, ctx, pool);
}
