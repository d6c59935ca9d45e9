import type { Tx } from '../../platform/db/database.ts';
import type { Ctx } from '../context.ts';
import { mayMoveRequests, setRequestStatus, type RequestStatus } from '../requests/public.ts';

/** Moves the requests of a group along with it. Who may act on the group may move them: its own policy was asked before. */
export async function moveFamilies(
  tx: Tx,
  ctx: Ctx,
  requestIds: readonly string[],
  from: readonly RequestStatus[],
  to: Exclude<RequestStatus, 'paused'>,
): Promise<string[]> {
  const permit = mayMoveRequests(ctx.actor);
  if (permit === undefined) throw new Error(`an actor of kind ${ctx.actor.kind} moves no request`);
  return setRequestStatus(tx, permit, ctx, { requestIds, from, to });
}
