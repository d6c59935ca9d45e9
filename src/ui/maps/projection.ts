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
