import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import type { RequestPermit } from '../policy.ts';
import { moveRequests, type StatusChange } from '../request-store.ts';

export type { StatusChange } from '../request-store.ts';

/** Moves requests from one status to another, each with its row in the log. Returns the ids of those that were moved. */
export async function setRequestStatus(
  tx: Tx,
  permit: RequestPermit<'move'>,
  by: Pick<Ctx, 'actor' | 'now'>,
  change: StatusChange,
): Promise<string[]> {
  const moved = await moveRequests(tx, permit, change, by.now);
  for (const id of moved) await recordAudit(tx, by, 'request-changed', 'request', id);
  return moved;
}
