// Which households suit each other, wherever they live and whatever it costs.
import { countDays } from '../../session-starts.ts';
import type { City, Household } from './city.ts';

/**
 * Whether `other` could be in a pool with the household, distance, price and hours apart: the same sessions are asked for, no
 * running pool has it, ages are near, neither avoids the other, and somebody offers what both need. Where nobody offers what
 * the household needs itself, the other must need nothing more.
 */
export function couldMeet(city: City, household: Household, other: Household): boolean {
  if (other.at === household.at || city.poolOf[other.at]?.kept === true) return false;
  const { maxAgeSpread } = city.instance.rules;
  const spread = Math.max(household.oldest, other.oldest) - Math.min(household.youngest, other.youngest);
  if (spread > maxAgeSpread || city.avoided[household.at]?.has(other.at) === true) return false;
  const { request } = household;
  if (city.served(request, other.request)) return true;
  return !city.served(request, request) && other.request.needs.every((tag) => request.needs.includes(tag));
}

/** Whether both can come to some same hour on as many days as they ask for. */
export function shareHours(a: Household, b: Household): boolean {
  const { days } = a.request;
  return a.starts.some((bits, slot) => countDays(bits & (b.starts[slot] ?? 0)) >= days);
}
