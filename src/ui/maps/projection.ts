/** Longitude, then latitude, in degrees: the order of GeoJSON. */
export type LonLat = readonly [longitude: number, latitude: number];

/** The outline of a municipality: one closed ring. */
export type Ring = readonly LonLat[];

export interface Projection {
  readonly width: number;
  readonly height: number;
  readonly metresPerUnit: number;
  /** West, north, units a degree east and units a degree south: all that a script needs to project too. */
  readonly frame: readonly [west: number, north: number, east: number, south: number, margin: number];
  readonly project: (at: LonLat) => readonly [x: number, y: number];
}

const metresPerDegree = 111_320;
const margin = 12;

/** The longer side of a frame, before its margin, around places that lie in one street, or are one. */
const leastMetres = 1000;
/** Places further than this from the middle of all do not stretch the frame: they are elsewhere, or wrong. */
const mostMetres = 25_000;
const around = 1.2;

/** A frame around places, for a municipality whose outline is not known; undefined where there are none. */
export function frameAround(places: readonly LonLat[]): Ring | undefined {
  const [middle, centre] = [medianOf(places.map(([lon]) => lon)), medianOf(places.map(([, lat]) => lat))];
  if (middle === undefined || centre === undefined) return undefined;
  const shrink = Math.cos((centre * Math.PI) / 180);
  const reach = mostMetres / metresPerDegree;
  const near = places.filter(
    ([lon, lat]) => Math.abs(lat - centre) <= reach && Math.abs(lon - middle) * shrink <= reach,
  );
  const [west, east] = [Math.min(...near.map(([lon]) => lon)), Math.max(...near.map(([lon]) => lon))];
  const [south, north] = [Math.min(...near.map(([, lat]) => lat)), Math.max(...near.map(([, lat]) => lat))];
  // Not much wider than it is high, nor higher than wide: places along one road would make a line of it.
  const side = Math.max(north - south, (east - west) * shrink, leastMetres / metresPerDegree);
  const high = (Math.max(north - south, side / 1.5) * around) / 2;
  const wide = (Math.max((east - west) * shrink, side / 1.5) * around) / 2 / shrink;
  const [lon, lat] = [(west + east) / 2, (south + north) / 2];
  return [
    [lon - wide, lat - high],
    [lon + wide, lat - high],
    [lon + wide, lat + high],
    [lon - wide, lat + high],
    [lon - wide, lat - high],
  ];
}

function medianOf(numbers: readonly number[]): number | undefined {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** Fits a ring into a drawing of the given width. A municipality is small: the earth may be flat under it. */
export function fit(ring: Ring, width: number): Projection {
  const longitudes = ring.map(([longitude]) => longitude);
  const latitudes = ring.map(([, latitude]) => latitude);
  const west = Math.min(...longitudes);
  const north = Math.max(...latitudes);
  const shrink = Math.cos((((north + Math.min(...latitudes)) / 2) * Math.PI) / 180);
  const degreesWide = Math.max((Math.max(...longitudes) - west) * shrink, 1e-6);
  const scale = (width - 2 * margin) / degreesWide;
  return {
    width,
    height: Math.round((north - Math.min(...latitudes)) * scale + 2 * margin),
    metresPerUnit: metresPerDegree / scale,
    frame: [west, north, shrink * scale, scale, margin],
    project: ([longitude, latitude]) => [
      Math.round((margin + (longitude - west) * shrink * scale) * 10) / 10,
      Math.round((margin + (north - latitude) * scale) * 10) / 10,
    ],
  };
}

export function ringPath(ring: Ring, { project }: Projection): string {
  return `M${ring.map((at) => project(at).join(' ')).join('L')}Z`;
}
