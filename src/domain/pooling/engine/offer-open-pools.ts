// Offers of pools that already run and may take members in: the same hours and place, a new price for all.
import { metres } from '../metres.ts';
import { countDays } from '../session-starts.ts';
import type { OpenPool } from './board.ts';
import type { Search } from './offer-search.ts';
import { alone, join } from './people.ts';
import type { Company } from './people.ts';

/** Adds, for each open pool, every group of waiting households that could come to it, as a set with one offer. */
export function offerOpenPools(search: Search): void {
  for (const [at, pool] of search.board.open.entries()) {
    const present = presentCompany(search, pool);
    if (present === undefined) continue;
    const offer = offerOf(search, pool, at, present);
    growOpen(search, offer, present, guestsOf(search, pool));
  }
}

function presentCompany({ board }: Search, { members }: OpenPool): Company | undefined {
  const [first, ...others] = members.map((member) => alone(board.rules.pointsPerWeight, member, []));
  if (first === undefined) return undefined;
  const free = { board, lowestSeatPrices: Array.from({ length: first.seats + 1 }, () => 0) };
  // They run together already, so only the sums are needed here: the checker has looked at the rest.
  return others.reduce<Company | undefined>((company, other) => {
    if (company === undefined) return undefined;
    const prices = Array.from({ length: company.seats + other.seats + 1 }, () => 0);
    return join({ ...free, lowestSeatPrices: prices }, company, other);
  }, first);
}

/** Waiting households that reach the place, accept it, are free at its hours and avoid nobody who is there. */
function guestsOf({ board, people }: Search, { members, place, from, days }: OpenPool): number[] {
  const present = new Set(members.map(({ id }) => id));
  return board.requests.flatMap((request, at) => {
    if (((people[at]?.starts[from] ?? 0) & days) !== days || request.days !== countDays(days)) return [];
    if (request.refuses.some((tag) => place.tags.has(tag)) || metres(request, place.at) > request.maxMetres) return [];
    if (request.avoid.some((id) => present.has(id)) || members.some(({ avoid }) => avoid.includes(request.id)))
      return [];
    return at;
  });
}

type OpenOffer = (company: Company) => void;

function offerOf({ board, making, left }: Search, pool: OpenPool, at: number, present: Company): OpenOffer {
  const { operator, place, from, days } = pool;
  const now = operator.cents[present.seats - 1] ?? 0;
  return (company) => {
    if (company.seats > place.seats || company.seats > operator.maxSeats) return;
    const price = operator.cents[company.seats - 1] ?? Infinity;
    if (price > company.ceiling * company.seats) return;
    if (company.needs.some((tag) => !place.tags.has(tag) && !operator.tags.includes(tag))) return;
    // Whoever is there counts already, at the price of now.
    const value = company.points - present.points - ((price - now) * company.slots * company.days) / 2;
    if (!(value > 0)) return;
    making.addStart(from, days);
    making.addOffer({ operator: board.operators.length + at, place: board.places.length + at, venue: -1, value });
    making.addSet(company.members, company.days, company.slots);
    left.offers -= 1;
  };
}

function growOpen(search: Search, offer: OpenOffer, company: Company, guests: readonly number[]): void {
  const { people, left, board } = search;
  // The price may fall again as the pool grows, so only seats can end the growth.
  const most = Math.max(0, ...board.open.map(({ operator }) => operator.maxSeats));
  const prices = Array.from({ length: most + 1 }, () => 0);
  for (const [position, guest] of guests.entries()) {
    left.joins -= 1;
    if (++left.looks % 256 === 0) left.late ||= search.deadline();
    if (left.offers <= 0 || left.joins <= 0 || left.late) return;
    const next = people[guest];
    const larger = next === undefined ? undefined : join({ board, lowestSeatPrices: prices }, company, next);
    if (larger === undefined) continue;
    offer(larger);
    growOpen(search, offer, larger, guests.slice(position + 1));
  }
}
