import { uuidV5 } from '../../../../integrations/hsds/public.ts';
import type { LocationDocument, PlaceDocument } from '../../hsds/model.ts';
import { sameValue } from '../fields.ts';
import type { EntryPlace, EntryPlaces } from '../model.ts';

export interface PlannedPlace {
  readonly id: string;
  readonly locationId: string;
  readonly hsds: PlaceDocument;
}

export interface PlannedLocation extends Omit<EntryPlace, 'location' | 'hsds' | 'locationId' | 'protectedPlace'> {
  readonly id: string;
  readonly hsds: LocationDocument;
}

/** What becomes of the rows when an entry's places change. */
export interface PlacePlan {
  /** As the entry says them from now on. */
  readonly places: EntryPlaces;
  readonly locations: readonly PlannedLocation[];
  readonly rows: readonly PlannedPlace[];
  readonly removed: readonly string[];
  /** Locations that the entry names no more: nobody may need them now. */
  readonly left: readonly string[];
}

/**
 * A location may be the place of several services, which others keep: whoever corrects it for one gives that one a location of its
 * own; whoever corrects it for several gives them one together. `locationOf` says which, for a place that is new or corrected. A
 * protected one is never copied.
 */
export function planPlaces(
  before: EntryPlaces,
  after: EntryPlaces,
  locationOf: (placeId: string) => string,
): PlacePlan {
  const places: Record<string, EntryPlace> = {};
  const locations: PlannedLocation[] = [];
  const rows: PlannedPlace[] = [];
  for (const [id, place] of Object.entries(after)) {
    const stood = before[id];
    const forks = isCorrected(stood, place);
    const locationId = forks ? locationOf(id) : place.locationId;
    places[id] = { ...place, locationId };
    if (forks) {
      const { location, hsds: _hsds, locationId: _locationId, ...rest } = place;
      locations.push({ ...rest, id: locationId, hsds: location });
    }
    if (stood === undefined || stood.locationId !== locationId || !sameValue(stood.hsds, place.hsds))
      rows.push({ id, locationId, hsds: place.hsds });
  }
  const named = new Set(Object.values(places).map(({ locationId }) => locationId));
  return {
    places,
    locations,
    rows,
    removed: Object.keys(before).filter((id) => !(id in after)),
    left: Object.values(before).flatMap(({ locationId }) => (named.has(locationId) ? [] : [locationId])),
  };
}

/** Whether a place is new, or its location says something else than before. */
export function isCorrected(stood: EntryPlace | undefined, place: EntryPlace): boolean {
  return place.protectedPlace !== true && (stood === undefined || !sameLocation(stood, place));
}

/** The location of one place alone. */
export function locationOfPlace(placeId: string): string {
  return uuidV5(placeId, 'location');
}

const mostOwn = 4;

/** Ids that the location of a place may have, made of the place's so that it stays the same at the next change; the first that no other service has. */
export function locationsOfPlace(placeId: string): string[] {
  const others = Array.from({ length: mostOwn - 1 }, (_, n) => uuidV5(placeId, `location ${n + 2}`));
  return [locationOfPlace(placeId), ...others];
}

function sameLocation(one: EntryPlace, other: EntryPlace): boolean {
  const of = ({ name, position, quarter, location }: EntryPlace) => ({ name, position, quarter, location });
  return sameValue(of(one), of(other));
}
