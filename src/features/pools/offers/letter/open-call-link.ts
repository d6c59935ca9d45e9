import { hashToken } from '../../../../platform/auth/token.ts';
import { read, transact, type Ctx } from '../../../context.ts';
import { keyOfLink, type CallKey } from '../../policy.ts';
import { callLinkOf, noteOpened } from './link-store.ts';

const tokenShape = /^[\w-]{43}$/;

/**
 * Opens a call by the link of the letter; an unknown link is undefined, whatever is wrong with it. The first time is noted: the
 * desk need not telephone a provider that has read its letter.
 */
export async function openCallLink(ctx: Ctx, token: string): Promise<CallKey | undefined> {
  if (!tokenShape.test(token)) return undefined;
  const hash = hashToken(token);
  const link = await read(ctx, (tx) => callLinkOf(tx, hash, ctx.now));
  if (link === undefined) return undefined;
  const key = keyOfLink(link);
  if (link.isNew) await transact(ctx, (tx) => noteOpened(key, tx, hash, ctx.now));
  return key;
}
