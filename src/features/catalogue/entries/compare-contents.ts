import { entryFields, isAskedField, sameValue, valueAt, type EntryField } from './fields.ts';
import type { EntryContent } from './model.ts';
import { placeFieldsOf } from './places/place-fields.ts';

/** Room and checks have a history of their own, and an old one is no fact; the rest is about the record, not about the service. */
export const notCompared: ReadonlySet<string> = new Set([
  'capacities',
  'will_waiting_days',
  'will_waiting_updated',
  'assured_date',
  'assurer_email',
  'last_modified',
  'metadata',
]);

/** All fields that one of some contents may have, in the order of the sheet. */
export function fieldsOf(...contents: readonly EntryContent[]): EntryField[] {
  const names = new Set(contents.flatMap(({ hsds }) => Object.keys(hsds)));
  const kept = [...names]
    .filter((name) => !notCompared.has(name) && !isAskedField(`hsds.${name}`))
    .sort()
    .map((name) => `hsds.${name}` as const);
  return [...entryFields, ...kept, ...placeFieldsOf(contents)];
}

/** Fields in which two contents differ. */
export function differingFields(one: EntryContent, other: EntryContent): EntryField[] {
  return fieldsOf(one, other).filter((field) => !sameValue(valueAt(one, field), valueAt(other, field)));
}
