import type { ServiceSheet } from './model.ts';

/** A place of the sheet as it is told: an address, or the quarter of a protected one. */
export interface ToldPlace {
  readonly name?: string;
  readonly address?: string;
  /** Present where the address is nobody's business; empty where not even the quarter is known. */
  readonly protectedQuarter?: string;
  /** Never of a protected place. */
  readonly at?: readonly [lon: number, lat: number];
  readonly accessibility: readonly string[];
  /** Of the service there, and of the place. */
  readonly phones: readonly PlacePhone[];
  readonly transportation?: string;
}

export interface PlacePhone {
  readonly number: string;
  readonly description?: string | undefined;
}

/** Where a service is given: its rows of places, or what its own row says. */
export function whereItIs(service: ServiceSheet): ToldPlace[] {
  if (service.places.length === 0) return ownPlace(service);
  return service.places.map(({ name, lat, lon, quarter, protectedPlace, location, hsds }) => {
    const accessibility = (location.accessibility ?? []).flatMap(({ description }) => description ?? []);
    const named = {
      ...(name !== null && { name }),
      phones: phonesOf([...(hsds.phones ?? []), ...(location.phones ?? [])]),
    };
    if (protectedPlace) return { ...named, protectedQuarter: quarter ?? '', accessibility: [] };
    const [address] = location.addresses ?? [];
    const lines = address === undefined ? [] : [address.address_1, address.address_2, address.city];
    const text = lines.filter((line) => line !== undefined && line !== '').join(', ');
    return {
      ...named,
      ...(text !== '' && { address: text }),
      ...(lat !== null && lon !== null && { at: [lon, lat] as const }),
      ...(location.transportation !== undefined && { transportation: location.transportation }),
      accessibility,
    };
  });
}

function ownPlace({ address, locality, quarter, protectedPlace, lat, lon, sections }: ServiceSheet): ToldPlace[] {
  if (protectedPlace) return [{ protectedQuarter: quarter ?? '', accessibility: [], phones: [] }];
  if (sections.nationwide === true) return [];
  const text = [address, locality].filter((part) => part !== null && part !== '').join(', ');
  if (text === '' && lat === null) return [];
  return [
    {
      ...(text !== '' && { address: text }),
      ...(lat !== null && lon !== null && { at: [lon, lat] as const }),
      accessibility: [],
      phones: [],
    },
  ];
}

/** Each number once. */
function phonesOf(phones: readonly PlacePhone[]): PlacePhone[] {
  const said = phones.filter(({ number }) => number !== '');
  return said.filter(({ number }, index) => said.findIndex((one) => one.number === number) === index);
}
