import { uuidV5 } from '../../../../integrations/hsds/public.ts';
import type { FormFields } from '../../../../platform/http/form.ts';
import { isAskedField, type AskedField, type EntryField } from '../fields.ts';
import type { EntryContent, EntryPlace } from '../model.ts';
import { partsOf, placeField, placeOfField, type PlaceField, type PlacePart } from '../places/place-fields.ts';

/** The input that makes the same place of a form that is sent twice. */
export const placeKeyName = 'place-key';

/** A place that a form adds: its id is of this entry alone, whatever the form says. */
export function newPlaceField(serviceId: string, key: string): PlaceField {
  return placeField(uuidV5(serviceId, `place ${key}`));
}

/** The parts that the form of a place asks. Hours of the place itself only where it says some: those of the service there are what counts. */
export function partsToAsk(place: EntryPlace): PlacePart[] {
  return partsOf(place).filter((part) => part !== 'location.schedules' || place.location.schedules !== undefined);
}

export function fieldsOfPlace(id: string, place: EntryPlace): PlaceField[] {
  return partsToAsk(place).map((part) => placeField(id, part));
}

/** Where an entry has rows of places, its own row only follows them. */
export function fieldsNotAsked({ places = {} }: EntryContent): readonly AskedField[] {
  return Object.keys(places).length === 0 ? [] : ['address', 'locality'];
}

/** The fields that a form names as asked, as far as there is something to ask. */
export function askedFields(form: FormFields, serviceId: string, content: EntryContent): EntryField[] {
  const without: readonly string[] = fieldsNotAsked(content);
  const added = newPlaceField(serviceId, form.text(placeKeyName));
  return Object.keys(form.values).flatMap((name) => {
    const field = name.startsWith('asked.') ? name.slice('asked.'.length) : '';
    if (isAskedField(field)) return without.includes(field) ? [] : field;
    const of = placeOfField(field);
    if (of === undefined) return [];
    const place = content.places?.[of.placeId];
    const isKnown =
      of.part === undefined
        ? place !== undefined || field === added
        : place !== undefined && (partsOf(place) as readonly string[]).includes(of.part);
    return isKnown ? (field as PlaceField) : [];
  });
}
