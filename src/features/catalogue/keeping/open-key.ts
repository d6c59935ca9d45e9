import { hashToken } from '../../../platform/auth/token.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { deleteKey, insertKey, keyByToken, type KeeperKey } from './key-store.ts';
import { readUsableLink, useLinkUp, type LinkKind, type UsableLink } from './link-store.ts';
import { tokenText } from './schema.ts';

/** For so long a key opens its page; a new link is one letter away. */
export const keyDays = 90;
const msPerDay = 86_400_000;

/** What a link from a letter would open. Looking at it does not use it up: mail programs look at links too. */
export async function readClaimLink(ctx: Ctx, token: string): Promise<UsableLink | undefined> {
  if (!tokenText.safeParse(token).success) return undefined;
  return read(ctx, (tx) => readUsableLink(tx, hashToken(token), 'claim', ctx.now));
}

export interface Claimed {
  readonly keyToken: string;
  /** The entry that the letter was about. */
  readonly serviceId: string;
  readonly letter: LinkKind;
}

/** Uses a link up, for a key of the mailbox that it was sent to: one that was asked for, or one of a reminder. */
export async function claimEntry(ctx: Ctx, token: string): Promise<Claimed | undefined> {
  if (!tokenText.safeParse(token).success) return undefined;
  return transact(ctx, async (tx) => {
    const tokenHash = hashToken(token);
    const asked = await readUsableLink(tx, tokenHash, 'claim', ctx.now);
    const link = asked ?? (await readUsableLink(tx, tokenHash, 'confirm', ctx.now));
    if (link === undefined || !(await useLinkUp(tx, tokenHash, ctx.now))) return undefined;
    const keyToken = ctx.newToken();
    await insertKey(tx, {
      id: ctx.newId(),
      mailbox: link.mailbox,
      tokenHash: hashToken(keyToken),
      madeAt: ctx.now,
      expiresAt: new Date(ctx.now.getTime() + keyDays * msPerDay),
    });
    await recordAudit(tx, ctx, 'entry-claimed', 'service', link.serviceId);
    return { keyToken, serviceId: link.serviceId, letter: asked === undefined ? 'confirm' : 'claim' };
  });
}

/** Within a transaction: whose key it is. */
export async function keyOf(tx: Tx, ctx: Pick<Ctx, 'now'>, token: string): Promise<KeeperKey | undefined> {
  return tokenText.safeParse(token).success ? keyByToken(tx, hashToken(token), ctx.now) : undefined;
}

/** For whoever leaves a computer that others use. */
export async function endKey(ctx: Ctx, token: string): Promise<void> {
  await transact(ctx, async (tx) => {
    const key = await keyOf(tx, ctx, token);
    if (key !== undefined) await deleteKey(tx, key);
  });
}
