interface Located {
  readonly lat: number | null;
  readonly lon: number | null;
}

const earthRadius = 6_371_000;

/** Metres as the crow flies; undefined where one of the two is nowhere. */
export function metresBetween(a: Located, b: Located): number | undefined {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return undefined;
  const radians = Math.PI / 180;
  const half = (degrees: number) => Math.sin((degrees * radians) / 2) ** 2;
  const chord = half(b.lat - a.lat) + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * half(b.lon - a.lon);
  return 2 * earthRadius * Math.asin(Math.sqrt(Math.min(1, chord)));
}
