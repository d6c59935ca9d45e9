// A bound for when not every possible pool could be looked at: each household by itself, at the best it could hope for.
import type { Board } from './board.ts';
import { alone, households, join } from './grow-members.ts';
import type { Household } from './grow-members.ts';
import { lowestSeatPrices, operatorStarts } from './operator-offers.ts';
import { findSpots } from './spots.ts';

/**
 * For each request, points minus its share of the cheapest price per seat that any operator asks within reach; nothing for
 * a request that has no possible companion. Valid since a pool's price is the sum of its seats' shares, and no seat costs
 * less than the lowest price per seat.
 */
export function looseBounds(board: Board): Float64Array {
  const most = new Float64Array(board.requests.length);
  const people = households(board);
  for (const spot of findSpots(board, people, operatorStarts(board))) {
    const lowest = lowestSeatPrices(board, spot.operators);
    const room = { seats: spot.place.seats, lowestSeatPrices: lowest };
    const here = spot.requests.flatMap((at) => people[at] ?? []);
    for (const person of here) {
      const { request, at } = person;
      const hours = (request.days * request.slots) / 2;
      const price = lowest[request.seats + 1] ?? Infinity;
      const gain = board.rules.pointsPerWeight * request.weight - price * request.seats * hours;
      if (gain > (most[at] ?? 0) && hasCompanion(board, room, person, here, spot.place.host)) most[at] = gain;
    }
  }
  return most;
}

type Room = Parameters<typeof join>[1];

function hasCompanion(board: Board, room: Room, person: Household, here: readonly Household[], host: number): boolean {
  return here.some((other) => {
    if (other === person || (host >= 0 && other.at !== host && person.at !== host)) return false;
    return join(board, room, alone(person), other) !== undefined;
  });
}
