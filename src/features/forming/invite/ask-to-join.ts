import { transact, type Ctx } from '../../context.ts';
import { startDraft, submissionKeyOf } from '../../requests/public.ts';
import type { FormingGroup } from '../model.ts';
import { insertLead } from './invite-store.ts';

/**
 * Begins a request for whoever wants to join a group, with what the group says already filled in, and remembers which group.
 * Returns the token of the draft's address; undefined when this actor asks nothing on the web.
 */
export async function askToJoin(
  ctx: Ctx,
  group: FormingGroup,
  /** Who was invited by a family of the group may know its hours; the public page tells days only. */
  by: 'invitation' | 'public-page',
): Promise<string | undefined> {
  const { kindOfHelp, days, fromSlot: from, slots } = group;
  const known = {
    days: days.length,
    slots,
    ...(by === 'invitation' && from !== null && { windows: days.map((day) => ({ day, from, to: from + slots })) }),
  };
  const token = await startDraft(ctx, { channel: 'web', answers: { kindOfHelp, ...known, willingToShare: true } });
  if (token === undefined) return undefined;
  const submissionKey = submissionKeyOf(token);
  await transact(ctx, (tx) => insertLead(tx, { groupId: group.id, submissionKey, madeAt: ctx.now }));
  return token;
}
