import { mayAct } from '../../domain/asking/representation.ts';
import type { Language } from '../../i18n/index.ts';
import { hashToken } from '../../platform/auth/token.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Ctx } from '../context.ts';
import { queueMessage } from '../people/public.ts';
import { contactsByRequest } from './contact-store.ts';
import { insertSecretLink } from './link-store.ts';
import { mandateOf } from './mandate/mandate-store.ts';
import { standsNow } from './mandate/stands.ts';
import { requestById } from './request-store.ts';

export interface HouseholdMail {
  /** In the household's language, or the same for both. */
  readonly subject: string | ((language: Language) => string);
  /** Given the address under which the household opens its request: `${link}/proposta` is a page of it. */
  readonly body: (link: string, language: Language) => string;
  /** Unique for the event: `pool-proposed:<pool id>:<request id>`. */
  readonly eventKey: string;
}

/**
 * Mails the household of a request, without the caller learning who it is, with a secret link of its own. Does nothing
 * when it gave no e-mail address or the event was told already.
 */
export async function mailHousehold(tx: Tx, ctx: Ctx, requestId: string, mail: HouseholdMail): Promise<void> {
  const request = await requestById(tx, requestId);
  const contact = (await contactsByRequest(tx, [requestId])).get(requestId);
  if (request === undefined || contact?.email === undefined) return;
  const mandate = await mandateOf(tx, requestId);
  // Who asked for somebody else and may no more is written to no more: the desk follows the person.
  if (mandate !== undefined && mandate.revokedAt === null && !mayAct(standsNow(mandate, ctx.now))) return;
  const { language } = request;
  const token = ctx.newToken();
  const subject = typeof mail.subject === 'string' ? mail.subject : mail.subject(language);
  const body = mail.body(absoluteIn(ctx, `/r/${token}`, language), language);
  const queued = await queueMessage(tx, ctx, { recipient: contact.email, subject, body, eventKey: mail.eventKey });
  if (queued !== undefined) await insertSecretLink(tx, hashToken(token), requestId, ctx.now);
}

/** The address of a page in a language that may not be the context's: Italian has no prefix. */
function absoluteIn(ctx: Ctx, path: string, language: Language): string {
  const url = new URL(ctx.links.absolute(path));
  const bare = ctx.language === 'en' ? url.pathname.replace(/^\/en(?=\/)/, '') : url.pathname;
  url.pathname = language === 'en' ? `/en${bare}` : bare;
  return url.href;
}
