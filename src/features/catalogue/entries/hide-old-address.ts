import { hiddenDocument, type ExactPlace } from '../protect/hide-place.ts';
import { isAtDoor } from '../protect/same-door.ts';
import { scrubAddress } from '../protect/scrub-address.ts';
import type { Entry, EntryContent, EntryPlace, EntryVersion } from './model.ts';

/** What is protected today. */
export interface KnownHidden {
  /** Where the entry and its places really are. */
  readonly doors: readonly ExactPlace[];
  /** Ids of locations. */
  readonly locations: ReadonlySet<string>;
}

/** An earlier version of an entry whose place, or one of whose places, is protected today: it may be from when it was not. */
export function hideOldAddress(entry: Entry, version: EntryVersion, known: KnownHidden): EntryVersion {
  const { content } = version;
  const isHidden = (id: string, place: EntryPlace) =>
    entry.content.protectedPlace ||
    entry.content.places?.[id]?.protectedPlace === true ||
    known.locations.has(place.locationId) ||
    isAtDoor({ address: streetOf(place), position: place.position }, known.doors);
  const hidden = Object.entries(content.places ?? {}).filter(
    ([id, place]) => place.protectedPlace !== true && isHidden(id, place),
  );
  const own = entry.content.protectedPlace && content.address !== undefined ? [content.address] : [];
  const streets = [...own, ...hidden.flatMap(([, place]) => streetOf(place) ?? [])];
  if (!entry.content.protectedPlace && hidden.length === 0) return version;
  const places = {
    ...content.places,
    ...Object.fromEntries(hidden.map(([id, place]) => [id, hidePlace(id, place, entry)])),
  };
  const shown = { ...content, ...(content.places && { places }) };
  const isTold = !entry.content.protectedPlace && content.address !== undefined && streets.includes(content.address);
  const where = entry.content.protectedPlace || isTold ? whereOf(entry, shown) : shown;
  return { ...version, content: streets.reduce<EntryContent>(scrubAddress, where) };
}

/** As the entry is told today. */
function whereOf(
  { content: { protectedPlace, address, quarter, lat, lon } }: Entry,
  shown: EntryContent,
): EntryContent {
  const { address: _address, lat: _lat, lon: _lon, quarter: _quarter, ...rest } = shown;
  return {
    ...rest,
    protectedPlace,
    ...(!protectedPlace && address !== undefined && { address }),
    ...(quarter !== undefined && { quarter }),
    ...(lat !== undefined && { lat }),
    ...(lon !== undefined && { lon }),
  };
}

function hidePlace(id: string, place: EntryPlace, { content }: Entry): EntryPlace {
  const today = content.places?.[id];
  const { position: _position, quarter: _quarter, ...rest } = place;
  return {
    ...rest,
    protectedPlace: true,
    location: hiddenDocument(place.location),
    ...(today?.protectedPlace === true && {
      ...(today.quarter !== undefined && { quarter: today.quarter }),
      ...(today.position !== undefined && { position: today.position }),
    }),
  };
}

function streetOf({ location }: EntryPlace): string | undefined {
  return location.addresses?.[0]?.address_1;
}
