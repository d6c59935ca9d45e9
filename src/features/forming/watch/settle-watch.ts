import { hashToken } from '../../../platform/auth/token.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { mayWatch } from '../policy.ts';
import { daysWatched } from './ask-watch.ts';
import { confirmWatch, deleteWatch, watchOfLink, type Watch } from './watch-store.ts';

const dayMs = 86_400_000;
const tokenPattern = /^[\w-]{43}$/;

/** What a link of a letter is about; undefined for one that is over or never was. */
export async function openWatch(ctx: Ctx, token: string): Promise<Watch | undefined> {
  if (!tokenPattern.test(token)) return undefined;
  return read(ctx, (tx) => watchOfLink(tx, hashToken(token), ctx.now));
}

/** From here on the address is told of groups, for half a year. Twice is the same as once. */
export async function confirmToWatch(ctx: Ctx, token: string): Promise<Watch | undefined> {
  if (!tokenPattern.test(token)) return undefined;
  return transact(ctx, async (tx) => {
    const watch = await watchOfLink(tx, hashToken(token), ctx.now);
    if (watch === undefined) return undefined;
    const endsAt = new Date(ctx.now.getTime() + daysWatched * dayMs);
    if (!(await confirmWatch(mayWatch(), tx, watch.id, { at: ctx.now, endsAt }))) return watch;
    await recordAudit(tx, ctx, 'forming-watch-confirmed', 'forming-watch', watch.id);
    return { ...watch, confirmedAt: ctx.now, endsAt };
  });
}

/** The address is deleted at once. */
export async function stopWatching(ctx: Ctx, token: string): Promise<boolean> {
  if (!tokenPattern.test(token)) return false;
  return transact(ctx, async (tx) => {
    const watch = await watchOfLink(tx, hashToken(token), ctx.now);
    if (watch === undefined || !(await deleteWatch(mayWatch(), tx, watch.id))) return false;
    await recordAudit(tx, ctx, 'forming-watch-stopped', 'forming-watch', watch.id);
    return true;
  });
}
