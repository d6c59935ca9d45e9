import { messages } from '../../../i18n/index.ts';
import { hashToken } from '../../../platform/auth/token.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { queueMessage, recordAudit } from '../../people/public.ts';
import { requestsOfEmail } from '../contact-store.ts';
import { hasLinkSince, insertOneTimeLink, insertSecretLink, isUsableOnce, useOneTimeLink } from './link-store.ts';
import { requestById } from '../request-store.ts';
import { isToken } from './secret-tokens.ts';

export const linkMinutes = 30;
const quietMinutes = 2;
const mostRequests = 5;

function minutesFrom(now: Date, minutes: number): Date {
  return new Date(now.getTime() + minutes * 60_000);
}

/** Mails a one-time link for each request of that address. Says nothing about whether there are any. */
export async function askForLinks(ctx: Ctx, email: string): Promise<void> {
  await transact(ctx, async (tx) => {
    for (const requestId of await requestsOfEmail(tx, email, mostRequests)) {
      if (await hasLinkSince(tx, requestId, minutesFrom(ctx.now, -quietMinutes))) continue;
      await mailOneTimeLink(tx, ctx, requestId, email);
    }
  });
}

async function mailOneTimeLink(tx: Tx, ctx: Ctx, requestId: string, email: string): Promise<void> {
  const request = await requestById(tx, requestId);
  if (request === undefined) return;
  const token = ctx.newToken();
  await insertOneTimeLink(tx, hashToken(token), requestId, ctx.now, minutesFrom(ctx.now, linkMinutes));
  await recordAudit(tx, ctx, 'link-asked', 'request', requestId);
  const { name: municipality } = ctx.municipality;
  const link = ctx.links.absolute(`/ritrova/${token}`);
  const mail = messages(ctx.language).requests.mail.link({
    municipality,
    link,
    code: request.code,
    minutes: linkMinutes,
  });
  await queueMessage(tx, ctx, { ...mail, recipient: email, eventKey: `link:${ctx.newId()}` });
}

export async function isLinkUsable(ctx: Ctx, token: string): Promise<boolean> {
  return isToken(token) && read(ctx, (tx) => isUsableOnce(tx, hashToken(token), ctx.now));
}

/** Uses a one-time link up and returns a new secret link's token; undefined when it was used or has expired. */
export async function useLink(ctx: Ctx, token: string): Promise<string | undefined> {
  if (!isToken(token)) return undefined;
  return transact(ctx, async (tx) => {
    const requestId = await useOneTimeLink(tx, hashToken(token), ctx.now);
    if (requestId === undefined) return undefined;
    const secret = ctx.newToken();
    await insertSecretLink(tx, hashToken(secret), requestId, ctx.now);
    await recordAudit(tx, { actor: { kind: 'resident', requestId }, now: ctx.now }, 'link-used', 'request', requestId);
    return secret;
  });
}
