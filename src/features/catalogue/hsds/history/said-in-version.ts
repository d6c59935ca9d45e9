import { notCompared } from '../../entries/compare-contents.ts';
import type { EntryContent, EntryPlace } from '../../entries/model.ts';
import { contentOfOrganization } from '../../organizations/fields.ts';
import type { Position } from '../../model.ts';
import type { OrganizationRow } from '../../organizations/model.ts';
import { isAtDoor } from '../../protect/same-door.ts';
import type { LocationDocument } from '../model.ts';
import { saidAs, titleOf } from '../said-as.ts';
import { withPhone } from '../sections-of-hsds.ts';
import { fieldsOfContent } from '../to-hsds.ts';
import type { LocationContent, ProtectedPlaces } from './history-store.ts';

/** What a record said at a time, by the names of HSDS; a field of something in it by its path. */
export type SaidFields = Readonly<Record<string, unknown>>;

/** What a service itself said. Its own mailbox and numbers are among the sections. */
export function saidByService(id: string, content: EntryContent): SaidFields {
  const { will_sections, ...fields } = fieldsOfContent(content);
  const all = {
    ...content.hsds,
    ...fields,
    ...under('will_sections', will_sections ?? {}),
    phones: withPhone(id, content.sections.contacts?.phone, content.hsds.phones ?? []),
    organization: content.providerName,
  };
  return without(all, notCompared);
}

/** What was said of a place of a service: of the service there, and of where that is. Nothing of where, once it is protected. */
export function saidOfPlace(place: EntryPlace, known: ProtectedPlaces): SaidFields {
  const { hsds, location, name, position, quarter } = place;
  const there = without(hsds, notCompared);
  if (isHidden(place, known)) return there;
  return { ...there, ...under('location', whereFields({ name, position, quarter, hsds: location })) };
}

/** The same of the place that a service's own row tells, for as long as it has no rows of places. */
export function saidOfOwnPlace(content: EntryContent, known: ProtectedPlaces): SaidFields {
  const { address, locality, lat, lon, quarter, protectedPlace } = content;
  const position = lat === undefined || lon === undefined ? undefined : { lat, lon };
  if (protectedPlace || isAtDoor({ address, position }, known.doors)) return {};
  const street = [address, locality].filter((part) => part !== undefined).join(', ');
  return under('location', { addresses: street, latitude: lat, longitude: lon, will_quarter: quarter });
}

export function saidByLocation(content: LocationContent, known: ProtectedPlaces): SaidFields {
  const { name, lat, lon, quarter, protectedPlace, hsds } = content;
  const position = lat === undefined || lon === undefined ? undefined : { lat, lon };
  const address = hsds.addresses?.[0]?.address_1;
  if (protectedPlace || isAtDoor({ address, position }, known.doors)) return {};
  return whereFields({ name, position, quarter, hsds });
}

export function saidByOrganization(row: OrganizationRow): SaidFields {
  const { name, email, hsds } = contentOfOrganization(row);
  const { location_ids: _, ...rest } = hsds;
  return without({ ...rest, name: saidAs(hsds.name, name, titleOf), email }, notCompared);
}

/** What a place is called, for whoever reads that it came or went. Nothing of one that is protected. */
export function nameOfPlace(place: EntryPlace, known: ProtectedPlaces): string {
  if (isHidden(place, known)) return '';
  return place.name ?? place.location.addresses?.[0]?.address_1 ?? '';
}

function isHidden({ protectedPlace, locationId, location, position }: EntryPlace, known: ProtectedPlaces) {
  const address = location.addresses?.[0]?.address_1;
  return protectedPlace === true || known.locations.has(locationId) || isAtDoor({ address, position }, known.doors);
}

interface Where {
  readonly name: string | undefined;
  readonly position: Position | undefined;
  readonly quarter: string | undefined;
  readonly hsds: LocationDocument;
}

function whereFields({ name, position, quarter, hsds }: Where): SaidFields {
  const said = {
    ...hsds,
    name: name === undefined ? hsds.name : saidAs(hsds.name, name, titleOf),
    latitude: position?.lat,
    longitude: position?.lon,
    will_quarter: quarter,
  };
  return without(said, notCompared);
}

function under(path: string, fields: object): SaidFields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${path}.${name}`, value]));
}

function without(fields: object, names: ReadonlySet<string>): SaidFields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.has(name)));
}
