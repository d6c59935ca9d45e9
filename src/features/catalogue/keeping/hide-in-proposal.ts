import { sameValue, type EntryField } from '../entries/fields.ts';
import type { EntryPlace } from '../entries/model.ts';
import { isWritable, placeOfField } from '../entries/places/place-fields.ts';
import type { LocationDocument } from '../hsds/model.ts';
import type { Position } from '../model.ts';
import type { ExactPlace } from '../protect/hide-place.ts';
import { hidePlace } from '../protect/redact-version.ts';
import { isAtDoor } from '../protect/same-door.ts';
import { scrubAddress } from '../protect/scrub-address.ts';
import type { ProposedField } from './model.ts';

/** What is protected today of the entry that a proposal is about. */
export interface HiddenOfEntry {
  readonly entryHidden: boolean;
  /** Ids of its places whose address is protected. */
  readonly hiddenPlaces: readonly string[];
  /** Where it and its places really are. */
  readonly doors: readonly ExactPlace[];
}

/**
 * The parts of a proposal without a word of where a place is that is protected today: it may be from when it was not. What is
 * nothing but the address is left out; of other parts the street goes from what they say.
 */
export function hideInProposal(fields: readonly ProposedField[], hidden: HiddenOfEntry): readonly ProposedField[] {
  if (!hidden.entryHidden && hidden.hiddenPlaces.length === 0 && hidden.doors.length === 0) return fields;
  const leading = fields.filter((field) => leadsThere(field, hidden));
  const streets = [
    ...hidden.doors.flatMap(({ address }) => address ?? []),
    ...leading
      .flatMap((field) => valuesOf(field).flatMap((value) => doorsIn(field.field, value)))
      .flatMap(({ address }) => address ?? []),
  ];
  return fields
    .filter((field) => !leading.includes(field))
    .map(({ field, before, proposed, edited, decision, reason }) => {
      const told = (value: unknown) => streets.reduce(scrubAddress, hidePlaceIn(field, value, hidden));
      return {
        field,
        before: told(before),
        proposed: told(proposed),
        decision,
        edited: told(edited),
        reason: streets.reduce(scrubAddress, reason),
      };
    });
}

/** Whether two lists of parts say the same, part by part. */
export function saysTheSame(one: readonly ProposedField[], other: readonly ProposedField[]): boolean {
  const said = (fields: readonly ProposedField[]) =>
    fields.map(({ field, before, proposed, edited, reason }) => ({ field, before, proposed, edited, reason }));
  return sameValue(said(one), said(other));
}

/** Whether the part would put a protected door on the sheet or the map. */
function leadsThere(part: ProposedField, hidden: HiddenOfEntry): boolean {
  const { field, proposed } = part;
  if (field === 'address' && hidden.entryHidden) return true;
  const of = placeOfField(field);
  if (of?.part === undefined) {
    const wanted = of === undefined ? valuesOf(part) : [proposed];
    return wanted.some((value) => isHiddenDoor(field, value, hidden));
  }
  const ofPlace = !isWritable({ protectedPlace: true }, of.part);
  if (ofPlace && (hidden.entryHidden || hidden.hiddenPlaces.includes(of.placeId))) return true;
  return valuesOf(part).some((value) => isAtSome(doorsIn(field, value), hidden.doors));
}

/** Of a whole place that is told as it was: what everybody may read of it. */
function hidePlaceIn(field: EntryField, value: unknown, hidden: HiddenOfEntry): unknown {
  const of = placeOfField(field);
  if (of === undefined || of.part !== undefined || !isPlace(value)) return value;
  return hidden.hiddenPlaces.includes(of.placeId) || isHiddenDoor(field, value, hidden) ? hidePlace(value) : value;
}

function isHiddenDoor(field: EntryField, value: unknown, { entryHidden, doors }: HiddenOfEntry): boolean {
  if (isPlace(value) && value.protectedPlace === true) return false;
  const told = doorsIn(field, value);
  return isAtSome(told, doors) || (entryHidden && placeOfField(field) !== undefined && told.length > 0);
}

function isAtSome(told: readonly ExactPlace[], doors: readonly ExactPlace[]): boolean {
  return told.some((door) => isAtDoor(door, doors));
}

/** The doors that a value of a field names by itself. */
function doorsIn(field: EntryField, value: unknown): ExactPlace[] {
  if (value === undefined || value === null) return [];
  if (field === 'address') return typeof value === 'string' ? [{ address: value }] : [];
  const of = placeOfField(field);
  if (of === undefined) return [];
  if (of.part === 'position') return [{ position: value as Position }];
  if (of.part === 'location.addresses') return addressIn(value as LocationDocument['addresses']);
  if (!isPlace(value)) return [];
  const { position, location } = value;
  const [door] = addressIn(location.addresses);
  return door === undefined && position === undefined ? [] : [{ ...door, position }];
}

function addressIn(addresses: LocationDocument['addresses']): ExactPlace[] {
  const street = addresses?.[0]?.address_1;
  return street === undefined ? [] : [{ address: street }];
}

function isPlace(value: unknown): value is EntryPlace {
  return typeof value === 'object' && value !== null && 'location' in value && 'locationId' in value;
}

function valuesOf({ before, proposed, edited }: ProposedField): unknown[] {
  return [before, proposed, edited];
}
