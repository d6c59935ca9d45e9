// An order of the instance that depends on what its records say, not on their names or their place in the file.
import type { Point, PoolingOperator, PoolingRequest, PoolingVenue, RequestId, Window } from '../instance.ts';

function sorted(tags: readonly string[]): string[] {
  return [...new Set(tags)].sort();
}

function windowKeys(windows: readonly Window[]): string[] {
  return windows.map(({ day, from, to }) => `${day}:${from}-${to}`).sort();
}

function requestKey(request: PoolingRequest): string {
  const { seats, ages, days, slots, windows, maxMetres, hostSeats, maxCents, soloCents, weight } = request;
  const lists = [[...ages].sort((a, b) => a - b), windowKeys(windows)];
  const tags = [sorted(request.homeTags), sorted(request.needs), sorted(request.refuses)];
  return JSON.stringify([seats, days, slots, maxMetres, hostSeats, maxCents, soloCents, weight, lists, tags]);
}

function venueKey({ seats, tags }: PoolingVenue): string {
  return JSON.stringify([seats, sorted(tags)]);
}

function operatorKey(operator: PoolingOperator): string {
  const { maxMetres, windows, tags, minSeats, maxSeats, cents } = operator;
  return JSON.stringify([maxMetres, windowKeys(windows), sorted(tags), minSeats, maxSeats, cents]);
}

/** South to north, west to east: compared as numbers, the order stays when the whole city is moved on the map. */
function byPoint(a: Point, b: Point): number {
  return a.lat - b.lat || a.lon - b.lon;
}

function byKey<T extends Point>(records: readonly T[], key: (record: T) => string): T[] {
  const keyed = records.map((record) => ({ record, key: key(record) }));
  keyed.sort((a, b) => byPoint(a.record, b.record) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ record }) => record);
}

function ranks(keys: ReadonlyMap<RequestId, string>): Map<RequestId, number> {
  const distinct = new Map([...new Set(keys.values())].sort().map((key, rank) => [key, rank]));
  return new Map([...keys].map(([id, key]) => [id, distinct.get(key) ?? 0]));
}

/** Who must not meet whom, both ways; names that are not in the instance are left out. */
export function avoidances(requests: readonly PoolingRequest[]): Map<RequestId, Set<RequestId>> {
  const met = new Map(requests.map((request) => [request.id, new Set<RequestId>()]));
  for (const { id, avoid } of requests) {
    for (const other of avoid) {
      met.get(other)?.add(id);
      if (met.has(other)) met.get(id)?.add(other);
    }
  }
  return met;
}

/**
 * Requests by content. Households that say the same are told apart by whom they must not meet, round after round (colour
 * refinement); those still alike after it are interchangeable for all that the solver looks at.
 */
export function orderRequests(requests: readonly PoolingRequest[]): PoolingRequest[] {
  const avoided = avoidances(requests);
  const points = new Map(
    [...new Map(requests.map((each) => [`${each.lat} ${each.lon}`, each]))]
      .sort(([, a], [, b]) => byPoint(a, b))
      .map(([name], at) => [name, String(at).padStart(9, '0')]),
  );
  const keyOf = (request: PoolingRequest) =>
    `${points.get(`${request.lat} ${request.lon}`) ?? ''}${requestKey(request)}`;
  let rank = ranks(new Map(requests.map((request) => [request.id, keyOf(request)])));
  for (let classes = 0; new Set(rank.values()).size > classes;) {
    classes = new Set(rank.values()).size;
    const previous = rank;
    const place = (id: RequestId) => String(previous.get(id) ?? 0).padStart(9, '0');
    const key = (id: RequestId) => `${place(id)}|${[...(avoided.get(id) ?? [])].map(place).sort().join()}`;
    rank = ranks(new Map(requests.map(({ id }) => [id, key(id)])));
  }
  return [...requests].sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
}

export function orderVenues(venues: readonly PoolingVenue[]): PoolingVenue[] {
  return byKey(venues, venueKey);
}

export function orderOperators(operators: readonly PoolingOperator[]): PoolingOperator[] {
  return byKey(operators, operatorKey);
}
