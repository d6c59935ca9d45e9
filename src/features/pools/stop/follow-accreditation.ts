import { dateAt } from '../../../domain/schedule/today.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import type { StopCause } from '../model.ts';
import { fallOffers } from '../offers/offer-store.ts';
import { mayStopGroups } from '../policy.ts';
import { lockPooling } from '../run/run-store.ts';
import { mayFollowStop } from '../running-policy.ts';
import { followGroups, type Followed } from './follow-groups.ts';
import { livePoolsOf } from './stop-store.ts';

export interface AccreditationChange {
  readonly providerId: string;
  /** Why it does not hold, for groups that stand still from now on. */
  readonly cause: StopCause;
  /** It will not hold again: groups that run are closed, and their families wait for another. */
  readonly forGood: boolean;
}

/**
 * Brings a provider's groups in line with its accreditation, in the transaction that changed it: its offers fall, and what becomes
 * of its groups `followGroups` says. Called twice it does nothing the second time.
 *
 * Waits for a run that is writing its proposals, and is waited for: a run that writes after it looks at operators again.
 */
export async function followAccreditation(tx: Tx, ctx: Ctx, change: AccreditationChange): Promise<Followed> {
  const [stop, mayChange] = [mayStopGroups(ctx.actor), mayFollowStop(ctx.actor)];
  if (stop === undefined || mayChange === undefined)
    throw new Error(`an actor of kind ${ctx.actor.kind} stops no group`);
  await lockPooling(tx);
  const today = dateAt(ctx.now);
  await fallOffers(stop, tx, change.providerId, today);
  const found = await livePoolsOf(tx, change.providerId, today);
  const { cause, forGood } = change;
  return followGroups({ stop, change: mayChange }, tx, ctx, found, { cause, forGood, since: ctx.now });
}
