import { hashToken } from '../../../platform/auth/token.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { readPoolOfRequest } from '../pool-record-store.ts';
import { mayEndCalendarLink, mayMakeCalendarLink } from '../running-policy.ts';
import { deleteCalendarLink, putCalendarLink, requestOfCalendar } from './link-store.ts';
import { ownSessions } from './read-calendar.ts';
import { writeFeed } from './write-feed.ts';

/** Makes the address under which a calendar program finds a family's sessions; the one before stops working. */
export async function makeCalendarLink(ctx: Ctx, requestId: string): Promise<string | undefined> {
  const permit = mayMakeCalendarLink(ctx.actor, requestId);
  if (permit === undefined) return undefined;
  const token = ctx.newToken();
  await transact(ctx, async (tx) => {
    await putCalendarLink(permit, tx, requestId, hashToken(token), ctx.now);
    await recordAudit(tx, ctx, 'calendar-link-made', 'request', requestId);
  });
  return token;
}

export async function endCalendarLink(ctx: Ctx, requestId: string): Promise<'ended' | 'denied'> {
  const permit = mayEndCalendarLink(ctx.actor, requestId);
  if (permit === undefined) return 'denied';
  await transact(ctx, async (tx) => {
    await deleteCalendarLink(permit, tx, requestId);
    await recordAudit(tx, ctx, 'calendar-link-ended', 'request', requestId);
  });
  return 'ended';
}

/** Whether an address is the one that a request's calendar has now. */
export function isCalendarOf(ctx: Ctx, token: string, requestId: string): Promise<boolean> {
  if (!isFeedToken(token)) return Promise.resolve(false);
  return read(ctx, async (tx) => (await requestOfCalendar(tx, hashToken(token))) === requestId);
}

/**
 * The sessions behind an address, for calendar programs, which keep what they get: hours and a link's way back to nobody. Empty
 * once the group has ended; undefined for an address that is none, or no longer.
 */
export async function readFeed(ctx: Ctx, token: string): Promise<string | undefined> {
  if (!isFeedToken(token)) return undefined;
  return read(ctx, async (tx) => {
    const requestId = await requestOfCalendar(tx, hashToken(token));
    if (requestId === undefined) return undefined;
    const pool = await readPoolOfRequest(tx, requestId);
    const isIn = pool?.members.some((member) => member.requestId === requestId) === true;
    const sessions = pool === undefined || !isIn ? [] : await ownSessions(tx, ctx, pool, requestId);
    return writeFeed(ctx, pool, sessions);
  });
}

function isFeedToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}
