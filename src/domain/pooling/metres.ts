// Distance on the sphere.
import type { Point } from './instance.ts';

const EARTH_RADIUS_METRES = 6_371_000;
const RADIANS = Math.PI / 180;

/**
 * Metres between two points given in degrees, by the haversine formula on a sphere of radius 6 371 000 m.
 * The order of the operations is part of the format: a place exactly at someone's limit must be judged alike everywhere.
 */
export function metres(a: Point, b: Point): number {
  const latitude = (b.lat - a.lat) * RADIANS;
  const longitude = (b.lon - a.lon) * RADIANS;
  const h =
    Math.sin(latitude / 2) ** 2 + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.sin(longitude / 2) ** 2;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(h));
}
