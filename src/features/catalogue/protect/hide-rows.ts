import type { NewLocation } from '../model.ts';
import type { PlaceRow } from '../service-place-store.ts';
import type { ServiceRow } from '../write-store.ts';
import type { ExactRow } from './exact-place-store.ts';
import { hideLocation, hideService, scrubPlaces, type Quarter, type SaidBy } from './hide-place.ts';

export interface HiddenRows {
  /** As everybody may read them. */
  readonly rows: readonly ServiceRow[];
  readonly places: readonly PlaceRow[];
  /** What `protected_address` alone holds. */
  readonly exact: readonly ExactRow[];
}

export function hasProtectedPlace({ service: { protectedPlace, places = [] } }: ServiceRow): boolean {
  return protectedPlace === true || places.some(({ location }) => location.protectedPlace === true);
}

/** The ids of all locations that services name. */
export function locationIdsOf(rows: readonly ServiceRow[]): string[] {
  return rows.flatMap(({ service: { places = [], organization } }) => [
    ...places.map(({ location }) => location.id),
    ...(organization?.locations ?? []).map(({ id }) => id),
  ]);
}

/** Services with the locations that somebody here protected marked so, whatever their source says of them. */
export function withProtectedHere(rows: readonly ServiceRow[], protectedHere: ReadonlySet<string>): ServiceRow[] {
  if (protectedHere.size === 0) return [...rows];
  return rows.map((row) => {
    const { places, organization } = row.service;
    const marked = places?.map((place) => ({ ...place, location: withProtection(place.location, protectedHere) }));
    const locations = organization?.locations?.map((location) => withProtection(location, protectedHere));
    const service = {
      ...row.service,
      ...(marked && { places: marked }),
      ...(organization && locations && { organization: { ...organization, locations } }),
    };
    return { ...row, service };
  });
}

/** A location as its source gives it, protected where somebody here protected it. */
export function withProtection<Location extends NewLocation>(
  location: Location,
  protectedHere: ReadonlySet<string>,
): Location {
  return protectedHere.has(location.id) ? { ...location, protectedPlace: true } : location;
}

/**
 * Takes the addresses of protected places out of services that are about to be written, and of their places. `protectedHere`: ids of services and
 * locations that somebody here protected, and whose source tells them as they are.
 */
export function hideRows(
  rows: readonly ServiceRow[],
  quarters: readonly Quarter[],
  protectedHere: ReadonlySet<string>,
): HiddenRows {
  const saidBy = (id: string): SaidBy => (protectedHere.has(id) ? 'desk' : 'source');
  const exact: ExactRow[] = [];
  const places: PlaceRow[] = [];
  const shown = rows.map((row) => {
    const { source, madeUp, protectedPlace, organization, places: at = [] } = row.service;
    for (const place of at) {
      const hidden =
        place.location.protectedPlace === true
          ? hideLocation(place.location, quarters, saidBy(place.location.id))
          : { shown: place.location };
      if (hidden.exact) exact.push({ kind: 'location', id: place.location.id, ...hidden.exact });
      places.push({
        serviceId: row.id,
        source,
        madeUp,
        place: { ...place, hsds: scrubPlaces(place.hsds, [place.location]), location: hidden.shown },
      });
    }
    const { shown, exact: own } =
      protectedPlace === true ? hideService(row.service, quarters, saidBy(row.id)) : { shown: row.service };
    if (own) exact.push({ kind: 'service', id: row.id, ...own });
    const locations = [...at.map(({ location }) => location), ...(organization?.locations ?? [])];
    return { ...row, service: scrubPlaces(shown, locations) };
  });
  return { rows: shown, places, exact };
}
