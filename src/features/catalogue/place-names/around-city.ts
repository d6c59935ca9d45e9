import type { Municipality } from '../../municipalities/public.ts';
import type { Bounds } from '../import/table/read-position.ts';

/** Some forty kilometres each way: no city is larger, and whoever helps in one may live just outside it. */
const aside = { lat: 0.4, lon: 0.55 } as const;
const italy: Bounds = { lat: [35, 47.5], lon: [6, 19] };

/** Where a position of a city can lie: a point far from it is a slip of whoever wrote it. */
export function aroundCity({ lat, lon }: Pick<Municipality, 'lat' | 'lon'>): Bounds {
  if (lat === null || lon === null) return italy;
  return { lat: [lat - aside.lat, lat + aside.lat], lon: [lon - aside.lon, lon + aside.lon] };
}
