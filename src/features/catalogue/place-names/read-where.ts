import { readPosition, type Bounds } from '../import/table/read-position.ts';
import { matchPlace } from '../match-place.ts';
import type { Place, Position } from '../model.ts';

export const coordinateProblems = [
  'coordinates-unreadable',
  'coordinates-incomplete',
  'coordinates-out-of-range',
  'coordinates-swapped',
  'coordinates-out-of-bounds',
] as const;
export type CoordinateProblem = (typeof coordinateProblems)[number];
export type WhereProblem = CoordinateProblem | 'position-missing' | 'place-unknown';

export type Where =
  { readonly kind: 'at'; readonly at: Position } | { readonly kind: 'problem'; readonly problem: WhereProblem };

type KnownPlace = Pick<Place, 'kind' | 'name' | 'lat' | 'lon'>;

/** A position as somebody says it: the coordinates that a map gave, or a quarter or street that the city has named. */
export function readWhere(text: string, places: readonly KnownPlace[], bounds: Bounds): Where {
  if (text.trim() === '') return { kind: 'problem', problem: 'position-missing' };
  const pair = splitCoordinates(text);
  if (pair !== undefined) return readPair(...pair, bounds);
  const match = matchPlace(places, text);
  if (match.kind === 'unknown') return { kind: 'problem', problem: 'place-unknown' };
  const { lat, lon } = match.place;
  return { kind: 'at', at: { lat, lon } };
}

/** Latitude and longitude each by itself, as the columns of a table have them. */
export function readPair(lat: string, lon: string, bounds: Bounds): Where {
  const point = (number: string) => number.trim().replace(',', '.');
  const { position, warning } = readPosition(point(lat), point(lon), bounds);
  if (position !== undefined) return { kind: 'at', at: position };
  const problem = coordinateProblems.find((each) => each === warning);
  return { kind: 'problem', problem: problem ?? 'position-missing' };
}

/** `45.5845, 9.2744` as maps copy it, `45,5845 9,2744` as people write it; undefined for what is no pair of numbers. */
function splitCoordinates(text: string): [string, string] | undefined {
  const number = String.raw`([+-]?\d{1,3}(?:[.,]\d{1,20})?)`;
  const [, lat, lon] = new RegExp(String.raw`^\s*${number}(?:\s*[;,]\s*|\s+)${number}\s*$`).exec(text) ?? [];
  return lat === undefined || lon === undefined ? undefined : [lat, lon];
}

/** A position as the field shows it again: by the name of the place that is exactly there, else as coordinates. */
export function writeWhere(at: Position, places: readonly KnownPlace[]): string {
  return places.find(({ lat, lon }) => lat === at.lat && lon === at.lon)?.name ?? writeCoordinates(at);
}

export function writeCoordinates({ lat, lon }: Position): string {
  return `${lat}, ${lon}`;
}
