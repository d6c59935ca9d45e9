import type { ConditionalYes, OfferedTerms } from '../../../domain/forming/conditional-yes.ts';
import { findHoldingSet } from '../../../domain/forming/find-holding-set.ts';
import { waysToCome } from '../../../domain/group-change/days-to-come.ts';
import { daysToAgree } from '../../../domain/group-life/city-rules.ts';
import { misfitsOf } from '../../../domain/forming/misfits.ts';
import { whyNotIn } from '../../../domain/forming/why-not-in.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { readCityRules, startAtOnce } from '../../pools/public.ts';
import { requestsForPooling, type PoolableRequest } from '../../requests/public.ts';
import { formerCompany, membersOf, noteLeftDetail } from '../member-store.ts';
import type { FormingGroup, FormingMember, LeftDetail } from '../model.ts';
import type { FormingPermit } from '../policy.ts';
import { endForming } from '../close/end-group.ts';
import { loseGround } from '../write-group-store.ts';
import { askedOf, conditionalYes, offeredBy, settledFor } from './settled-terms.ts';
import { tellStartedWithout } from './tell-started-without.ts';

/** `started` with the pool that came of it; `waits` for others, or for what the group is missing. */
export type Agreed = { readonly kind: 'started'; readonly poolId: string } | { readonly kind: 'waits' };

/**
 * Starts a group at once if yeses given in advance hold together: the largest set of them, all in the caller's transaction,
 * or nobody. The caller holds the city's runs, the group and all its requests.
 */
export async function tryToAgree(
  tx: Tx,
  ctx: Ctx,
  permit: FormingPermit<'join' | 'supply'>,
  group: FormingGroup,
): Promise<Agreed> {
  const terms = offeredBy(group, { now: ctx.now, toAgree: daysToAgree(await readCityRules(tx)) });
  const { operator, place } = group.ground;
  if (terms === undefined || operator === null || place === null || group.fromSlot === null) return { kind: 'waits' };
  const members = await membersOf(tx, group.id);
  const yeses = await yesesOf(tx, group, members);
  const found = findHoldingSet(yeses, terms);
  if (found.kind === 'none') return { kind: 'waits' };
  const started = await startAtOnce(tx, ctx, {
    formingId: group.id,
    operatorId: operator.id,
    venueId: place.venue?.id ?? null,
    homeRequestId: place.homeRequestId,
    days: group.days,
    fromSlot: group.fromSlot,
    requestIds: found.members,
    daysOf: new Map(
      yeses.flatMap(({ id, days }) => (days === undefined || !found.members.includes(id) ? [] : [[id, days]])),
    ),
    startBy: new Map(yeses.flatMap(({ id, startBy }) => (startBy === undefined ? [] : [[id, startBy]]))),
  });
  if (started.kind === 'not-possible') {
    const { why } = started;
    if (why === 'operator' || why === 'place') await loseGround(permit, tx, group.id, why, ctx.now);
    else ctx.log.warn({ groupId: group.id, why }, 'yeses that hold together came to no group');
    return { kind: 'waits' };
  }
  await endForming(permit, tx, ctx, group.id, { status: 'started' });
  await recordAudit(tx, ctx, 'forming-started', 'forming-group', group.id);
  await tellTheOthers(tx, ctx, permit, { group, members, yeses, terms, inIt: found.members });
  return { kind: 'started', poolId: started.poolId };
}

/** The yeses of those who fit, each with whom it cannot be. */
async function yesesOf(tx: Tx, group: FormingGroup, members: readonly FormingMember[]): Promise<ConditionalYes[]> {
  const given = new Map(
    members.flatMap(({ requestId, yes, days }) => (yes === null ? [] : [[requestId, { yes, days }] as const])),
  );
  const requests = await requestsForPooling(tx, [...given.keys()]);
  const fitting = requests.filter(
    (request) =>
      misfitsOf(askedOf(request), settledFor(group, request.id)).length === 0 &&
      comesThen(group, request, given.get(request.id)?.days ?? null),
  );
  const former = await formerCompany(tx, [...given.keys()]);
  return fitting.flatMap((request) => {
    const yes = given.get(request.id);
    return yes === undefined ? [] : [conditionalYes(request, yes, fitting, former.get(request.id) ?? [])];
  });
}

/** Whether the days that a household chose are still the group's, and free at the hour that it has now. */
function comesThen(group: FormingGroup, request: PoolableRequest, days: readonly number[] | null): boolean {
  const chosen = (days ?? group.days).join();
  return waysToCome(group, request).some((way) => way.join() === chosen);
}

interface StartedWithout {
  readonly group: FormingGroup;
  readonly members: readonly FormingMember[];
  readonly yeses: readonly ConditionalYes[];
  readonly terms: OfferedTerms;
  readonly inIt: readonly string[];
}

/** Whoever was in the group that formed and is not in the one that started learns why, and goes on waiting. */
async function tellTheOthers(
  tx: Tx,
  ctx: Ctx,
  permit: FormingPermit<'join' | 'supply'>,
  { group, members, yeses, terms, inIt }: StartedWithout,
): Promise<void> {
  const together = yeses.filter(({ id }) => inIt.includes(id));
  for (const { requestId, yes } of members) {
    if (inIt.includes(requestId)) continue;
    const detail = yes === null ? (['no-yes'] as const) : detailOf(requestId, yeses, together, terms);
    await noteLeftDetail(permit, tx, group.id, requestId, detail);
    await tellStartedWithout(tx, ctx, group, requestId, detail);
  }
}

function detailOf(
  requestId: string,
  yeses: readonly ConditionalYes[],
  together: readonly ConditionalYes[],
  terms: OfferedTerms,
): readonly LeftDetail[] {
  const own = yeses.find(({ id }) => id === requestId);
  if (own === undefined) return ['does-not-fit'];
  const why = whyNotIn(own, together, terms);
  return why.kind === 'conditions' ? why.conditions : [why.kind === 'full' ? 'full' : 'others'];
}
