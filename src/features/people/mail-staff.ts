import type { StaffRole } from '../../domain/staff-roles.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Ctx } from '../context.ts';
import { addressesOf } from './account-store.ts';
import { queueMessage, type OutgoingMessage } from './send-message.ts';

/** Writes to everybody who signs in with one of these roles, once for each event. */
export async function mailStaff(
  tx: Tx,
  ctx: Ctx,
  roles: readonly StaffRole[],
  { eventKey, ...letter }: Omit<OutgoingMessage, 'recipient'>,
): Promise<void> {
  for (const { id, email } of await addressesOf(tx, roles)) {
    await queueMessage(tx, ctx, { ...letter, recipient: email, eventKey: `${eventKey}:${id}` });
  }
}
