import type { WeeklyWindow } from '../../domain/schedule/weekly-window.ts';
import { widenWindows } from '../../domain/schedule/weekly-window.ts';
import type { PoolableHelp } from '../../domain/vocabulary.ts';
import type { Channel, Contact, HomeTag, Intensity, NeedTag, RefusedTag, RequestFacts } from './model.ts';

/** What a journey has been told so far. A step writes its own answers and leaves the others. */
export interface Answers {
  /** How the household came to ask; absent on the web. */
  readonly channel?: Exclude<Channel, 'web'>;
  readonly kindOfHelp?: PoolableHelp;
  readonly seats?: number;
  readonly ages?: readonly number[];
  readonly intensity?: Intensity;
  readonly days?: number;
  readonly slots?: number;
  /** As they were said: the tolerance widens them when the request is made. */
  readonly windows?: readonly WeeklyWindow[];
  readonly toleranceSlots?: number;
  readonly place?: AnsweredPlace;
  readonly maxMetres?: number;
  readonly soloCents?: number;
  readonly maxCents?: number;
  readonly willingToShare?: boolean;
  readonly hostSeats?: number;
  readonly homeTags?: readonly HomeTag[];
  readonly needs?: readonly NeedTag[];
  readonly refuses?: readonly RefusedTag[];
  readonly contact?: Contact;
  readonly firstContact?: boolean;
  readonly privacyRead?: boolean;
}

export interface AnsweredPlace {
  readonly label: string;
  readonly quarter: string;
  readonly lat: number;
  readonly lon: number;
}

export interface CompleteAnswers {
  readonly facts: RequestFacts;
  readonly contact: Contact;
  readonly channel: Channel;
}

/** The request that the answers make, or undefined while one is missing. */
export function completeAnswers(answers: Answers): CompleteAnswers | undefined {
  const {
    kindOfHelp,
    seats,
    ages,
    intensity,
    days,
    slots,
    windows,
    place,
    soloCents,
    contact,
    firstContact,
    privacyRead,
  } = answers;
  if (kindOfHelp === undefined || seats === undefined || ages === undefined || intensity === undefined)
    return undefined;
  if (days === undefined || slots === undefined || windows === undefined || place === undefined) return undefined;
  if (soloCents === undefined || contact === undefined || firstContact === undefined || privacyRead !== true)
    return undefined;
  const sharing = sharingFacts(answers, soloCents);
  if (sharing === undefined) return undefined;
  const { label, quarter, lat, lon } = place;
  return {
    contact,
    channel: answers.channel ?? 'web',
    facts: {
      kindOfHelp,
      seats,
      ages,
      intensity,
      days,
      slots,
      soloCents,
      firstContact,
      ...sharing,
      windows: widenWindows(windows, answers.toleranceSlots ?? 0),
      placeLabel: label,
      quarter,
      lat,
      lon,
    },
  };
}

type SharingFacts = Pick<
  RequestFacts,
  'maxMetres' | 'maxCents' | 'willingToShare' | 'hostSeats' | 'homeTags' | 'needs' | 'refuses'
>;

/** What matters only to who shares. Heavy care is never shared, so nothing of it is asked. */
function sharingFacts(answers: Answers, soloCents: number): SharingFacts | undefined {
  const { hostSeats = 0, homeTags = [], needs = [], refuses = [] } = answers;
  if (answers.intensity === 'heavy')
    return { maxMetres: 0, maxCents: soloCents, willingToShare: false, hostSeats: 0, homeTags, needs, refuses: [] };
  const { maxMetres, maxCents, willingToShare } = answers;
  if (maxMetres === undefined || maxCents === undefined || willingToShare === undefined) return undefined;
  return { maxMetres, maxCents, willingToShare, hostSeats, homeTags, needs, refuses };
}

/** A request as answers again, for the steps that change it. Its windows hold the tolerance already. */
export function answersOf(facts: RequestFacts, contact: Contact): Answers {
  const { placeLabel: label, quarter, lat, lon, ...rest } = facts;
  return {
    ...rest,
    homeTags: facts.homeTags as readonly HomeTag[],
    needs: facts.needs as readonly NeedTag[],
    refuses: facts.refuses as readonly RefusedTag[],
    toleranceSlots: 0,
    place: { label, quarter, lat, lon },
    contact,
    privacyRead: true,
  };
}
