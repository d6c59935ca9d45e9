import type { EntryContent, EntryPlace } from '../model.ts';

/** What can be corrected of a place, in the order in which it is asked. */
export const placeParts = [
  'name',
  'location.addresses',
  'position',
  'location.transportation',
  'location.accessibility',
  'hsds.phones',
  'hsds.schedules',
  'location.schedules',
] as const;
export type PlacePart = (typeof placeParts)[number];

export type PlaceField = `places.${string}`;

/** Of the service at the place. The others are of the place itself, and lead to its door: of a protected one nobody writes them. */
const ofService = /^hsds\./;

/** Whether a part is of the place itself, whoever gives something there. */
export function isOfLocation(part: string): boolean {
  return !ofService.test(part);
}

export function placeField(placeId: string, part?: string): PlaceField {
  return part === undefined ? `places.${placeId}` : `places.${placeId}.${part}`;
}

export interface PlaceOfField {
  readonly placeId: string;
  /** Undefined where the place as a whole comes or goes. */
  readonly part: string | undefined;
}

export function placeOfField(field: string): PlaceOfField | undefined {
  const match = /^places\.([0-9a-f-]{36})(?:\.(.+))?$/.exec(field);
  return match === null ? undefined : { placeId: match[1] ?? '', part: match[2] };
}

/** The parts of a place that people may write. */
export function partsOf({ protectedPlace }: Pick<EntryPlace, 'protectedPlace'>): readonly PlacePart[] {
  return protectedPlace === true ? placeParts.filter((part) => ofService.test(part)) : placeParts;
}

export function isWritable(place: Pick<EntryPlace, 'protectedPlace'>, part: string): boolean {
  return place.protectedPlace !== true || ofService.test(part);
}

/** What a place says of itself in HSDS beyond its parts: compared and restored, asked by no form. */
function otherParts({ location, hsds }: EntryPlace): string[] {
  const parts = [
    ...Object.keys(location).map((name) => `location.${name}`),
    ...Object.keys(hsds).map((name) => `hsds.${name}`),
  ];
  return parts.filter((part) => !(placeParts as readonly string[]).includes(part) && !part.endsWith('.metadata'));
}

/**
 * The fields of places in which contents may differ: part by part where each has the place, else the place as a whole. A version
 * that kept no places differs in none.
 */
export function placeFieldsOf(contents: readonly EntryContent[]): PlaceField[] {
  const places = contents.flatMap((content) => (content.places === undefined ? [] : [content.places]));
  if (places.length < contents.length) return [];
  const ids = [...new Set(places.flatMap((of) => Object.keys(of)))].sort();
  return ids.flatMap((id) => {
    const each = places.flatMap((of) => (of[id] === undefined ? [] : [of[id]]));
    if (each.length < contents.length) return placeField(id);
    const parts = [...new Set([...placeParts, ...each.flatMap(otherParts)])];
    return parts.filter((part) => each.every((place) => isWritable(place, part))).map((part) => placeField(id, part));
  });
}

/** Whole places first; then parts, of those that are there by then. */
export function applyInOrder<Field extends string>(
  values: readonly (readonly [Field, unknown])[],
  { places = {} }: EntryContent,
): (readonly [Field, unknown])[] {
  const whole = values.filter(([field]) => isWhole(field));
  const there = new Set(Object.keys(places));
  for (const [field, value] of whole) {
    const id = placeOfField(field)?.placeId ?? '';
    if (value === undefined) there.delete(id);
    else there.add(id);
  }
  const rest = values.filter(([field]) => {
    const of = placeOfField(field);
    return of === undefined || (of.part !== undefined && there.has(of.placeId));
  });
  return [...whole, ...rest];
}

function isWhole(field: string): boolean {
  const of = placeOfField(field);
  return of !== undefined && of.part === undefined;
}
