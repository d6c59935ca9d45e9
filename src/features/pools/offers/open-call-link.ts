import { hashToken } from '../../../platform/auth/token.ts';
import { read, type Ctx } from '../../context.ts';
import { keyOfLink, type CallKey } from '../policy.ts';
import { callLinkOf } from './link-store.ts';

const tokenShape = /^[\w-]{43}$/;

/** Opens a call by the link of the letter; an unknown link is undefined, whatever is wrong with it. */
export async function openCallLink(ctx: Ctx, token: string): Promise<CallKey | undefined> {
  if (!tokenShape.test(token)) return undefined;
  const link = await read(ctx, (tx) => callLinkOf(tx, hashToken(token), ctx.now));
  return link && keyOfLink(link);
}
