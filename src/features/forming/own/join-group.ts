import { waysToCome } from '../../../domain/group-change/days-to-come.ts';
import { misfitsOf, type Misfit } from '../../../domain/forming/misfits.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { holdPooling, holdRequests } from '../../pools/public.ts';
import { requestsForPooling } from '../../requests/public.ts';
import { askedOf, settledFor } from '../agree/settled-terms.ts';
import { tryToAgree } from '../agree/try-to-agree.ts';
import { lockGroup } from '../group-store.ts';
import { membersOf, putMember } from '../member-store.ts';
import { mostMembers, type GivenYes } from '../model.ts';
import { mayJoinFor, type FormingPermit } from '../policy.ts';
import { tellJoined } from './tell-joined.ts';

export interface WishToJoin {
  readonly requestId: string;
  readonly groupId: string;
  /** Given in advance, on conditions; absent for who would rather be asked once the group is complete. */
  readonly yes: GivenYes | null;
  /** On which of the group's days it would come, where it asks for fewer; absent: the first on which it is free. */
  readonly days?: readonly number[];
}

/**
 * `joined`: it is in the group that forms. `started`: its yes was the last that was missing, and the group has begun.
 * `misfits`: it could not be in the group as things are. `not-waiting`: it is in a group already, or was withdrawn.
 */
export type JoinOutcome =
  | { readonly kind: 'joined' | 'full' | 'over' | 'not-waiting' | 'denied' }
  | { readonly kind: 'started'; readonly poolId: string }
  | { readonly kind: 'misfits'; readonly misfits: readonly Misfit[] };

/** Puts a request into a group that forms, in one step; with a yes in advance, the group may start at once. */
export async function joinGroup(ctx: Ctx, wish: WishToJoin): Promise<JoinOutcome> {
  const permit = mayJoinFor(ctx.actor, wish.requestId);
  if (permit === undefined) return { kind: 'denied' };
  return transact(ctx, (tx) => joinIn(tx, ctx, permit, wish));
}

/** The same in the caller's transaction, which holds nothing yet. */
export async function joinIn(
  tx: Tx,
  ctx: Ctx,
  permit: FormingPermit<'join'>,
  { requestId, groupId, yes, days: wished }: WishToJoin,
): Promise<JoinOutcome> {
  // In the order of everybody: the city's runs, the group, requests.
  if (yes !== null) await holdPooling(tx);
  const group = await lockGroup(tx, groupId);
  if (group?.status !== 'open') return { kind: 'over' };
  const members = await membersOf(tx, groupId);
  const toHold = yes === null ? [] : members.map((member) => member.requestId);
  await holdRequests(tx, [...toHold, requestId]);
  const [request] = await requestsForPooling(tx, [requestId]);
  if (request === undefined) return { kind: 'not-waiting' };
  if (request.kindOfHelp !== group.kindOfHelp) return { kind: 'over' };
  const misfits = misfitsOf(askedOf(request), settledFor(group, requestId));
  if (misfits.length > 0) return { kind: 'misfits', misfits };
  const ways = waysToCome(group, request);
  const days = wished === undefined ? ways[0] : ways.find((way) => way.join() === wished.join());
  if (days === undefined) return { kind: 'misfits', misfits: ['hours'] };
  const others = members.filter((member) => member.requestId !== requestId);
  if (others.length >= mostMembers) return { kind: 'full' };
  await putMember(permit, tx, {
    groupId,
    requestId,
    came: 'asked',
    yes,
    days: days.length === group.days.length ? null : days,
    at: ctx.now,
  });
  await recordAudit(tx, ctx, 'forming-joined', 'forming-group', groupId);
  if (yes !== null) {
    const agreed = await tryToAgree(tx, ctx, permit, group);
    if (agreed.kind === 'started') return agreed;
  }
  if (ctx.actor.kind !== 'resident') await tellJoined(tx, ctx, group, requestId);
  return { kind: 'joined' };
}
