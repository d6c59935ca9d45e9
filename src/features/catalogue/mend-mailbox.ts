import type { Tx } from '../../platform/db/database.ts';
import type { Ctx } from '../context.ts';
import { recordAudit } from '../people/public.ts';
import { applyToOrganization } from './organizations/change-organization.ts';
import { mayChangeEntries } from './policy.ts';

/**
 * Puts another mailbox in a provider's entry, told at the desk, in the caller's transaction. What the entry said before is kept as
 * a version, and no import takes the mailbox back.
 */
export async function mendMailbox(tx: Tx, ctx: Ctx, providerId: string, email: string): Promise<void> {
  const permit = mayChangeEntries(ctx.actor);
  if (permit === undefined) throw new Error(`an actor of kind ${ctx.actor.kind} mends no mailbox`);
  const outcome = await applyToOrganization(tx, ctx, permit, { id: providerId, values: new Map([['email', email]]) });
  if (outcome.kind === 'changed') await recordAudit(tx, ctx, 'mailbox-mended', 'provider', providerId);
}
