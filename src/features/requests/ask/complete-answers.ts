import { requestKinds } from '../../../domain/asking/request-kinds.ts';
import { mostPerSeatHour } from '../../../domain/pricing/budget.ts';
import { bearableWindows, noTolerance } from '../../../domain/schedule/tolerance.ts';
import type { Answers, ForWhom } from '../answers.ts';
import { asks, mayShare } from './asks.ts';
import type { Channel, Contact, HomeTag, NeedTag, RefusedTag, RequestFacts } from '../model.ts';

export interface CompleteAnswers {
  readonly facts: RequestFacts;
  readonly contact: Contact;
  readonly channel: Channel;
  readonly forWhom: ForWhom;
}

/** The request that the answers make, or undefined while one that its kind of help asks for is missing. */
export function completeAnswers(answers: Answers): CompleteAnswers | undefined {
  const { kindOfHelp, place, contact, firstContact, privacyRead } = answers;
  if (kindOfHelp === undefined || place === undefined || contact === undefined) return undefined;
  if (firstContact === undefined || privacyRead !== true) return undefined;
  const needsDetails = requestKinds[kindOfHelp].questions.some(({ required }) => required === true);
  const details = answers.details?.[kindOfHelp] ?? (needsDetails ? undefined : {});
  const people = peopleFacts(answers);
  const week = weekFacts(answers);
  if (details === undefined || people === undefined || week === undefined) return undefined;
  const intensity = asks(answers, 'weight') ? answers.intensity : 'light';
  const soloCents = asks(answers, 'money') ? answers.soloCents : 0;
  if (intensity === undefined || soloCents === undefined) return undefined;
  const sharing = sharingFacts(answers, { soloCents, seats: people.seats, rhythm: week });
  if (sharing === undefined) return undefined;
  const { label: placeLabel, quarter, lat, lon } = place;
  const said = { details, ...week.said, ...(mayShare(answers) && answers.budget && { budget: answers.budget }) };
  const { days, slots, windows } = week;
  return {
    contact,
    channel: answers.channel ?? 'web',
    forWhom: answers.forWhom ?? { kind: 'self' },
    facts: {
      kindOfHelp,
      ...people,
      intensity,
      days,
      slots,
      windows,
      soloCents,
      firstContact,
      ...sharing,
      placeLabel,
      quarter,
      lat,
      lon,
      said,
    },
  };
}

/** A household whose ages do not matter is one seat. */
function peopleFacts(answers: Answers): Pick<RequestFacts, 'seats' | 'ages'> | undefined {
  if (!asks(answers, 'people')) return { seats: 1, ages: [] };
  const { seats, ages } = answers;
  return seats === undefined || ages === undefined ? undefined : { seats, ages };
}

type WeekFacts = Pick<RequestFacts, 'days' | 'slots' | 'windows' | 'said'>;

function weekFacts(answers: Answers): WeekFacts | undefined {
  if (!asks(answers, 'hours')) return { days: 0, slots: 0, windows: [], said: {} };
  const { days, slots, windows, tolerance = noTolerance } = answers;
  if (days === undefined || slots === undefined || windows === undefined) return undefined;
  return { days, slots, windows: bearableWindows(windows, tolerance), said: { windows, tolerance } };
}

type SharingFacts = Pick<
  RequestFacts,
  'maxMetres' | 'maxCents' | 'willingToShare' | 'hostSeats' | 'homeTags' | 'needs' | 'refuses'
>;

/** What matters only to who shares: of heavy care, and of what is not shared, nothing of it is asked. */
function sharingFacts(
  answers: Answers,
  price: { readonly soloCents: number; readonly seats: number; readonly rhythm: WeekFacts },
): SharingFacts | undefined {
  const { hostSeats = 0, homeTags = [], needs = [], refuses = [] } = answers;
  if (!mayShare(answers))
    return {
      maxMetres: 0,
      maxCents: price.soloCents,
      willingToShare: false,
      hostSeats: 0,
      homeTags,
      needs,
      refuses: [],
    };
  const { maxMetres, budget, willingToShare } = answers;
  if (maxMetres === undefined || budget === undefined || willingToShare === undefined) return undefined;
  const maxCents = mostPerSeatHour(budget, price);
  return { maxMetres, maxCents, willingToShare, hostSeats, homeTags, needs, refuses };
}

/** A request as answers again, for the steps that change it. One that came without its own words says its figures. */
export function answersOf(facts: RequestFacts, contact: Contact): Answers {
  const { placeLabel: label, quarter, lat, lon, said, ...rest } = facts;
  return {
    ...rest,
    details: { [facts.kindOfHelp]: said.details ?? {} },
    windows: said.windows ?? facts.windows,
    tolerance: said.tolerance ?? noTolerance,
    budget: said.budget ?? { kind: 'hour', cents: facts.maxCents },
    homeTags: facts.homeTags as readonly HomeTag[],
    needs: facts.needs as readonly NeedTag[],
    refuses: facts.refuses as readonly RefusedTag[],
    place: { label, quarter, lat, lon },
    contact,
    privacyRead: true,
  };
}
