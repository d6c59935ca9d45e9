import { hashToken } from '../../../platform/auth/token.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { mayHaveFeed } from '../policy.ts';
import { listModules } from '../training/read-training.ts';
import { isFeed, putFeed } from './feed-store.ts';
import type { Audience } from './meeting-store.ts';
import { listMeetings } from './read-meetings.ts';
import { writeFeed, type FeedEntry } from './write-feed.ts';

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
  return writeFeed(ctx, await entriesFor(ctx, 'staff'));
}

/** The calendar of what is open to everyone. */
export async function readOpenFeed(ctx: Ctx): Promise<string> {
  return writeFeed(ctx, await entriesFor(ctx, 'everyone'));
}

/** Meetings, and modules of training that have a day and are not held at one of them. */
async function entriesFor(ctx: Ctx, audience: Audience): Promise<FeedEntry[]> {
  const [meetings, modules] = await Promise.all([listMeetings(ctx, audience), listModules(ctx, audience)]);
  return [
    ...[...meetings.past, ...meetings.upcoming].map((meeting) => ({
      ...meeting,
      kind: 'meeting' as const,
      cancelled: meeting.state === 'cancelled',
    })),
    ...[...modules.past, ...modules.upcoming].flatMap((module) =>
      module.day === null || module.meetingId !== null
        ? []
        : [{ ...module, day: module.day, kind: 'module' as const, cancelled: false }],
    ),
  ];
}
