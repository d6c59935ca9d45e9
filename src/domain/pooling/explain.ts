// Explains a plan to one household: what it gets, or the last hurdle that kept it out.
import { layOut } from './board.ts';
import type { Board } from './board.ts';
import { explainPlaced } from './explain-placed.ts';
import { coarse } from './explanation.ts';
import type { Explanation, NotPlaced, ReasonNotPlaced } from './explanation.ts';
import { alone, households, join } from './grow-members.ts';
import type { Grown, Household, Room } from './grow-members.ts';
import type { PoolingInstance, RequestId } from './instance.ts';
import { metres } from './metres.ts';
import { operatorStarts } from './operator-offers.ts';
import type { StartsOf } from './operator-offers.ts';
import type { PoolingPlan } from './plan.ts';
import { countDays } from './session-starts.ts';
import { reachablePlaces } from './spots.ts';
import type { Spot } from './spots.ts';

const HURDLES: readonly ReasonNotPlaced[] = [
  'no-compatible-neighbour',
  'place-missing',
  'no-operator-at-those-hours',
  'need-not-met',
  'price-out-of-reach',
  'lost-to-better-group',
];

/** Groups looked at for one household: enough for a true reason in any real quarter, and never more than a moment. */
const GROUPS = 20_000;

/**
 * Prepares explanations of one plan; the function it returns takes a request's id and costs milliseconds. Whether an
 * operator is busy with other pools is not looked at: that is what `lost-to-better-group` means.
 */
export function explainPlan(instance: PoolingInstance, plan: PoolingPlan): (id: RequestId) => Explanation {
  const board = layOut(instance);
  const people = households(board);
  const spots = reachablePlaces(board);
  const startsOf = operatorStarts(board);
  return (id) => {
    const request = instance.requests.find((each) => each.id === id);
    const person = people.find((each) => each.request === request);
    if (request === undefined || person === undefined) return { outcome: 'unknown-request', request: id };
    return explainPlaced(instance, plan, request) ?? explainNotPlaced({ board, people, spots, startsOf }, person);
  };
}

type City = {
  readonly board: Board;
  readonly people: readonly Household[];
  readonly spots: readonly Spot[];
  readonly startsOf: StartsOf;
};

function explainNotPlaced(city: City, person: Household): NotPlaced {
  const { board, people, spots } = city;
  const anywhere = { seats: Infinity, lowestSeatPrices: free(board) };
  const compatible = people.filter(
    (other) => other !== person && join(board, anywhere, alone(person), other) !== undefined,
  );
  const distances = compatible.map((other) => metres(person.request, other.request));
  const reached = spots.filter(({ requests }) => requests.includes(person.at));
  const search = { passed: compatible.length > 0 ? 1 : 0, lowestCents: Infinity, left: GROUPS };
  for (const spot of reached) {
    const here = new Set(spot.requests);
    const others = compatible.filter(({ at }) => here.has(at));
    const room = { seats: spot.place.seats, lowestSeatPrices: free(board) };
    const largest = Math.max(0, ...spot.operators.map((each) => board.operators[each]?.maxSeats ?? 0));
    lookAround(city, { spot, room, largest }, alone(person), others, search);
  }
  return {
    outcome: 'not-placed',
    reason: HURDLES[search.passed] ?? 'lost-to-better-group',
    compatible: compatible.length,
    nearestCompatible: distances.length > 0 ? coarse(Math.min(...distances)) : undefined,
    places: reached.length,
    lowestCents: Number.isFinite(search.lowestCents) ? search.lowestCents : undefined,
    ceilingCents: Math.min(person.request.maxCents, person.request.soloCents),
    truncated: search.left <= 0,
  };
}

/** Prices of nothing: growing must not cut on price when price is one of the possible reasons. */
function free(board: Board): number[] {
  const most = board.requests.reduce((sum, { seats }) => sum + seats, 0);
  return Array.from({ length: most + 1 }, () => 0);
}

type Search = { passed: number; lowestCents: number; left: number };
/** `largest`: seats beyond which no operator here takes a pool. */
type Here = { readonly spot: Spot; readonly room: Room; readonly largest: number };

function lookAround(city: City, here: Here, grown: Grown, others: readonly Household[], search: Search): void {
  const { host } = here.spot.place;
  for (const [at, other] of others.entries()) {
    if (search.left <= 0) return;
    search.left -= 1;
    const larger = join(city.board, here.room, grown, other);
    if (larger === undefined) continue;
    if (host < 0 || larger.members.some((member) => member.at === host)) judge(city, here.spot, larger, search);
    if (larger.seats < here.largest) lookAround(city, here, larger, others.slice(at + 1), search);
  }
}

function judge({ board, startsOf }: City, spot: Spot, grown: Grown, search: Search): void {
  const { days = 0, slots = 0 } = grown.members[0]?.request ?? {};
  search.passed = Math.max(search.passed, 2);
  const needs = grown.members.flatMap(({ request }) => request.needs).filter((tag) => !spot.place.tags.has(tag));
  for (const at of spot.operators) {
    const operator = board.operators[at];
    if (operator === undefined || grown.seats < operator.minSeats || grown.seats > operator.maxSeats) continue;
    const starts = startsOf(at, slots);
    if (!grown.starts.some((bits, from) => countDays(bits & (starts[from] ?? 0)) >= days)) continue;
    search.passed = Math.max(search.passed, 3);
    if (!needs.every((tag) => operator.tags.includes(tag))) continue;
    search.passed = Math.max(search.passed, 4);
    const price = operator.cents[grown.seats - 1] ?? Infinity;
    search.lowestCents = Math.min(search.lowestCents, price / grown.seats);
    if (price <= grown.ceiling * grown.seats) search.passed = 5;
  }
}
