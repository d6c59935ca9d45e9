// Whether there is any place, operator and hour for one household in company: most hopeless requests are seen at once.
import { countDays } from '../session-starts.ts';
import type { Search } from './offer-search.ts';
import type { Company } from './people.ts';

/** False when no pool can hold the request, whoever else comes (rules 3, 4, 6, 7, 9). */
export function canBeServed(search: Search, at: number): boolean {
  const person = search.people[at];
  if (person === undefined) return false;
  for (const index of search.reach.placesOf[at] ?? []) {
    const place = search.board.places[index];
    if (place === undefined || place.seats <= person.seats) continue;
    const needs = person.needs.filter((tag) => !place.tags.has(tag));
    for (const operator of search.reach.operatorsAt[index] ?? []) {
      if (couldHold(search, person, operator, needs)) return true;
    }
  }
  return false;
}

function couldHold({ board, startsOf }: Search, person: Company, at: number, needs: readonly string[]): boolean {
  const operator = board.operators[at];
  if (operator === undefined || operator.maxSeats <= person.seats) return false;
  if (needs.some((tag) => !operator.tags.includes(tag))) return false;
  const first = Math.max(operator.minSeats, person.seats + 1);
  const prices = operator.cents.slice(first - 1, operator.maxSeats);
  if (!prices.some((price, more) => price <= person.ceiling * (first + more))) return false;
  const starts = startsOf(at, person.slots);
  return person.starts.some((bits, slot) => countDays(bits & (starts[slot] ?? 0)) >= person.days);
}
