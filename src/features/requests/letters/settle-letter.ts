import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { mayTellLetters } from '../policy.ts';
import { readerOf, type DeskContact } from './model.ts';
import { letterById } from './queue-store.ts';
import { markSettled, markWaiting, putDeskContact } from './write-store.ts';

/** How a letter was told; or that it was not, and waits again. */
export type Told = 'posted' | 'told' | 'back';

/** Notes what the desk did with letters, with who and when. Returns how many moved: what had left the queue already does not. */
export async function settleLetters(ctx: Ctx, ids: readonly string[], how: Told): Promise<number | 'denied'> {
  const permit = mayTellLetters(ctx.actor);
  if (permit === undefined || ctx.actor.kind !== 'staff') return 'denied';
  const { accountId: by } = ctx.actor;
  return transact(ctx, async (tx) => {
    let moved = 0;
    for (const id of [...new Set(ids)].sort()) {
      const letter = await letterById(tx, id, ctx.now);
      if (letter === undefined) continue;
      const did =
        how === 'back'
          ? await markWaiting(tx, permit, id)
          : letter.state === 'waiting' && (await markSettled(tx, permit, id, { state: how, by, now: ctx.now }));
      if (!did) continue;
      moved += 1;
      await recordAudit(tx, ctx, 'letter-told', ...readerOf(letter));
    }
    return moved;
  });
}

/** Says which number letters tell people to call, and where to come. */
export async function sayDeskContact(ctx: Ctx, contact: DeskContact): Promise<'said' | 'denied'> {
  const permit = mayTellLetters(ctx.actor);
  if (permit === undefined) return 'denied';
  const by = ctx.actor.kind === 'staff' ? ctx.actor.accountId : null;
  await transact(ctx, async (tx) => {
    await putDeskContact(tx, permit, contact, { by, now: ctx.now });
    await recordAudit(tx, ctx, 'desk-contact-changed', 'municipality');
  });
  return 'said';
}
