import { afterTime } from '../../../domain/group-life/after-time.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { lockPool, overduePools, type LockedPool } from '../answer/answer-store.ts';
import { dissolve } from '../answer/dissolve.ts';
import { readCallFacts } from '../offers/call/call-store.ts';
import { settleChoice } from '../offers/choose/choose-offers.ts';
import { closeOpenCall } from '../offers/call/end-call.ts';
import { mayEndCall, mayLapse, type PoolPermit } from '../policy.ts';
import { lockPooling } from '../run/run-store.ts';

/** What the clock may do: end what nobody answered or signed, and close calls. */
interface ClockPermits {
  readonly lapse: PoolPermit<'answer'>;
  readonly call: PoolPermit<'call'>;
}

/**
 * Does to groups what their day says, each in its own transaction: proposals that were not answered and agreements that
 * were not signed end, calls close, choices are settled by the rule. Says how many groups moved.
 */
export async function advanceGroups(ctx: Ctx): Promise<number> {
  const [lapse, call] = [mayLapse(ctx.actor), mayEndCall(ctx.actor)];
  if (lapse === undefined || call === undefined) return 0;
  let moved = 0;
  for (const poolId of await read(ctx, (tx) => overduePools(tx, ctx.now))) {
    const advanced = await transact(ctx, async (tx) => {
      await lockPooling(tx);
      const pool = await lockPool(tx, poolId);
      return pool !== undefined && (await advance({ lapse, call }, tx, ctx, pool));
    });
    if (advanced) moved += 1;
  }
  return moved;
}

/** What was overdue may have moved while we waited: it is looked at again with the group held. */
async function advance({ lapse, call }: ClockPermits, tx: Tx, ctx: Ctx, pool: LockedPool): Promise<boolean> {
  switch (afterTime(pool, ctx.now)) {
    case 'nothing':
      return false;
    case 'lapse':
      await dissolve(lapse, tx, ctx, pool, { reason: 'lapsed' });
      return true;
    case 'not-signed':
      await dissolve(lapse, tx, ctx, pool, { reason: 'not-signed' });
      return true;
    case 'close-call':
      await closeOpenCall(call, tx, ctx, pool);
      return true;
    case 'settle-choice': {
      const facts = await readCallFacts(tx, pool.id);
      if (facts === undefined) throw new Error('a group that is held has gone');
      await settleChoice(call, tx, ctx, pool, facts);
      return true;
    }
  }
}
