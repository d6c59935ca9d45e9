// A bound for when not every possible pool could be looked at: seats and hours in all, and each household at its best.
import { DAYS_PER_WEEK, SLOTS_PER_DAY } from '../instance.ts';
import type { PoolingRequest, Window } from '../instance.ts';
import type { Board } from './board.ts';
import { lowestSeatPrices } from './operator-hours.ts';

type Hope = { readonly gain: number; readonly seatSlots: number };

/**
 * Each request is worth at most its points minus its seats at the cheapest price per seat that any operator asks (a pool's
 * price is the sum of its seats' shares), and needs its seats for all its slots. Operators have no more seats than their
 * largest pool in every slot in which somebody could meet; where no home has room, nor have venues. The best that fits,
 * with the last request cut to size, is a fractional knapsack (Dantzig, 1957). `servable` are the requests that could be in
 * a pool at all. An open pool that takes somebody in may cost less than before, so what open pools cost is added.
 */
export function looseBound(board: Board, servable: readonly number[]): number {
  const lowest = lowestSeatPrices(board);
  const requests = servable.flatMap((at) => board.requests[at] ?? []);
  const running = board.open.length > 0;
  const hopes = requests.map((request): Hope => {
    const { weight, seats, days, slots } = request;
    const price = running ? 0 : (lowest[seats + 1] ?? Infinity);
    const gain = board.rules.pointsPerWeight * weight - (price * seats * days * slots) / 2;
    return { gain, seatSlots: seats * days * slots };
  });
  const wanted = hoursOf(requests);
  const seatSlots = (seats: number, windows: readonly Window[]) =>
    seats * hoursOf([{ windows }]).filter((open, hour) => open && wanted[hour]).length;
  const ofOperators = board.operators.reduce((sum, each) => sum + seatSlots(each.maxSeats, each.windows), 0);
  const always = Array.from({ length: DAYS_PER_WEEK }, (_, day) => ({ day, from: 0, to: SLOTS_PER_DAY }));
  const ofVenues = board.venues.reduce((sum, { seats }) => sum + seatSlots(seats, always), 0);
  const noHomes = board.places.length === board.venues.length && !running;
  return knapsack(hopes, noHomes ? Math.min(ofOperators, ofVenues) : ofOperators) + costOfOpenPools(board);
}

/** For each slot of the week, whether some window holds it. */
function hoursOf(records: readonly Pick<PoolingRequest, 'windows'>[]): boolean[] {
  const hours: boolean[] = Array.from({ length: DAYS_PER_WEEK * SLOTS_PER_DAY }, () => false);
  for (const { windows } of records) {
    for (const { day, from, to } of windows) {
      for (let slot = Math.max(0, from); slot < Math.min(SLOTS_PER_DAY, to); slot++)
        hours[day * SLOTS_PER_DAY + slot] = true;
    }
  }
  return hours;
}

function knapsack(hopes: readonly Hope[], capacity: number): number {
  let [sum, left] = [0, capacity];
  const worthwhile = hopes.filter(({ gain }) => gain > 0);
  for (const { gain, seatSlots } of worthwhile.sort((a, b) => b.gain * a.seatSlots - a.gain * b.seatSlots)) {
    const share = Math.min(1, left / seatSlots);
    if (share <= 0) break;
    sum += gain * share;
    left -= seatSlots * share;
  }
  return sum;
}

function costOfOpenPools({ open }: Board): number {
  return open.reduce((sum, { operator, members }) => {
    const [first] = members;
    const seats = members.reduce((all, each) => all + each.seats, 0);
    return sum + ((operator.cents[seats - 1] ?? 0) * (first?.days ?? 0) * (first?.slots ?? 0)) / 2;
  }, 0);
}
