import { frameAround, type LonLat, type ResultPoint, type Ring } from '../../../ui/index.ts';
import type { SearchOutcome } from './search-services.ts';

type Found = Extract<SearchOutcome, { kind: 'found' }>;

/** Anchor of a result, which the map leads to. */
export function resultAnchor(id: string): string {
  return `servizio-${id.slice(0, 8)}`;
}

export interface MapOfResults {
  readonly outline: Ring;
  /** It is a frame around what was found, for want of the municipality's outline. */
  readonly framed: boolean;
  /** The results of the page that lie in the frame of the map, in the order of the list. */
  readonly points: readonly (ResultPoint & { readonly id: string })[];
  /** The other results. */
  readonly dots: readonly LonLat[];
}

/**
 * What the municipality's map shows of a search; undefined where all of it lies elsewhere, or nowhere. Without an outline the map
 * is as large as what was found.
 */
export function resultMap(
  { services, points: all }: Pick<Found, 'services' | 'points'>,
  territory: Ring | null,
): MapOfResults | undefined {
  const outline = territory ?? frameAround([...all, ...placesOf(services)]);
  if (outline === undefined) return undefined;
  const isInside = frameOf(outline);
  const points = services.flatMap(({ service: { id, title, lat, lon } }) => {
    const at = lat === null || lon === null ? undefined : ([lon, lat] as const);
    return at && isInside(at) ? [{ id, at, label: title, href: `#${resultAnchor(id)}` }] : [];
  });
  const numbered = new Set(points.map(({ at }) => at.join(' ')));
  const dots = all.filter((at) => isInside(at) && !numbered.has(at.join(' ')));
  return points.length + dots.length === 0 ? undefined : { outline, framed: territory === null, points, dots };
}

function placesOf(services: Found['services']): LonLat[] {
  return services.flatMap(({ service: { lat, lon } }) => (lat === null || lon === null ? [] : [[lon, lat] as const]));
}

function frameOf(outline: Ring): (at: LonLat) => boolean {
  const [longitudes, latitudes] = [outline.map(([lon]) => lon), outline.map(([, lat]) => lat)];
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  return ([lon, lat]) => lon >= west && lon <= east && lat >= south && lat <= north;
}
