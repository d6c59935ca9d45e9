import { read, transact, type Ctx } from '../../context.ts';
import { mayLapse } from '../policy.ts';
import { lapsedPools, lockPool } from './answer-store.ts';
import { dissolve } from './dissolve.ts';

/** Ends the proposals whose time is up, each in its own transaction; says how many it ended. */
export async function lapseProposals(ctx: Ctx): Promise<number> {
  const permit = mayLapse(ctx.actor);
  if (permit === undefined) return 0;
  let ended = 0;
  for (const poolId of await read(ctx, (tx) => lapsedPools(tx, ctx.now))) {
    const lapsed = await transact(ctx, async (tx) => {
      const pool = await lockPool(tx, poolId);
      // Somebody's answer may have ended it, or started it, while we waited.
      if (pool?.status !== 'proposed' || pool.answerBy > ctx.now) return false;
      await dissolve(permit, tx, ctx, pool, { reason: 'lapsed' });
      return true;
    });
    if (lapsed) ended += 1;
  }
  return ended;
}
