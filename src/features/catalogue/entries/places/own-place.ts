import { uuidV5 } from '../../../../integrations/hsds/public.ts';
import type { EntryContent, EntryPlace, EntryPlaces } from '../model.ts';

/** Where an entry without rows of places is, as the row that it becomes once it has several. Ids are those that HSDS knows it by. */
export function ownPlaceOf(id: string, content: EntryContent, city: string): EntryPlace | undefined {
  const { address, locality, lat, lon, quarter, protectedPlace } = content;
  if (protectedPlace || (address === undefined && lat === undefined)) return undefined;
  return {
    locationId: uuidV5(id, 'location'),
    ...(lat !== undefined && lon !== undefined && { position: { lat, lon } }),
    ...(quarter !== undefined && { quarter }),
    location:
      address === undefined
        ? {}
        : {
            addresses: [
              {
                id: uuidV5(id, 'address'),
                address_1: address,
                city: locality ?? city,
                state_province: '',
                postal_code: '',
                country: 'IT',
                address_type: 'physical',
              },
            ],
          },
    hsds: {},
  };
}

/** Where an entry's own row says that it is. */
export type Whereabouts = Pick<EntryContent, 'address' | 'locality' | 'lat' | 'lon' | 'quarter'>;

/**
 * What the entry's own row tells of where it is, once it has rows of places: the one that it told until now, else the first that
 * everybody may find.
 */
export function mainPlaceOf(places: EntryPlaces, told: Whereabouts, before: EntryPlaces): Whereabouts {
  const open = Object.entries(places).filter(([, place]) => place.protectedPlace !== true && saysWhere(place));
  const main = open.find(([id]) => before[id] !== undefined && isTold(before[id], told)) ?? open[0];
  return main === undefined ? {} : whereaboutsOf(main[1]);
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
