import { dateAt } from '../../../domain/schedule/today.ts';
import type { HsdsOrganization, HsdsService, HsdsServiceAtLocation } from '../../../integrations/hsds/public.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { noHistory, readHistoryOf } from './history/with-history.ts';
import { placeInBrief } from './in-brief.ts';
import type { LocationRecord, PlaceRecord, ProviderRecord, RecordsOf, ServiceRecord } from './model.ts';
import {
  readLocationRecords,
  readNamedProviders,
  readPlaceRecords,
  readProvidedServices,
  readProviderRecords,
  readServiceRecords,
} from './record-store.ts';
import {
  placesOf,
  toOrganization,
  toOrganizationInBrief,
  toService,
  toServiceAtLocation,
  toServiceInBrief,
  type AroundService,
} from './to-hsds.ts';

/**
 * Of records that are told one by one, or into a file, what changed in them is told too, from two more statements; never in pages of
 * lists, which a long history would make slow.
 */
export interface Telling {
  readonly history?: boolean;
}

/** Full records of services, in the order of their ids: four statements, however many they are. */
export async function assembleServices(
  tx: Tx,
  of: RecordsOf,
  ids: readonly string[],
  telling: Telling = {},
): Promise<HsdsService[]> {
  const { services, around } = await gather(tx, of, ids, telling);
  return services.map((service) => toService(service, around(service)));
}

/** The same with one-to-one fields only: two statements. */
export async function assembleServicesInBrief(
  tx: Tx,
  { now }: RecordsOf,
  ids: readonly string[],
): Promise<HsdsService[]> {
  const services = await readServiceRecords(tx, ids, dateAt(now));
  const providers = byId(await readProviderRecords(tx, providersOf(services)));
  return services.map((service) => toServiceInBrief(service, providers.get(service.providerId ?? '')));
}

/** A service at one of its places; without a place's id, at the place that its own row describes. */
export interface PlaceOfService {
  readonly serviceId: string;
  readonly placeId: string | null;
}

/** Full records of services at places, in the given order: four statements. */
export async function assemblePlaces(
  tx: Tx,
  of: RecordsOf,
  wanted: readonly PlaceOfService[],
  full: boolean,
  telling: Telling = {},
): Promise<HsdsServiceAtLocation[]> {
  const { services, around } = await gather(tx, of, [...new Set(wanted.map(({ serviceId }) => serviceId))], telling);
  const records = byId(services);
  return wanted.flatMap(({ serviceId, placeId }) => {
    const service = records.get(serviceId);
    if (service === undefined) return [];
    const place = placesOf(service, around(service)).find(({ id }) => placeId === null || id === placeId);
    if (place === undefined) return [];
    const record = toServiceAtLocation(place, service, around(service));
    return [full ? record : placeInBrief(record)];
  });
}

export type OrganizationForm = 'brief' | 'full' | 'full-services';

/** Organisations in the order of their ids: two statements in brief, five in full, and three more with full services. */
export async function assembleOrganizations(
  tx: Tx,
  of: RecordsOf,
  ids: readonly string[],
  form: OrganizationForm,
  telling: Telling = {},
): Promise<HsdsOrganization[]> {
  const [registered, named] = await Promise.all([readProviderRecords(tx, ids), readNamedProviders(tx, ids)]);
  const known = byId(registered);
  const providers = [...registered, ...named.filter(({ id }) => !known.has(id))].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (form === 'brief') return providers.map(toOrganizationInBrief);
  const [given, locations] = await Promise.all([readProvidedServices(tx, ids), locationsOf(tx, providers)]);
  const serviceIds = given.map(({ serviceId }) => serviceId);
  const history =
    telling.history === true
      ? await readHistoryOf(tx, of, { services: [], providers: ids, locations: providers.flatMap(locationIdsOf) })
      : noHistory;
  const services = byId(
    form === 'full'
      ? await assembleServicesInBrief(tx, of, serviceIds)
      : await assembleServices(tx, of, serviceIds, telling),
  );
  const givenBy = Map.groupBy(given, ({ providerId }) => providerId);
  return providers.map((record) => ({
    ...toOrganization(history.provider(record), locations(record).map(history.location)),
    services: (givenBy.get(record.id) ?? []).flatMap(({ serviceId }) => {
      const service = services.get(serviceId);
      if (service === undefined) return [];
      const { organization: _, ...own } = service;
      return [own];
    }),
  }));
}

async function gather(
  tx: Tx,
  of: RecordsOf,
  ids: readonly string[],
  telling: Telling,
): Promise<{ services: ServiceRecord[]; around: (service: ServiceRecord) => AroundService }> {
  const [services, rows] = await Promise.all([readServiceRecords(tx, ids, dateAt(of.now)), readPlaceRecords(tx, ids)]);
  const providers = await readProviderRecords(tx, providersOf(services));
  const locations = await locationsOf(tx, providers);
  const history =
    telling.history === true
      ? await readHistoryOf(tx, of, {
          services: ids,
          providers: providers.map(({ id }) => id),
          locations: [...rows.map(({ location }) => location.id), ...providers.flatMap(locationIdsOf)],
        })
      : noHistory;
  const places = Map.groupBy<string, PlaceRecord>(rows.map(history.place), ({ serviceId }) => serviceId);
  const registered = byId(providers);
  return {
    services: services.map(history.service),
    around: (service) => {
      const record = registered.get(service.providerId ?? '');
      return {
        municipality: of.municipality,
        places: places.get(service.id) ?? [],
        provider: record && {
          record: history.provider(record),
          locations: locations(record).map(history.location),
        },
      };
    },
  };
}

/** The locations that organisations name as theirs, read at once. */
async function locationsOf(
  tx: Tx,
  providers: readonly ProviderRecord[],
): Promise<(provider: ProviderRecord) => LocationRecord[]> {
  const named = [...new Set(providers.flatMap(locationIdsOf))];
  const locations = byId(await readLocationRecords(tx, named));
  return (provider) =>
    locationIdsOf(provider).flatMap((id) => {
      const location = locations.get(id);
      return location === undefined ? [] : [location];
    });
}

function locationIdsOf({ hsds }: ProviderRecord): readonly string[] {
  return hsds.location_ids ?? [];
}

function providersOf(services: readonly ServiceRecord[]): string[] {
  return [...new Set(services.flatMap(({ providerId }) => (providerId === null ? [] : [providerId])))];
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
