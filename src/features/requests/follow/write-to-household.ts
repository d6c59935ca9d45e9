import { mayAct } from '../../../domain/asking/representation.ts';
import type { Language } from '../../../i18n/index.ts';
import { hashToken } from '../../../platform/auth/token.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { queueMessage, shortText } from '../../people/public.ts';
import { contactsByRequest } from '../contact-store.ts';
import { keepOnPaper } from '../letters/keep-on-paper.ts';
import type { PaperSide } from '../letters/model.ts';
import { waysTo, type Way } from '../letters/ways-to.ts';
import { mandateOf } from '../mandate/mandate-store.ts';
import { standsNow } from '../mandate/stands.ts';
import type { Contact } from '../model.ts';
import { requestById } from '../request-store.ts';
import { insertSecretLink } from './link-store.ts';

export interface HouseholdLetter {
  /** In the household's language, or the same for both. */
  readonly subject: string | ((language: Language) => string);
  /** Given the address under which the household opens its request: `${link}/proposta` is a page of it. */
  readonly body: (link: string, language: Language) => string;
  /** Unique for the event: `pool-proposed:<pool id>:<request id>`. */
  readonly eventKey: string;
  /** The same for whom no mail reaches: everything that is told is told on paper, or by phone, too. */
  readonly paper: PaperSide;
  /** A page that has a link already, for the letter that leads there instead of to the request. */
  readonly leadsTo?: string;
}

/**
 * Writes to the household of a request, without the caller learning who it is, with a secret link of its own: by mail, by a short
 * text where it gave only a mobile telephone, or in the app IO where it chose so; and on paper, which waits at the desk, where none
 * of these is enough (`waysTo` says when). Does nothing when the event was told already.
 */
export async function writeToHousehold(tx: Tx, ctx: Ctx, requestId: string, letter: HouseholdLetter): Promise<void> {
  const request = await requestById(tx, requestId);
  const contact = (await contactsByRequest(tx, [requestId])).get(requestId);
  if (request === undefined || contact === undefined) return;
  const mandate = await mandateOf(tx, requestId);
  // Who asked for somebody else and may no more is written to no more: the desk follows the person.
  if (mandate !== undefined && mandate.revokedAt === null && !mayAct(standsNow(mandate, ctx.now))) return;
  const { language } = request;
  const subject = typeof letter.subject === 'string' ? letter.subject : letter.subject(language);
  const { message, paper } = waysTo(ctx, contact, letter.paper.asks);
  const messageId = message && (await send(tx, ctx, { requestId, language, letter, subject, way: message }));
  if (paper === 'never' || (message !== undefined && messageId === undefined)) return;
  const { eventKey } = letter;
  const onlyIfUnsent = paper === 'if-unsent';
  await keepOnPaper(tx, ctx, { request, subject, eventKey, paper: letter.paper, messageId, onlyIfUnsent });
}

interface Sent {
  readonly requestId: string;
  readonly language: Language;
  readonly letter: HouseholdLetter;
  readonly subject: string;
  readonly way: Way;
}

/** Queues the message, and its link if it is a new one; undefined when the event was told already. */
async function send(
  tx: Tx,
  ctx: Ctx,
  { requestId, language, letter, subject, way }: Sent,
): Promise<string | undefined> {
  const token = ctx.newToken();
  const body = letter.body(absoluteIn(ctx, letter.leadsTo ?? `/r/${token}`, language), language);
  const text = way.channel === 'sms' ? shortText(subject, body) : body;
  const queued = await queueMessage(tx, ctx, { ...way, subject, body: text, eventKey: letter.eventKey });
  if (queued !== undefined && letter.leadsTo === undefined)
    await insertSecretLink(tx, hashToken(token), requestId, ctx.now);
  return queued;
}

/** Whether a letter or a text would leave by itself: else the desk prints it, or calls. */
export function canBeWrittenTo(ctx: Ctx, contact: Contact): boolean {
  return waysTo(ctx, contact, 'nothing').message !== undefined;
}

/** The address of a page in a language that may not be the context's: Italian has no prefix. */
function absoluteIn(ctx: Ctx, path: string, language: Language): string {
  const url = new URL(ctx.links.absolute(path));
  const bare = ctx.language === 'en' ? url.pathname.replace(/^\/en(?=\/)/, '') : url.pathname;
  url.pathname = language === 'en' ? `/en${bare}` : bare;
  return url.href;
}
