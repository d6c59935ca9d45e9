// Who a newcomer could share with, and where: the few of a city that are worth a closer look.
import { SLOTS_PER_DAY } from '../instance.ts';
import { shareStarts } from '../session-starts.ts';
import type { City } from './city.ts';
import { mustNotMeet, sessionsKey } from './household.ts';
import type { Household } from './household.ts';
import { accepts, isFarther } from './place.ts';
import type { Place } from './place.ts';

/** Households that wait for the same sessions and could meet the newcomer at some hour, somewhere between the two. */
export function matesOf({ waiting, instance }: City, newcomer: Household): Household[] {
  const { request, starts, youngest, oldest } = newcomer;
  const common = new Uint8Array(SLOTS_PER_DAY);
  // A metre more, so that rounding cannot part two who meet at a place exactly at both their limits.
  const reach = request.maxMetres + 1;
  return (waiting.get(sessionsKey(request)) ?? []).filter((mate) => {
    const spread = Math.max(oldest, mate.oldest) - Math.min(youngest, mate.youngest);
    return (
      mate.request.id !== request.id &&
      spread <= instance.rules.maxAgeSpread &&
      !isFarther(request, mate.request, reach + mate.request.maxMetres) &&
      shareStarts(starts, mate.starts, request.days, common) &&
      !mustNotMeet(newcomer, mate)
    );
  });
}

/** Places where the newcomer would go: venues, its own home, homes of those it could share with. */
export function placesOf(city: City, newcomer: Household, mates: readonly Household[]): Place[] {
  const hosts = [newcomer, ...mates].filter(({ request }) => request.hostSeats > request.seats);
  return [...city.venues, ...hosts.map(city.homeOf)].filter((place) => accepts(newcomer, place));
}
