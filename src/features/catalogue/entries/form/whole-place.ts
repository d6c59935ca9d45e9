import type { EntryContent, EntryPlace } from '../model.ts';
import { withValue } from '../fields.ts';
import { locationOfPlace } from '../places/plan-places.ts';
import { partsOf, placeField, placeOfField, type PlacePart } from '../places/place-fields.ts';
import type { FieldReading, FormProblem, RawPair, RawValues } from './raw-values.ts';

/** Says that a place is not there any more. */
export function goneName(name: string): string {
  return `${name}-gone`;
}

/** The inputs of a place are those of its parts, called after it. */
export function partsAsked(place: EntryPlace | undefined): readonly PlacePart[] {
  return partsOf(place ?? {});
}

type Fill = (part: PlacePart, value: unknown, name: string) => RawPair[];

export function placeToRaw(
  name: string,
  place: EntryPlace | undefined,
  valueOf: (part: PlacePart) => unknown,
  fill: Fill,
): RawPair[] {
  if (place === undefined) return [[goneName(name), 'yes']];
  return partsAsked(place).flatMap((part) => fill(part, valueOf(part), `${name}.${part}`));
}

type ReadPart = (part: PlacePart, name: string, content: EntryContent) => FieldReading;

/** A place as its inputs say it. One without an address, a name or hours says nothing that helps anybody. */
export function rawToPlace(
  field: `places.${string}`,
  name: string,
  raw: RawValues,
  content: EntryContent,
  read: ReadPart,
): FieldReading<EntryPlace | undefined> {
  if (raw.text(goneName(name)) === 'yes') return { value: undefined };
  const id = placeOfField(field)?.placeId ?? '';
  const before = content.places?.[id];
  const blank: EntryPlace = before ?? { locationId: locationOfPlace(id), location: {}, hsds: {} };
  let place = blank;
  const problems: FormProblem[] = [];
  for (const part of partsAsked(before)) {
    const said = read(part, `${name}.${part}`, { ...content, places: { ...content.places, [id]: blank } });
    if ('problems' in said) problems.push(...said.problems);
    else place = withValue(place, part, said.value);
  }
  const isNowhere = place.name === undefined && (place.location.addresses ?? []).length === 0;
  const street = `${name}.${addressPart}-street`;
  if (isNowhere && place.protectedPlace !== true && problems.every((one) => one.name !== street))
    problems.unshift({ problem: 'needed-place', name: street });
  return problems.length > 0 ? { problems } : { value: place };
}

const addressPart: PlacePart = 'location.addresses';

export function partField(field: `places.${string}`, part: PlacePart): `places.${string}` {
  return placeField(placeOfField(field)?.placeId ?? '', part);
}
