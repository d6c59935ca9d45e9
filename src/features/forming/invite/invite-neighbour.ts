import { hashToken } from '../../../platform/auth/token.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { lockGroup, readGroup } from '../group-store.ts';
import { membershipOf } from '../member-store.ts';
import type { FormingGroup } from '../model.ts';
import { mayInviteFor, mayInviteForAll, type FormingPermit } from '../policy.ts';
import { countInvites, groupOfInvite, insertInvite } from './invite-store.ts';

const mostOfGroup = 40;
const tokenPattern = /^[\w-]{43}$/;

export type Invited =
  { readonly kind: 'made'; readonly token: string } | { readonly kind: 'too-many' | 'over' | 'denied' };

/** A link for neighbours of a family that is in a group. It says nothing of who invites, and is gone with the group. */
export async function inviteNeighbour(ctx: Ctx, requestId: string): Promise<Invited> {
  const permit = mayInviteFor(ctx.actor, requestId);
  if (permit === undefined) return { kind: 'denied' };
  const membership = await read(ctx, (tx) => membershipOf(tx, requestId));
  return membership?.live === true ? makeInvite(ctx, permit, membership.groupId) : { kind: 'over' };
}

/** The same for the staff, of any group: a card for the notice board, the school, the surgery. */
export async function inviteForAll(ctx: Ctx, groupId: string): Promise<Invited> {
  const permit = mayInviteForAll(ctx.actor);
  return permit === undefined ? { kind: 'denied' } : makeInvite(ctx, permit, groupId);
}

function makeInvite(ctx: Ctx, permit: FormingPermit<'invite'>, groupId: string): Promise<Invited> {
  return transact(ctx, async (tx): Promise<Invited> => {
    const group = await lockGroup(tx, groupId);
    if (group?.status !== 'open') return { kind: 'over' };
    if ((await countInvites(tx, groupId)) >= mostOfGroup) return { kind: 'too-many' };
    const token = ctx.newToken();
    await insertInvite(permit, tx, { groupId, tokenHash: hashToken(token), madeAt: ctx.now });
    await recordAudit(tx, ctx, 'forming-invited', 'forming-group', groupId);
    return { kind: 'made', token };
  });
}

/** The group that an invitation is for; undefined when it is over. */
export async function invitedGroup(ctx: Ctx, token: string): Promise<FormingGroup | undefined> {
  if (!tokenPattern.test(token)) return undefined;
  return read(ctx, async (tx) => {
    const groupId = await groupOfInvite(tx, hashToken(token));
    const group = groupId === undefined ? undefined : await readGroup(tx, groupId);
    return group?.status === 'open' ? group : undefined;
  });
}
