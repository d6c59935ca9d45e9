import { messages } from '../../../i18n/index.ts';
import { hashToken } from '../../../platform/auth/token.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { queueMessage, recordAudit } from '../../people/public.ts';
import { endRoomKey, findRoomKey, insertRoomKey, readProviderForKey } from './key-store.ts';
import { mayGiveKeys, type RoomKey } from './policy.ts';

export type GivenKey =
  /** The token is shown once, and kept nowhere. */
  | { readonly outcome: 'made'; readonly token: string; readonly provider: string }
  | { readonly outcome: 'mailed'; readonly provider: string }
  | { readonly outcome: 'denied' | 'unknown' | 'no-address' };

/** Gives a provider a link, or a key for its program, by which it says its room. `mail`: the link goes to its known address. */
export function giveRoomKey(
  ctx: Ctx,
  { providerId, kind, mail }: { readonly providerId: string; readonly kind: RoomKey['kind']; readonly mail: boolean },
): Promise<GivenKey> {
  return transact(ctx, async (tx): Promise<GivenKey> => {
    const permit = mayGiveKeys(ctx.actor);
    if (permit === undefined) return { outcome: 'denied' };
    const provider = await readProviderForKey(tx, providerId);
    if (provider === undefined) return { outcome: 'unknown' };
    const address = mail ? provider.email : undefined;
    if (address === null) return { outcome: 'no-address' };
    const [id, token] = [ctx.newId(), ctx.newToken()];
    await insertRoomKey(tx, permit, { id, providerId, kind, tokenHash: hashToken(token), now: ctx.now });
    await recordAudit(tx, ctx, 'room-key-made', 'provider', providerId);
    if (address === undefined) return { outcome: 'made', token, provider: provider.name };
    const letter = messages(ctx.language).room.letter(
      ctx.municipality.name,
      provider.name,
      ctx.links.absolute(`/posti/${token}`),
    );
    await queueMessage(tx, ctx, { ...letter, recipient: address, eventKey: `room-key:${id}` });
    return { outcome: 'mailed', provider: provider.name };
  });
}

/** Ends a link or a key: who has it says nothing by it any more. */
export function endKey(ctx: Ctx, id: string): Promise<'ended' | 'denied' | 'unknown'> {
  return transact(ctx, async (tx) => {
    const permit = mayGiveKeys(ctx.actor);
    if (permit === undefined) return 'denied';
    const providerId = await endRoomKey(tx, permit, id, ctx.now);
    if (providerId === undefined) return 'unknown';
    await recordAudit(tx, ctx, 'room-key-ended', 'provider', providerId);
    return 'ended';
  });
}

/** What a token opens; undefined for one that nobody gave or that was ended. */
export function roomKeyOf(ctx: Ctx, token: string, kind: RoomKey['kind']): Promise<RoomKey | undefined> {
  if (!/^[\w-]{43}$/.test(token)) return Promise.resolve(undefined);
  return read(ctx, (tx) => findRoomKey(tx, hashToken(token), kind));
}
