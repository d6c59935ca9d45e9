import type { Place } from '../model.ts';
import type { ChangedPlace, PlaceChange, PlaceLine, PlacePlan, RefusedLine } from './model.ts';
import type { ReadLines } from './read-place-lines.ts';

/**
 * What lines change among the places that a city has. A place is known by its kind and name, in capitals or not, and keeps the
 * spelling that it has; a street lies in a quarter that is there, or that another line brings.
 */
export function planPlaces(places: readonly Place[], { lines, refused }: ReadLines): PlacePlan {
  const known = new Map(places.map((place) => [keyOf(place), place]));
  const quarters = new Map(
    [...lines.map(({ place }) => place), ...places].flatMap(({ kind, name }) =>
      kind === 'quarter' ? [[name.toLowerCase(), name] as const] : [],
    ),
  );
  const seen = new Set<string>();
  const added: PlaceLine[] = [];
  const changed: ChangedPlace[] = [];
  const out: RefusedLine[] = [...refused];
  let unchanged = 0;
  for (const { line, place: read } of lines) {
    const key = keyOf(read);
    const was = known.get(key);
    const quarter = quarters.get(read.quarter.toLowerCase());
    if (seen.has(key) || quarter === undefined) {
      out.push({ line, name: read.name, problem: quarter === undefined ? 'quarter-unknown' : 'repeated' });
      continue;
    }
    seen.add(key);
    const place = { ...read, name: was?.name ?? read.name, quarter };
    const fields = was === undefined ? [] : changesOf(was, place);
    if (was === undefined) added.push({ line, place });
    else if (fields.length > 0) changed.push({ line, place, fields });
    else unchanged++;
  }
  return { added, changed, unchanged, refused: out.sort((one, other) => one.line - other.line) };
}

function keyOf({ kind, name }: Pick<Place, 'kind' | 'name'>): string {
  return `${kind}:${name.toLowerCase()}`;
}

function changesOf(was: Place, now: PlaceLine['place']): PlaceChange[] {
  return [
    ...(was.quarter === now.quarter ? [] : (['quarter'] as const)),
    ...(was.lat === now.lat && was.lon === now.lon ? [] : (['position'] as const)),
  ];
}
