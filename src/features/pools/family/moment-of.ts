import { readRecord, type Ctx } from '../../context.ts';
import { worksAtDesk } from '../../requests/public.ts';
import { momentOfRequest, type PoolMoment } from './moment-store.ts';

/** What the pool of a request waits for, for its household and the desk; undefined where it is in none. */
export async function momentOf(ctx: Ctx, requestId: string): Promise<PoolMoment | undefined> {
  const own = ctx.actor.kind === 'resident' && ctx.actor.requestId === requestId;
  if (!own && !worksAtDesk(ctx.actor)) return undefined;
  return readRecord(ctx, (tx) => momentOfRequest(tx, requestId));
}
