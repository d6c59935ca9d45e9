import type { Tx } from '../../../platform/db/database.ts';
import { isAtDoor } from '../protect/same-door.ts';
import { mentionsAddress } from '../protect/scrub-address.ts';
import { readExactDoors } from './entry-store.ts';
import { withValues, type EntryField, type FieldValues } from './fields.ts';
import type { Entry, EntryContent } from './model.ts';
import { isWritable, placeOfField } from './places/place-fields.ts';

/** The first field that says the street of a place whose address is protected, or would put one of its doors on the map. */
export async function tellsAddress(
  tx: Tx,
  { id, content }: Entry,
  changed: FieldValues,
): Promise<EntryField | undefined> {
  if (content.protectedPlace && changed.get('address') !== undefined) return 'address';
  const wouldBe = withValues(content, changed);
  const leading = [...changed.keys()].find((field) => leadsThere(field, content, wouldBe));
  if (leading !== undefined) return leading;
  const doors = await readExactDoors(tx, id);
  const streets = doors.flatMap(({ address }) => address ?? []);
  const told = [...changed].find(([, value]) => streets.some((street) => mentionsAddress(value, street)));
  if (told !== undefined) return told[0];
  return [...changed.keys()].find((field) => {
    const position = positionIn(field, wouldBe);
    return position !== undefined && isAtDoor({ position }, doors);
  });
}

/** A part of a protected place that people may not write; of a protected entry, any place that would say where it is. */
function leadsThere(field: EntryField, content: EntryContent, wouldBe: EntryContent): boolean {
  const of = placeOfField(field);
  const place = wouldBe.places?.[of?.placeId ?? ''];
  if (of === undefined || place === undefined || place.protectedPlace === true) {
    return place !== undefined && of?.part !== undefined && !isWritable(place, of.part);
  }
  const isAboutDoor = of.part === undefined || !of.part.startsWith('hsds.');
  return (
    content.protectedPlace && isAboutDoor && (place.position !== undefined || place.location.addresses !== undefined)
  );
}

function positionIn(field: EntryField, { places = {} }: EntryContent) {
  const of = placeOfField(field);
  // What only follows an address that somebody wrote is in the middle of a street.
  if (of === undefined || (of.part !== undefined && of.part !== 'position')) return undefined;
  const place = places[of.placeId];
  return place?.protectedPlace === true ? undefined : place?.position;
}
