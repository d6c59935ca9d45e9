import type { Position } from './types.ts';

/** Whether a point lies inside a ring of [lon, lat] corners, by counting the sides that a line going east crosses. */
export function isInside(ring: readonly (readonly number[])[], { lat, lon }: Position): boolean {
  let inside = false;
  for (const [index, corner] of ring.entries()) {
    if (crosses(corner, ring[(index + 1) % ring.length] ?? corner, lat, lon)) inside = !inside;
  }
  return inside;
}

function crosses(one: readonly number[], other: readonly number[], lat: number, lon: number): boolean {
  const [oneLon = 0, oneLat = 0] = one;
  const [otherLon = 0, otherLat = 0] = other;
  if (oneLat > lat === otherLat > lat) return false;
  return lon < ((otherLon - oneLon) * (lat - oneLat)) / (otherLat - oneLat) + oneLon;
}
