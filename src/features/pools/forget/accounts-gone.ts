import { read, type Ctx } from '../../context.ts';
import { readPoolOfRequest } from '../pool-record-store.ts';
import { forgottenOf } from './over-store.ts';

/** Whether the last group of a request is over for so long that its accounts are gone; for its own household. */
export async function accountsGone(ctx: Ctx, requestId: string): Promise<boolean> {
  if (ctx.actor.kind !== 'resident' || ctx.actor.requestId !== requestId) return false;
  return read(ctx, async (tx) => {
    const pool = await readPoolOfRequest(tx, requestId);
    return pool?.status === 'closed' && (await forgottenOf(tx, pool.id)).includes('accounts');
  });
}
