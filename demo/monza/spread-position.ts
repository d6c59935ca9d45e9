import type { Chance } from '../seeded-random.ts';
import type { Position } from '../types.ts';

const reachMetres = 120;
const metresPerDegree = 111_195;

/** A point near a street, so that no two made-up households share one. */
export function spreadAround({ lat, lon }: Position, chance: Chance): Position {
  const north = chance.whole(-reachMetres, reachMetres) / metresPerDegree;
  const east = chance.whole(-reachMetres, reachMetres) / (metresPerDegree * Math.cos((lat * Math.PI) / 180));
  return { lat: rounded(lat + north), lon: rounded(lon + east) };
}

function rounded(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000;
}
