import { mayAct } from '../../../domain/asking/representation.ts';
import type { Language } from '../../../i18n/index.ts';
import { hashToken } from '../../../platform/auth/token.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { mobileNumber } from '../../../platform/sms/mobile-number.ts';
import { queueMessage, shortText, type OtherWay, type OutgoingMessage } from '../../people/public.ts';
import type { Contact } from '../model.ts';
import { contactsByRequest } from '../contact-store.ts';
import { insertSecretLink } from './link-store.ts';
import { mandateOf } from '../mandate/mandate-store.ts';
import { standsNow } from '../mandate/stands.ts';
import { requestById } from '../request-store.ts';

export interface HouseholdLetter {
  /** In the household's language, or the same for both. */
  readonly subject: string | ((language: Language) => string);
  /** Given the address under which the household opens its request: `${link}/proposta` is a page of it. */
  readonly body: (link: string, language: Language) => string;
  /** Unique for the event: `pool-proposed:<pool id>:<request id>`. */
  readonly eventKey: string;
}

/**
 * Writes to the household of a request, without the caller learning who it is, with a secret link of its own: by mail, by a
 * short text where it gave only a mobile telephone, or in the app IO where it chose so. Does nothing when neither would reach it (the desk calls, or prints the
 * letter), or the event was told already.
 */
export async function writeToHousehold(tx: Tx, ctx: Ctx, requestId: string, letter: HouseholdLetter): Promise<void> {
  const request = await requestById(tx, requestId);
  const contact = (await contactsByRequest(tx, [requestId])).get(requestId);
  const way = contact && wayTo(ctx, contact);
  if (request === undefined || way === undefined) return;
  const mandate = await mandateOf(tx, requestId);
  // Who asked for somebody else and may no more is written to no more: the desk follows the person.
  if (mandate !== undefined && mandate.revokedAt === null && !mayAct(standsNow(mandate, ctx.now))) return;
  const { language } = request;
  const token = ctx.newToken();
  const subject = typeof letter.subject === 'string' ? letter.subject : letter.subject(language);
  const body = letter.body(absoluteIn(ctx, `/r/${token}`, language), language);
  const text = way.channel === 'sms' ? shortText(subject, body) : body;
  const queued = await queueMessage(tx, ctx, { ...way, subject, body: text, eventKey: letter.eventKey });
  if (queued !== undefined) await insertSecretLink(tx, hashToken(token), requestId, ctx.now);
}

/** Whether a letter or a text would leave at all: else the desk calls. */
export function canBeWrittenTo(ctx: Ctx, contact: Contact): boolean {
  return wayTo(ctx, contact) !== undefined;
}

type Way = Pick<OutgoingMessage, 'channel' | 'recipient' | 'otherwise'>;

/** In the app IO for who chose it, and as everybody else where the app does not reach them. */
function wayTo(ctx: Ctx, contact: Contact): Way | undefined {
  const otherwise = plainWayTo(ctx, contact);
  const { fiscalCode } = contact;
  return fiscalCode === undefined || !ctx.reachesIo
    ? otherwise
    : { channel: 'app-io', recipient: fiscalCode, otherwise };
}

function plainWayTo(ctx: Ctx, { email, phone }: Contact): OtherWay | undefined {
  if (email !== undefined) return { channel: 'mail', recipient: email };
  const number = phone === undefined || !ctx.sendsTexts ? undefined : mobileNumber(phone);
  return number === undefined ? undefined : { channel: 'sms', recipient: number };
}

/** The address of a page in a language that may not be the context's: Italian has no prefix. */
function absoluteIn(ctx: Ctx, path: string, language: Language): string {
  const url = new URL(ctx.links.absolute(path));
  const bare = ctx.language === 'en' ? url.pathname.replace(/^\/en(?=\/)/, '') : url.pathname;
  url.pathname = language === 'en' ? `/en${bare}` : bare;
  return url.href;
}
