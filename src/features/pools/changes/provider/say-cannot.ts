import { transact, type Ctx } from '../../../context.ts';
import { recordAudit } from '../../../people/public.ts';
import { lockPool } from '../../answer/answer-store.ts';
import { mayOfferFor, type OfferFrom } from '../../policy.ts';
import { readPool } from '../../pool-record-store.ts';
import { lockPooling } from '../../run/run-store.ts';
import { mayRefuseSubstitute } from '../../running-policy.ts';
import { tellChangeOver } from '../../tell/tell-change.ts';
import { tellStaffSought } from '../../tell/tell-staff.ts';
import { endChange, openChangeOf } from '../change-store.ts';
import { operatorById } from '../operator-store.ts';
import { seekSubstitute } from '../seek-substitute.ts';

/** `over`: families are not asked about one of its professionals, or no longer. */
export type CannotOutcome = 'said' | 'over' | 'denied';

/**
 * A provider says that its professional cannot come to the group whose families are asked: nobody is asked any more, and the next best is
 * proposed at once where the group stands still.
 */
export async function sayCannot(ctx: Ctx, poolId: string, from?: OfferFrom): Promise<CannotOutcome> {
  const providerId = mayOfferFor(ctx.actor, poolId, from)?.providerId;
  const permit = mayRefuseSubstitute(ctx.actor, poolId, from);
  if (providerId === undefined || permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    await lockPooling(tx);
    await lockPool(tx, poolId);
    const pool = await readPool(tx, poolId);
    const open = await openChangeOf(tx, poolId);
    const operatorId = open?.operatorId ?? undefined;
    const who = operatorId === undefined ? undefined : await operatorById(tx, operatorId);
    if (pool === undefined || open === undefined || who?.providerId !== providerId) return 'over';
    await endChange(permit, tx, open.id, 'refused', ctx.now);
    await recordAudit(tx, ctx, 'change-ended', 'pool', poolId);
    await tellChangeOver(tx, ctx, pool, open);
    const sought = await seekSubstitute(permit, tx, ctx, poolId);
    if (sought !== undefined) await tellStaffSought(tx, ctx, sought);
    return 'said';
  });
}
