import { transact, type Ctx } from '../../context.ts';
import { mayMoveRequests } from '../policy.ts';
import { lapseMerges } from './merge-store.ts';

/** Ends what nobody answered in time: both requests stay as they are. Returns how many. */
export async function lapseAskedMerges(ctx: Ctx): Promise<number> {
  const permit = ctx.actor.kind === 'system' ? mayMoveRequests(ctx.actor) : undefined;
  return permit === undefined ? 0 : transact(ctx, (tx) => lapseMerges(tx, permit, ctx.now));
}
