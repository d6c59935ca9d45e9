import { messages, type Language } from '../../../i18n/index.ts';
import { isAskedField, type EntryField } from './fields.ts';
import type { EntryContent, EntryPlace } from './model.ts';
import { placeOfField } from './places/place-fields.ts';

/** What a part of an entry is called beside its input; of a place, without saying which. */
export function fieldLabel(language: Language, field: EntryField): string {
  const t = messages(language).entries;
  if (isAskedField(field)) return t.fields[field];
  const of = placeOfField(field);
  if (of === undefined) return keptName(language, field);
  if (of.part === undefined) return t.wholePlace;
  const parts: Readonly<Record<string, string>> = t.placeParts;
  return parts[of.part] ?? keptName(language, of.part);
}

/** The same where several places may be meant: named as contents name the place, the first that knows it. */
export function fieldName(language: Language, field: EntryField, ...contents: readonly EntryContent[]): string {
  const label = fieldLabel(language, field);
  const id = placeOfField(field)?.placeId;
  if (id === undefined) return label;
  const place = contents.flatMap(({ places = {} }) => places[id] ?? [])[0];
  return messages(language).entries.partOfPlace(placeName(language, place), label);
}

export function placeName(language: Language, place: EntryPlace | undefined): string {
  const t = messages(language).entries;
  if (place === undefined) return t.somePlace;
  const [address] = place.location.addresses ?? [];
  const where = place.protectedPlace === true ? t.placeInQuarter(place.quarter) : address?.address_1;
  return place.name ?? (where === undefined || where === '' ? t.somePlace : where);
}

/** What HSDS says and no form asks: by our words for it, where we have some. */
function keptName(language: Language, field: string): string {
  const name = field.replace(/^(?:hsds|location)\./, '');
  const names: Readonly<Record<string, string>> = messages(language).entries.keptParts;
  return names[name] ?? messages(language).entries.otherPart(name);
}
