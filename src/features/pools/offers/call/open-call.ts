import { daysToAgree, type CityRules } from '../../../../domain/group-life/city-rules.ts';
import { dateAt } from '../../../../domain/schedule/today.ts';
import { msPerDay } from '../../../../domain/schedule/calendar-day.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { Ctx } from '../../../context.ts';
import { recordAudit } from '../../../people/public.ts';
import { agreeOn } from '../../agreement/agree-on.ts';
import type { LockedPool } from '../../answer/answer-store.ts';
import { readPool } from '../../pool-record-store.ts';
import type { PoolPermit } from '../../policy.ts';
import { readCityRules } from '../../rules/rules-store.ts';
import { tellCalled, tellCallOpened } from './tell-call.ts';
import { calledProviders, readCallFacts, startCall } from './call-store.ts';
import { offersOf, putOffer } from '../offer-store.ts';
import { ownOffer } from '../offer/own-offer.ts';

/**
 * After all families have said yes: other providers are called, or, where the city does not call or there is nobody else
 * to call, the families sign what they said yes to. The proposal's own offer is the first in either case.
 */
export async function openCall(permit: PoolPermit<'answer'>, tx: Tx, ctx: Ctx, locked: LockedPool): Promise<void> {
  const city = await readCityRules(tx);
  const [pool, facts] = [await readPool(tx, locked.id), await readCallFacts(tx, locked.id)];
  if (pool === undefined || facts === undefined) throw new Error('a group that is held has gone');
  await putOffer(permit, tx, ownOffer(ctx, pool, latestSignBy(ctx.now, city)));
  const called = city.callDays === 0 ? [] : await calledProviders(tx, facts, dateAt(ctx.now));
  if (called.length === 0) {
    const [own] = await offersOf(tx, pool.id);
    if (own !== undefined) await agreeOn(permit, tx, ctx, { facts, offer: own, others: [] });
    return;
  }
  const until = new Date(ctx.now.getTime() + city.callDays * msPerDay);
  await startCall(permit, tx, pool.id, ctx.now, until);
  await recordAudit(tx, ctx, 'call-opened', 'pool', pool.id);
  await tellCallOpened(tx, ctx, pool, until);
  await tellCalled(permit, tx, ctx, facts, called, until);
}

function latestSignBy(now: Date, city: CityRules): Date {
  return new Date(now.getTime() + daysToAgree(city) * msPerDay);
}
