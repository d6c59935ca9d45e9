import { uuidV5, type HsdsAddress } from '../../../../integrations/hsds/public.ts';
import type { WhereItIs } from '../../hsds/model.ts';
import { sameValue } from '../fields.ts';
import type { EntryContent, EntryPlace, EntryPlaces } from '../model.ts';

/** The location of an entry's own row, as HSDS knows it. */
export function ownLocationOf(serviceId: string): string {
  return uuidV5(serviceId, 'location');
}

/** The address of an entry's own row, as HSDS tells it. */
export function ownAddressOf(
  serviceId: string,
  { address, locality }: { readonly address: string; readonly locality: string | undefined },
  municipality: WhereItIs,
): HsdsAddress {
  return {
    id: uuidV5(serviceId, 'address'),
    address_1: address,
    city: locality ?? municipality.name,
    state_province: municipality.province ?? '',
    postal_code: postcodeIn(address),
    country: 'IT',
    address_type: 'physical',
  };
}

/** Five digits by themselves, as Italian postcodes are; HSDS wants a text even where there is none. */
function postcodeIn(address: string): string {
  return /(?<!\d)\d{5}(?!\d)/.exec(address)?.[0] ?? '';
}

/** Where an entry without rows of places is, as the row that it becomes once it has several: the same that HSDS told of it until then. */
export function ownPlaceOf(id: string, content: EntryContent, municipality: WhereItIs): EntryPlace | undefined {
  const { address, locality, lat, lon, quarter, protectedPlace } = content;
  if (protectedPlace || (address === undefined && lat === undefined)) return undefined;
  return {
    locationId: ownLocationOf(id),
    ...(lat !== undefined && lon !== undefined && { position: { lat, lon } }),
    ...(quarter !== undefined && { quarter }),
    location: address === undefined ? {} : { addresses: [ownAddressOf(id, { address, locality }, municipality)] },
    hsds: {},
  };
}

/** Where an entry's own row says that it is. */
export type Whereabouts = Pick<EntryContent, 'address' | 'locality' | 'lat' | 'lon' | 'quarter'>;

/**
 * What the entry's own row tells of where it is, once it has rows of places: the one that it told until now, else the first that
 * everybody may find. Where places only came, what it told stays word for word.
 */
export function mainPlaceOf(places: EntryPlaces, told: Whereabouts, before: EntryPlaces): Whereabouts {
  if (saysSomewhere(told) && Object.entries(before).every(([id, place]) => sameValue(place, places[id])))
    return whereIn(told);
  const open = Object.entries(places).filter(([, place]) => place.protectedPlace !== true && saysWhere(place));
  const main = open.find(([id]) => before[id] !== undefined && isTold(before[id], told)) ?? open[0];
  return main === undefined ? {} : whereaboutsOf(main[1]);
}

function saysSomewhere({ address, lat }: Whereabouts): boolean {
  return address !== undefined || lat !== undefined;
}

function whereIn({ address, locality, lat, lon, quarter }: Whereabouts): Whereabouts {
  return {
    ...(address !== undefined && { address }),
    ...(locality !== undefined && { locality }),
    ...(lat !== undefined && { lat }),
    ...(lon !== undefined && { lon }),
    ...(quarter !== undefined && { quarter }),
  };
}

function saysWhere({ position, location }: EntryPlace): boolean {
  return position !== undefined || (location.addresses ?? []).length > 0;
}

function isTold(place: EntryPlace, { address, lat, lon }: Whereabouts): boolean {
  const told = whereaboutsOf(place);
  return told.address === address && told.lat === lat && told.lon === lon;
}

function whereaboutsOf({ position, quarter, location }: EntryPlace): Whereabouts {
  const [address] = location.addresses ?? [];
  const text = [address?.address_1, address?.address_2].filter((line) => line !== undefined && line !== '').join(', ');
  return {
    ...(text !== '' && { address: text }),
    ...(address !== undefined && address.city !== '' && { locality: address.city }),
    ...position,
    ...(quarter !== undefined && { quarter }),
  };
}
