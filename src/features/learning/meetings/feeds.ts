import { hashToken } from '../../../platform/auth/token.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { mayHaveFeed } from '../policy.ts';
import { isFeed, putFeed } from './feed-store.ts';
import { listMeetings } from './read-meetings.ts';
import { writeFeed } from './write-feed.ts';

/** Makes the address under which a calendar program finds the actor's meetings, told this once; the one before stops working. */
export async function makeFeed(ctx: Ctx): Promise<string | undefined> {
  const permit = mayHaveFeed(ctx);
  if (permit === undefined || ctx.actor.kind !== 'staff') return undefined;
  const { accountId } = ctx.actor;
  const token = ctx.newToken();
  await transact(ctx, async (tx) => {
    await putFeed(tx, permit, { accountId, tokenHash: hashToken(token), at: ctx.now });
    await recordAudit(tx, ctx, 'calendar-link-made', 'account', accountId);
  });
  return token;
}

/** The calendar behind an address; undefined for an address that is none, or of somebody who left. */
export async function readFeed(ctx: Ctx, token: string): Promise<string | undefined> {
  if (!/^[\w-]{43}$/.test(token) || !(await read(ctx, (tx) => isFeed(tx, hashToken(token))))) return undefined;
  const { upcoming, past } = await listMeetings(ctx, 'staff');
  return writeFeed(ctx, [...past, ...upcoming]);
}

/** The calendar of meetings that are open to everyone. */
export async function readOpenFeed(ctx: Ctx): Promise<string> {
  const { upcoming, past } = await listMeetings(ctx, 'everyone');
  return writeFeed(ctx, [...past, ...upcoming]);
}
