import { groupRules } from '../../../demo/monza/group-rules.ts';
import type { Ctx } from '../../features/context.ts';
import {
  changeCityRules,
  chooseOffers,
  endCall,
  groupsToAgree,
  readCall,
  recordContribution,
  sendOffer,
  signAgreement,
  takeStep,
  type GroupToAgree,
} from '../../features/pools/public.ts';

/** How the demo's groups agree, before any of them does. */
export async function loadGroupRules(ctx: Ctx): Promise<void> {
  await changeCityRules(ctx, groupRules);
}

/**
 * Groups whose families have all said yes: in one of two another provider offers for a little less, families choose, all
 * sign, and most let the others know their name and how to reach them.
 */
export async function loadAgreements(ctx: Ctx, providerIds: readonly string[]): Promise<void> {
  for (const [index, { poolId }] of (await groupsToAgree(ctx)).entries()) {
    if (index % 2 === 0) await offerLess(ctx, poolId, providerIds);
    await endCall(ctx, poolId);
  }
  for (const group of await groupsToAgree(ctx)) if (group.status === 'offers') await chooseAll(ctx, group);
  for (const [index, group] of (await groupsToAgree(ctx)).entries()) await signAll(ctx, group, index);
}

/** The first of the providers who can offers a tenth less than the proposal. */
async function offerLess(ctx: Ctx, poolId: string, providerIds: readonly string[]): Promise<void> {
  for (const providerId of providerIds) {
    const call = await readCall(ctx, poolId, providerId);
    if (call === undefined || call.own !== undefined) continue;
    for (const { id: operatorId } of call.operators) {
      const hourlyCents = Math.floor((call.demand.ceilingCents * 9) / 10);
      const startsOn = new Date(ctx.now.getTime() + 15 * 86_400_000).toISOString().slice(0, 10);
      const { venueId } = call.samePlace;
      const prices = [{ seats: call.demand.seats, cents: hourlyCents }];
      const terms = { operatorId, venueId, hourlyCents, prices, startsOn, note: '' };
      if ((await sendOffer(ctx, poolId, terms, providerId)).kind === 'offered') return;
    }
  }
}

async function chooseAll(ctx: Ctx, { poolId, requestIds, offerIds }: GroupToAgree): Promise<void> {
  for (const requestId of requestIds)
    await chooseOffers({ ...ctx, actor: { kind: 'resident', requestId } }, { poolId, requestId, accepts: offerIds });
}

async function signAll(ctx: Ctx, { poolId, requestIds }: GroupToAgree, index: number): Promise<void> {
  const [first = ''] = requestIds;
  if (index % 3 === 0) await recordContribution(ctx, { poolId, requestId: first, percent: index % 2 === 0 ? 60 : 30 });
  const version = (await groupsToAgree(ctx)).find((group) => group.poolId === poolId)?.version ?? 1;
  for (const requestId of requestIds)
    await signAgreement(
      { ...ctx, actor: { kind: 'resident', requestId } },
      { poolId, requestId, version, answer: 'signed' },
    );
  for (const requestId of requestIds) {
    for (const step of ['first-name', 'contact', 'address'] as const)
      await takeStep({ ...ctx, actor: { kind: 'resident', requestId } }, { poolId, requestId, step, to: 'show' });
  }
}
