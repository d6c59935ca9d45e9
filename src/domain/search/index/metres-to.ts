import type { CityIndex } from './city-index.ts';

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

const metresPerDegree = 111_195;

/**
 * Metres from a position to the nearest place of a service; not a number where it has none. As on a plane that touches the
 * earth at the position: within fifty kilometres a thousandth off the great circle, and a tenth of its cost.
 */
export function metresTo(index: CityIndex, { lat, lon }: Point): (slot: number) => number {
  const shrink = Math.cos((lat * Math.PI) / 180);
  const far = (placeLat: number, placeLon: number) => {
    const north = placeLat - lat;
    const east = (placeLon - lon) * shrink;
    return metresPerDegree * Math.sqrt(north * north + east * east);
  };
  return (slot) => {
    const places = index.places.get(slot);
    if (places === undefined) return far(index.lat[slot] ?? NaN, index.lon[slot] ?? NaN);
    let least = Infinity;
    for (let at = 0; at < places.length; at += 2)
      least = Math.min(least, far(places[at] ?? NaN, places[at + 1] ?? NaN));
    return least;
  };
}
