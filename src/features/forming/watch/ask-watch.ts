import type { PoolableHelp } from '../../../domain/vocabulary.ts';
import { messages } from '../../../i18n/index.ts';
import { hashToken } from '../../../platform/auth/token.ts';
import { transact, type Ctx } from '../../context.ts';
import { queueMessage, recordAudit } from '../../people/public.ts';
import { mayWatch } from '../policy.ts';
import { countAskedSince, insertWatchLink, putWatch } from './watch-store.ts';

/** Days that an address waits to be confirmed, then that it is told of groups. */
export const daysToConfirm = 2;
export const daysWatched = 180;

const dayMs = 86_400_000;
/** A page that mails whatever address is typed must not become a way to flood strangers. */
const mostOfAddressADay = 3;
const mostOfCityADay = 300;

export type AskedToWatch = 'asked' | 'too-many';

/**
 * "Tell me when one starts nearby": keeps the address and mails it the link that confirms. Nothing is told to it before. An
 * address that is there already gets another link, and whoever asks cannot tell the difference.
 */
export function askWatch(
  ctx: Ctx,
  asked: { readonly email: string; readonly kindOfHelp: PoolableHelp; readonly quarter: string },
): Promise<AskedToWatch> {
  const permit = mayWatch();
  return transact(ctx, async (tx) => {
    const { all, ofAddress } = await countAskedSince(tx, new Date(ctx.now.getTime() - dayMs), asked.email);
    if (all >= mostOfCityADay) return 'too-many';
    const id = await putWatch(permit, tx, {
      ...asked,
      id: ctx.newId(),
      language: ctx.language,
      askedAt: ctx.now,
      endsAt: new Date(ctx.now.getTime() + daysToConfirm * dayMs),
    });
    // Whoever types somebody else's address again and again makes no more letters of it.
    if (ofAddress >= mostOfAddressADay) return 'asked';
    const token = ctx.newToken();
    const hour = Math.floor(ctx.now.getTime() / 3_600_000);
    const { formingLetters, vocabulary } = messages(ctx.language);
    const queued = await queueMessage(tx, ctx, {
      recipient: asked.email,
      subject: formingLetters.confirmSubject,
      body: formingLetters.confirm({
        kind: vocabulary.kindsOfHelp[asked.kindOfHelp],
        quarter: asked.quarter,
        city: ctx.municipality.name,
        link: ctx.links.absolute(`/gruppi-in-partenza/avvisi/${token}`),
      }),
      eventKey: `forming-watch:${id}:${hour}`,
    });
    if (queued !== undefined) await insertWatchLink(permit, tx, id, hashToken(token));
    await recordAudit(tx, ctx, 'forming-watch-asked', 'forming-watch', id);
    return 'asked';
  });
}
