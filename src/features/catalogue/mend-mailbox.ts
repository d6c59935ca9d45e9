import type { Tx } from '../../platform/db/database.ts';
import type { Ctx } from '../context.ts';
import { actorId, recordAudit } from '../people/public.ts';
import { mayChangeEntries } from './policy.ts';
import { writeMailbox } from './provider-store.ts';

/**
 * Puts another mailbox in a provider's entry, told at the desk, in the caller's transaction. What the entry said before is kept as
 * a version. The next import of a source that says something new of the provider takes its own again.
 */
export async function mendMailbox(tx: Tx, ctx: Ctx, providerId: string, email: string): Promise<void> {
  const permit = mayChangeEntries(ctx.actor);
  if (permit === undefined) throw new Error(`an actor of kind ${ctx.actor.kind} mends no mailbox`);
  const { actor, now } = ctx;
  if (await writeMailbox(tx, permit, providerId, email, { kind: actor.kind, id: actorId(actor), now }))
    await recordAudit(tx, ctx, 'mailbox-mended', 'provider', providerId);
}
