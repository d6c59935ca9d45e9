import { mobileNumber } from '../../../platform/sms/mobile-number.ts';
import type { OtherWay, OutgoingMessage } from '../../people/public.ts';
import type { Contact } from '../model.ts';
import type { LetterAsk } from './model.ts';

export type Way = Pick<OutgoingMessage, 'channel' | 'recipient' | 'otherwise'>;

export interface Ways {
  /** What leaves by itself; undefined where nothing reaches the household. */
  readonly message: Way | undefined;
  /** Whether the letter waits at the desk, to be printed or told by phone: now, only if the message never leaves, or never. */
  readonly paper: 'now' | 'if-unsent' | 'never';
}

interface Reach {
  readonly sendsTexts: boolean;
  readonly reachesIo: boolean;
}

/**
 * By which ways a letter goes. A mailbox is enough. Where there is none, the desk has it: at once where nothing else reaches the
 * household, and where a text is not enough, since its link is no use to who has an old telephone and something is asked. News goes
 * by text alone, and to the desk only if the text could not leave. The same of the app, which tells nobody who does not use it.
 */
export function waysTo(reach: Reach, contact: Contact, asks: LetterAsk): Ways {
  const message = messageTo(reach, contact);
  return { message, paper: paperBeside(message, contact, asks) };
}

function paperBeside(message: Way | undefined, { email, onPaper }: Contact, asks: LetterAsk): Ways['paper'] {
  if (onPaper === true || message === undefined) return 'now';
  if (email !== undefined) return 'never';
  return message.channel === 'sms' && asks !== 'nothing' ? 'now' : 'if-unsent';
}

/** In the app IO for who chose it, and as everybody else where the app does not reach them. */
function messageTo(reach: Reach, contact: Contact): Way | undefined {
  const otherwise = plainWayTo(reach, contact);
  const { fiscalCode } = contact;
  return fiscalCode === undefined || !reach.reachesIo
    ? otherwise
    : { channel: 'app-io', recipient: fiscalCode, otherwise };
}

function plainWayTo({ sendsTexts }: Reach, { email, phone }: Contact): OtherWay | undefined {
  if (email !== undefined) return { channel: 'mail', recipient: email };
  const number = phone === undefined || !sendsTexts ? undefined : mobileNumber(phone);
  return number === undefined ? undefined : { channel: 'sms', recipient: number };
}
