// Turns a company that could meet into offers: each operator at each place, at every hour that suits all.
import { SLOTS_PER_DAY } from '../instance.ts';
import { countDays } from '../session-starts.ts';
import type { Company } from './people.ts';
import type { Search } from './offer-search.ts';
import { daysBesideKept } from './kept-sessions.ts';

/** Adds the company as a set, if anybody can hold it, and says how many offers there were (rules 3 to 7, 9, 11, 12). */
export function offerPools(search: Search, company: Company, places: Int32Array): number {
  const { board, making, offersPerSet, random, suiting } = search;
  // Where only some offers are kept, each set begins its search elsewhere, or all would get the same operator.
  const partial = offersPerSet < Infinity;
  suiting.companies += 1;
  let made = 0;
  for (const at of places.length > 1 && partial ? turned(places, random()) : places) {
    const { host, tags } = board.places[at] ?? { host: -1, tags: new Set<string>() };
    if (host >= 0 && !company.members.includes(host)) continue;
    made += offerAt(search, company, at, { needs: needsLeft(company, tags), most: offersPerSet - made, partial });
  }
  if (made > 0) making.addSet(company.members, company.days, company.slots);
  return made;
}

type Asked = { readonly needs: readonly string[]; readonly most: number; readonly partial: boolean };

/** Adds the offers at one place: a city's time goes here, so that what is quickly told is asked first. */
function offerAt(search: Search, company: Company, at: number, { needs, most, partial }: Asked): number {
  const { board, reach, making, random, suiting } = search;
  const venue = board.places[at]?.venue ?? -1;
  const known = reach.operatorsAt[at] ?? [];
  const operators = partial ? turned(known, random()) : known;
  let made = 0;
  for (let turn = 0; turn < operators.length && made < most; turn++) {
    const operator = operators[turn] ?? 0;
    // No pool follows another in a home, so for the same operator one home is as good as another.
    if (venue < 0 && suiting.atHome[operator] === suiting.companies) continue;
    if (!suits(search, company, operator)) continue;
    const price = priceOf(search, company, operator, needs);
    const value = company.points - (price * company.slots * company.days) / 2;
    // A pool that costs more than its points would only lower the score.
    if (!(value > 0) || addStarts(search, company, operator, venue) === 0) continue;
    making.addOffer({ operator, place: at, venue, value });
    if (venue < 0) suiting.atHome[operator] = suiting.companies;
    made += 1;
  }
  return made;
}

function needsLeft({ needs }: Company, tags: ReadonlySet<string>): readonly string[] {
  return needs.length === 0 ? needs : needs.filter((tag) => !tags.has(tag));
}

/** Seats, price and hours, which are the same at every place: most operators of most companies end here. */
function suits(search: Search, company: Company, operator: number): boolean {
  const { suiting } = search;
  if (suiting.asked[operator] !== suiting.companies) {
    suiting.asked[operator] = suiting.companies;
    const price = priceOf(search, company, operator, []);
    const pays = company.points - (price * company.slots * company.days) / 2 > 0;
    suiting.suits[operator] = pays && sharesHours(search, company, operator) ? 1 : 0;
  }
  return suiting.suits[operator] === 1;
}

function sharesHours({ startsOf }: Search, company: Company, operator: number): boolean {
  const starts = startsOf(operator, company.slots);
  for (let from = 0; from < SLOTS_PER_DAY; from++)
    if (countDays((company.starts[from] ?? 0) & (starts[from] ?? 0)) >= company.days) return true;
  return false;
}

/** The same numbers, beginning at a share of the list. */
function turned(numbers: ArrayLike<number>, share: number): number[] {
  const first = Math.floor(share * numbers.length);
  return Array.from({ length: numbers.length }, (_, at) => numbers[(first + at) % numbers.length] ?? 0);
}

/** Cents per hour, Infinity when the operator cannot hold it (rules 4, 7, 9). */
function priceOf({ board }: Search, { seats, ceiling }: Company, at: number, needs: readonly string[]): number {
  const operator = board.operators[at];
  if (operator === undefined || seats < operator.minSeats || seats > operator.maxSeats) return Infinity;
  const price = operator.cents[seats - 1] ?? Infinity;
  if (price > ceiling * seats) return Infinity;
  for (const tag of needs) if (!operator.tags.includes(tag)) return Infinity;
  return price;
}

function addStarts(search: Search, company: Company, operator: number, venue: number): number {
  const { board, making } = search;
  const starts = search.startsOf(operator, company.slots);
  const id = board.operators[operator]?.id;
  if (id === undefined) return 0;
  const venueId = board.venues[venue]?.id;
  const beside = board.kept.ofOperator.has(id) || (venueId !== undefined && board.kept.atVenue.has(venueId));
  let count = 0;
  for (let from = 0; from < SLOTS_PER_DAY; from++) {
    let days = (company.starts[from] ?? 0) & (starts[from] ?? 0);
    if (countDays(days) < company.days) continue;
    if (beside) {
      const ask = { operator: id, venue: venueId, from, slots: company.slots, days };
      days = daysBesideKept(board.kept, board.rules.moveSlots, ask);
      if (countDays(days) < company.days) continue;
    }
    making.addStart(from, days);
    count += 1;
  }
  return count;
}
