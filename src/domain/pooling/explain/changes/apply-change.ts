// An instance with one thing changed in it, as an explanation proposes.
import type { PoolingInstance, PoolingOperator, PoolingRequest, PoolingVenue, Point } from '../../instance.ts';
import type { PoolPlace } from '../../plan.ts';
import type { AddHouseholds, Change, OwnChange, SupplyChange } from './change.ts';

/**
 * The instance as it would be after the change. Total: a change of something that the instance does not know changes
 * nothing, and several changes are applied one after the other (a new operator may come to a venue just added).
 */
export function applyChange(instance: PoolingInstance, change: Change): PoolingInstance {
  switch (change.kind) {
    case 'add-households':
      return { ...instance, requests: [...instance.requests, ...moreHouseholds(instance, change)] };
    case 'extend-operator':
    case 'train-operator':
    case 'lower-price':
    case 'enlarge-venue':
    case 'add-operator':
    case 'add-venue':
      return changeSupply(instance, change);
    default:
      return { ...instance, requests: replaced(instance.requests, change.request, (own) => changeOwn(own, change)) };
  }
}

function replaced<T extends { readonly id: string }>(records: readonly T[], id: string, make: (old: T) => T): T[] {
  return records.map((record) => (record.id === id ? make(record) : record));
}

/** The household's request after the change; the change's own `request` is not looked at. */
export function changeOwn(own: PoolingRequest, change: OwnChange): PoolingRequest {
  switch (change.kind) {
    case 'travel-farther':
      return { ...own, maxMetres: change.maxMetres };
    case 'widen-hours':
      return { ...own, windows: [...own.windows, ...change.windows] };
    case 'pay-more':
      return { ...own, maxCents: change.maxCents };
    case 'do-without':
      return { ...own, needs: own.needs.filter((tag) => tag !== change.tag) };
    case 'accept-tag':
      return { ...own, refuses: own.refuses.filter((tag) => tag !== change.tag) };
    case 'host':
      return { ...own, hostSeats: change.hostSeats };
    case 'fewer-participants':
      return { ...own, ages: change.ages, seats: change.ages.length };
  }
}

function changeSupply(instance: PoolingInstance, change: SupplyChange): PoolingInstance {
  const { operators, venues } = instance;
  switch (change.kind) {
    case 'extend-operator': {
      const extend = (old: PoolingOperator) => ({ ...old, windows: [...old.windows, ...change.windows] });
      return { ...instance, operators: replaced(operators, change.operator, extend) };
    }
    case 'train-operator': {
      const train = (old: PoolingOperator) => ({ ...old, tags: [...old.tags, ...change.tags] });
      return { ...instance, operators: replaced(operators, change.operator, train) };
    }
    case 'lower-price': {
      const cents = (old: PoolingOperator) =>
        old.cents.map((price, at) => (at === change.seats - 1 ? change.cents : price));
      const lower = (old: PoolingOperator) => ({ ...old, cents: cents(old) });
      return { ...instance, operators: replaced(operators, change.operator, lower) };
    }
    case 'enlarge-venue': {
      const enlarge = (old: PoolingVenue) => ({ ...old, seats: change.seats });
      return { ...instance, venues: replaced(venues, change.venue, enlarge) };
    }
    case 'add-operator': {
      const { id, windows, tags, seats, cents } = change;
      const place = pointOf(instance, change.at);
      if (place === undefined) return instance;
      const prices = { minSeats: 1, maxSeats: seats, cents: Array.from({ length: seats }, () => cents) };
      return { ...instance, operators: [...operators, { id, ...place, maxMetres: 0, windows, tags, ...prices }] };
    }
    case 'add-venue': {
      const { id, seats, tags } = change;
      const place = pointOf(instance, { home: change.near });
      return place === undefined ? instance : { ...instance, venues: [...venues, { id, ...place, seats, tags }] };
    }
  }
}

function pointOf({ venues, requests }: PoolingInstance, place: PoolPlace): Point | undefined {
  const found =
    'venue' in place ? venues.find(({ id }) => id === place.venue) : requests.find(({ id }) => id === place.home);
  return found && { lat: found.lat, lon: found.lon };
}

function moreHouseholds(instance: PoolingInstance, change: AddHouseholds): PoolingRequest[] {
  const model = instance.requests.find(({ id }) => id === change.like);
  const place = pointOf(instance, change.at);
  if (model === undefined || place === undefined) return [];
  const { ids, windows, withinMetres: maxMetres } = change;
  const guest = { seats: 1, ages: model.ages.slice(0, 1), hostSeats: 0, homeTags: [], refuses: [], avoid: [] };
  return ids.map((id) => ({ ...model, ...guest, ...place, id, windows, maxMetres }));
}
