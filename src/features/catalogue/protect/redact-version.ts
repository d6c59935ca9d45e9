import type { EntryPlace } from '../entries/model.ts';
import type { LocationDocument } from '../hsds/model.ts';
import { hiddenDocument } from './hide-place.ts';
import { scrubAddress } from './scrub-address.ts';
import type { OldVersion } from './protect-store.ts';

/** The streets that a version of an entry named: its own, those of its places, or its location's. */
export function streetsOf({ content }: OldVersion): string[] {
  const places = Object.values(content.places ?? {}).map(({ location }) => location);
  const named = [content.hsds, ...places].map((of) => of?.addresses?.[0]?.address_1);
  return [content.address, ...named].filter((street) => street !== undefined);
}

/** A version without a word of where it was: neither address nor position, nor the streets wherever its prose says them. */
export function redactVersion(version: OldVersion, streets: readonly string[]): OldVersion {
  const { address: _address, lat: _lat, lon: _lon, hsds, ...rest } = version.content;
  const content = { ...rest, ...(hsds && { hsds: withoutAddresses(hsds) }) };
  const all = withHiddenPlaces({ ...version, content }, () => true);
  return { ...all, content: streets.reduce<OldVersion['content']>(scrubAddress, all.content) };
}

export function namesPlace({ content: { places = {} } }: OldVersion, locationIds: ReadonlySet<string>): boolean {
  return Object.values(places).some(({ locationId }) => locationIds.has(locationId));
}

/** A version of another entry that was at some of the places. Whatever else it says is for who hides that one. */
export function redactPlaces(version: OldVersion, locationIds: ReadonlySet<string>): OldVersion {
  return withHiddenPlaces(version, ({ locationId }) => locationIds.has(locationId));
}

function withHiddenPlaces(version: OldVersion, isHidden: (place: EntryPlace) => boolean): OldVersion {
  const { places } = version.content;
  if (places === undefined) return version;
  const hidden = Object.entries(places).map(([id, place]) => [id, isHidden(place) ? hidePlace(place) : place]);
  return { ...version, content: { ...version.content, places: Object.fromEntries(hidden) } };
}

/** A place as everybody may read it, once it is protected. */
export function hidePlace(place: EntryPlace): EntryPlace {
  if (place.protectedPlace === true) return place;
  const { position: _position, quarter: _quarter, ...rest } = place;
  return { ...rest, protectedPlace: true, location: hiddenDocument(place.location) };
}

function withoutAddresses({ addresses: _addresses, ...document }: LocationDocument): LocationDocument {
  return document;
}
