import type { HsdsAddress, HsdsLocation } from '../../../integrations/hsds/public.ts';
import { italy, readPosition, type PositionResult } from '../import/table/read-position.ts';
import type { LocationDocument } from './model.ts';
import { present, titleOf } from './said-as.ts';

interface Position {
  readonly lat: number;
  readonly lon: number;
}

export interface LocationFromHsds {
  readonly id: string;
  readonly name: string | undefined;
  readonly position: Position | undefined;
  readonly address: string | undefined;
  readonly locality: string | undefined;
  readonly protectedPlace: boolean;
  readonly quarter: string | undefined;
  readonly hsds: LocationDocument;
  /** Of a protected place that came with its address: for `protected_address` alone, and nothing of it is elsewhere here. */
  readonly exact: ExactPlace | undefined;
}

export interface ExactPlace {
  readonly address: string | undefined;
  readonly position: Position | undefined;
  readonly hsds: LocationDocument;
}

export function fromLocation(record: HsdsLocation): LocationFromHsds {
  const { id, name, latitude, longitude, will_protected, will_quarter, ...said } = record;
  const title = name === undefined ? undefined : titleOf(name);
  const { position } = placeOnMap(record);
  const main = record.addresses?.find(({ address_type }) => address_type === 'physical') ?? record.addresses?.[0];
  const address = main && addressText(main);
  const whole: LocationDocument = present({
    ...said,
    name: name === title ? undefined : name,
    // What no map knows is kept as it was said, and is no position.
    ...(position === undefined && { latitude, longitude }),
  });
  const common = { id, name: title === '' ? undefined : title, quarter: will_quarter };
  if (will_protected !== true) {
    return { ...common, position, address, locality: main?.city, protectedPlace: false, hsds: whole, exact: undefined };
  }
  const { location_type, organization_id, languages, schedules, phones, attributes } = said;
  const shown = present({ location_type, organization_id, languages, schedules, phones, attributes });
  const exact = main === undefined ? undefined : { address, position, hsds: whole };
  return {
    ...common,
    // With the address beside it the position is the true one; without, it is already the quarter's.
    position: exact === undefined ? position : undefined,
    address: undefined,
    locality: main?.city,
    protectedPlace: true,
    hsds: shown,
    exact,
  };
}

/** What the service's own row shows of its places: the first that says where it is. */
export function mainPlace(locations: readonly LocationFromHsds[]): {
  readonly address: string | undefined;
  readonly locality: string | undefined;
  readonly position: Position | undefined;
  readonly protectedPlace: boolean;
  readonly quarter: string | undefined;
} {
  const main = locations.find(({ position, address, protectedPlace }) => position ?? address ?? protectedPlace);
  return {
    address: main?.address,
    locality: main?.locality,
    position: main?.position,
    protectedPlace: main?.protectedPlace ?? false,
    quarter: main?.quarter,
  };
}

/** Where a location is on our map; of numbers that cannot be right, what is wrong with them. */
export function placeOnMap({ latitude, longitude }: Pick<HsdsLocation, 'latitude' | 'longitude'>): PositionResult {
  return readPosition(String(latitude ?? ''), String(longitude ?? ''), italy);
}

function addressText({ address_1, address_2 }: HsdsAddress): string | undefined {
  const text = [address_1, address_2].filter((line) => line !== undefined && line.trim() !== '').join(', ');
  return text === '' ? undefined : text;
}
