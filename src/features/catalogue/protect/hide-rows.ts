import type { PlaceRow } from '../service-place-store.ts';
import type { ServiceRow } from '../write-store.ts';
import type { ExactRow } from './exact-place-store.ts';
import { hideLocation, hideService, scrubPlaces, type Quarter } from './hide-place.ts';

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

/** Takes the addresses of protected places out of services that are about to be written, and of their places. */
export function hideRows(rows: readonly ServiceRow[], quarters: readonly Quarter[]): HiddenRows {
  const exact: ExactRow[] = [];
  const places: PlaceRow[] = [];
  const shown = rows.map((row) => {
    const { source, madeUp, protectedPlace, organization, places: at = [] } = row.service;
    for (const place of at) {
      const hidden =
        place.location.protectedPlace === true ? hideLocation(place.location, quarters) : { shown: place.location };
      if (hidden.exact) exact.push({ kind: 'location', id: place.location.id, ...hidden.exact });
      places.push({
        serviceId: row.id,
        source,
        madeUp,
        place: { ...place, hsds: scrubPlaces(place.hsds, [place.location]), location: hidden.shown },
      });
    }
    const { shown, exact: own } = protectedPlace === true ? hideService(row.service, quarters) : { shown: row.service };
    if (own) exact.push({ kind: 'service', id: row.id, ...own });
    const locations = [...at.map(({ location }) => location), ...(organization?.locations ?? [])];
    return { ...row, service: scrubPlaces(shown, locations) };
  });
  return { rows: shown, places, exact };
}
