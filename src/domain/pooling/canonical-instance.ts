// One text for one instance, whatever order its records came in: what a run stores a digest of.
import type { Point, PoolingInstance, Window } from './instance.ts';

function inOrder<T>(items: readonly T[], key: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, key: key(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

function hours(windows: readonly Window[]): Window[] {
  return inOrder(
    windows.map(({ day, from, to }) => ({ day, from, to })),
    (window) => JSON.stringify(window),
  );
}

function at({ lat, lon }: Point) {
  return { lat, lon };
}

/**
 * Canonical JSON of an instance: fields in a fixed order, records by id, lists that mean sets (tags, windows, ages, avoid)
 * sorted, unknown fields left out. Two files that say the same of the same ids give the same text. Hashing is the caller's.
 */
export function canonicalInstance({ format, rules, venues, requests, operators }: PoolingInstance): string {
  const { maxAgeSpread, moveSlots, pointsPerWeight } = rules;
  return JSON.stringify({
    format,
    rules: { maxAgeSpread, moveSlots, pointsPerWeight },
    venues: inOrder(venues, ({ id }) => id).map((venue) => {
      return { id: venue.id, ...at(venue), seats: venue.seats, tags: unique(venue.tags) };
    }),
    requests: inOrder(requests, ({ id }) => id).map((request) => {
      const { id, seats, days, slots, maxMetres, hostSeats, maxCents, soloCents, weight } = request;
      const ages = [...request.ages].sort((a, b) => a - b);
      const lists = { ages, windows: hours(request.windows), homeTags: unique(request.homeTags) };
      const wishes = { needs: unique(request.needs), refuses: unique(request.refuses), avoid: unique(request.avoid) };
      const figures = { seats, days, slots, maxMetres, hostSeats, maxCents, soloCents, weight };
      return { id, ...at(request), ...figures, ...lists, ...wishes };
    }),
    operators: inOrder(operators, ({ id }) => id).map((operator) => {
      const { id, maxMetres, minSeats, maxSeats, cents } = operator;
      const lists = { windows: hours(operator.windows), tags: unique(operator.tags), cents };
      return { id, ...at(operator), maxMetres, minSeats, maxSeats, ...lists };
    }),
  });
}
