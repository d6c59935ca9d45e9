const metresPerDegree = 111_320;

/** A box of degrees that holds every point within so many metres; at a city's size. */
export function boxAround(
  { lat, lon }: { readonly lat: number; readonly lon: number },
  metres: number,
): { readonly south: number; readonly north: number; readonly west: number; readonly east: number } {
  const high = metres / metresPerDegree;
  const wide = high / Math.cos((lat * Math.PI) / 180);
  return { south: lat - high, north: lat + high, west: lon - wide, east: lon + wide };
}
