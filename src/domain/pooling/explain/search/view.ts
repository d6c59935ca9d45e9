// The city as one household sees it: whom it could meet, at which hours, at which places.
import { metres } from '../../metres.ts';
import { countDays } from '../../session-starts.ts';
import type { DayBits } from '../../session-starts.ts';
import { readHome } from '../city/city.ts';
import type { City, Household } from '../city/city.ts';
import type { Standing } from '../city/busy-days.ts';
import { couldMeet } from '../city/could-meet.ts';
import { groundAt } from './ground.ts';
import type { Ground } from './ground.ts';

/** `masks`: for each of the view's `froms`, the days on which it is free. */
export type Companion = { readonly household: Household; readonly masks: readonly DayBits[] };

export type View = {
  readonly city: City;
  readonly subject: Household;
  readonly standing: Standing;
  /** First slots of sessions that are looked at, and for each the days on which the household is free. */
  readonly froms: readonly number[];
  readonly masks: readonly DayBits[];
  /** Whom it could meet: first those who wait, then by distance. */
  readonly company: readonly Companion[];
  /** Venues, its own home if it can host, and homes of those whom it could meet; nearest first. */
  readonly grounds: readonly Ground[];
};

const ALL_WEEK: DayBits = 0b111_1111;

/** With `any` hours the household counts as free all week, and so may be in more company. */
export function viewOf(city: City, subject: Household, standing: Standing, hours: 'its-own' | 'any' = 'its-own'): View {
  const { days } = subject.request;
  const free = hours === 'any' ? subject.starts.map(() => ALL_WEEK) : subject.starts;
  const froms = [...free.keys()].filter((slot) => countDays(free[slot] ?? 0) >= days);
  const masks = froms.map((slot) => free[slot] ?? 0);
  const company = city.alike(subject).flatMap((household) => {
    const waits = city.poolOf[household.at] === undefined;
    if ((standing === 'plan' && !waits) || !couldMeet(city, subject, household)) return [];
    const own = froms.map((slot) => household.starts[slot] ?? 0);
    if (!own.some((bits, at) => countDays(bits & (masks[at] ?? 0)) >= days)) return [];
    return [{ household, masks: own, waits, away: metres(subject.request, household.request) }];
  });
  company.sort((a, b) => Number(b.waits) - Number(a.waits) || a.away - b.away);
  return { city, subject, standing, froms, masks, company, grounds: groundsOf(city, subject, company) };
}

function groundsOf(city: City, subject: Household, company: readonly Companion[]): Ground[] {
  const { hostSeats, seats } = subject.request;
  const own = hostSeats > seats ? [readHome(subject, city.venues.length)] : [];
  const known = [...own, ...city.venues].map((place) => groundAt(city, subject, { place, company }));
  const homes = company.flatMap((host) => {
    const { request } = host.household;
    if (request.hostSeats <= request.seats) return [];
    return [groundAt(city, subject, { place: city.homeOf(host.household), company, host })];
  });
  return [...known, ...homes].sort((a, b) => a.metres - b.metres);
}
