import type { StaffRole } from '../../domain/staff-roles.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Ctx } from '../context.ts';
import { addressesOf, addressOf } from './account-store.ts';
import { queueMessage, type OutgoingMessage } from './send-message.ts';

/** Writes to one of the staff; to who signs in with other roles, where there is no such account or it is closed. */
export async function mailAccountOr(
  tx: Tx,
  ctx: Ctx,
  to: { readonly accountId: string | null; readonly otherwise: readonly StaffRole[] },
  letter: Omit<OutgoingMessage, 'recipient'>,
): Promise<void> {
  const email = to.accountId === null ? undefined : await addressOf(tx, to.accountId);
  if (email === undefined) await mailStaff(tx, ctx, to.otherwise, letter);
  else await queueMessage(tx, ctx, { ...letter, recipient: email });
}

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
