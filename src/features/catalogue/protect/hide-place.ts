import type { LocationDocument } from '../hsds/model.ts';
import { metresBetween } from '../metres-between.ts';
import type { NewLocation, NewService, Position } from '../model.ts';
import { scrubAddress } from './scrub-address.ts';

/** A quarter's name and its middle: all that is told of where a protected place is. */
export interface Quarter extends Position {
  readonly name: string;
}

/** Where a protected place really is: for `protected_address` alone. */
export interface ExactPlace {
  readonly address?: string | undefined;
  readonly position?: Position | undefined;
  readonly hsds?: LocationDocument | undefined;
}

export interface Hidden<Entry> {
  readonly shown: Entry;
  /** Absent where the entry came without its address. */
  readonly exact?: ExactPlace;
}

/** Farther than this no quarter is its own. */
const farthestMetres = 5000;

/**
 * Who says that the place is protected: its source, which may have put the middle of a quarter that we do not know in place of
 * the position already; or the desk, of an entry that its source tells as it is.
 */
export type SaidBy = 'source' | 'desk';

/**
 * A protected service as everybody may see it, and apart from it where it is. Without an address, and with a quarter's middle
 * for a position, it is told as it came.
 */
export function hideService(
  service: NewService,
  quarters: readonly Quarter[],
  saidBy: SaidBy = 'source',
): Hidden<NewService> {
  const { address, position, quarter, ...rest } = service;
  if (address === undefined && isCoarse({ position, quarter }, quarters, saidBy)) return { shown: service };
  const told = quarterOf({ position, quarter }, quarters);
  return { shown: { ...scrubAddress(rest, address ?? ''), ...told }, exact: { address, position } };
}

/** The same of a location: of its document nothing is left that would lead there. */
export function hideLocation(
  location: NewLocation,
  quarters: readonly Quarter[],
  saidBy: SaidBy = 'source',
): Hidden<NewLocation> {
  const { position, quarter, hsds, ...rest } = location;
  const address = addressOf(location);
  if (address === undefined && isCoarse({ position, quarter }, quarters, saidBy)) return { shown: location };
  const kept = hiddenDocument(hsds);
  const told = quarterOf({ position, quarter }, quarters);
  return {
    shown: { ...scrubAddress({ ...rest, hsds: kept }, address ?? ''), ...told },
    exact: { address, position, hsds },
  };
}

/** What a protected place may still say of itself. */
export function hiddenDocument({
  location_type,
  organization_id,
  languages,
  schedules,
  phones,
  attributes,
}: LocationDocument): LocationDocument {
  return { location_type, organization_id, languages, schedules, phones, attributes };
}

export function addressOf({ hsds }: NewLocation): string | undefined {
  return hsds.addresses?.[0]?.address_1;
}

/** What a record says without the streets of its protected places: a description often repeats them. */
export function scrubPlaces<Value>(value: Value, locations: readonly NewLocation[]): Value {
  const addresses = locations.flatMap((one) => (one.protectedPlace === true ? (addressOf(one) ?? []) : []));
  return addresses.reduce((scrubbed, address) => scrubAddress(scrubbed, address), value);
}

interface Whereabouts {
  readonly position: Position | undefined;
  readonly quarter: string | undefined;
}

/** Whether there is no position, or one that says no more than the quarter. */
function isCoarse({ position, quarter }: Whereabouts, quarters: readonly Quarter[], saidBy: SaidBy): boolean {
  if (position === undefined) return true;
  if (quarter === undefined) return false;
  const middle = quarters.find(({ name }) => name === quarter);
  if (middle === undefined) return saidBy === 'source';
  return middle.lat === position.lat && middle.lon === position.lon;
}

/** The quarter that is named, else the nearest; its middle in place of the position, or no position at all. */
function quarterOf(
  { position, quarter }: Whereabouts,
  quarters: readonly Quarter[],
): { readonly quarter?: string; readonly position?: Position } {
  const named = quarters.find(({ name }) => name === quarter);
  const found = named ?? (quarter === undefined && position !== undefined ? nearest(position, quarters) : undefined);
  if (found === undefined) return quarter === undefined ? {} : { quarter };
  return { quarter: found.name, position: { lat: found.lat, lon: found.lon } };
}

function nearest(position: Position, quarters: readonly Quarter[]): Quarter | undefined {
  const near = quarters.flatMap((quarter) => {
    const metres = metresBetween(position, quarter);
    return metres === undefined || metres > farthestMetres ? [] : [{ quarter, metres }];
  });
  return near.toSorted((a, b) => a.metres - b.metres)[0]?.quarter;
}
