import type { HsdsMetadata } from '../../../../integrations/hsds/public.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { LocationRecord, PlaceRecord, ProviderRecord, RecordsOf, ServiceRecord } from '../model.ts';
import { readKeptVersions, readProtectedPlaces, type EntryIds } from './history-store.ts';
import { keyOf, tellChanges, type ChangedResource, type ToldChanges } from './tell-changes.ts';

/** Gives records the changes that are told of them, behind what came with them. */
export interface History {
  readonly service: (record: ServiceRecord) => ServiceRecord;
  readonly place: (record: PlaceRecord) => PlaceRecord;
  readonly provider: (record: ProviderRecord) => ProviderRecord;
  readonly location: (record: LocationRecord) => LocationRecord;
}

/** For lists: records as they are. */
export const noHistory: History = {
  service: (record) => record,
  place: (record) => record,
  provider: (record) => record,
  location: (record) => record,
};

/** The history of so many records: two statements, however many they are. */
export async function readHistoryOf(tx: Tx, { municipality }: RecordsOf, ids: EntryIds): Promise<History> {
  const [versions, hidden] = await Promise.all([readKeptVersions(tx, ids), readProtectedPlaces(tx)]);
  return historyOf(tellChanges(municipality.tenantId, versions, hidden));
}

function historyOf(changes: ToldChanges): History {
  const location = (record: LocationRecord) => withChanges(changes, 'location', record);
  return {
    service: (record) => {
      const placeChanges = changes.get(keyOf('service_at_location', record.ownPlaceId));
      return { ...withChanges(changes, 'service', record), ...(placeChanges && { placeChanges }) };
    },
    place: (record) => ({
      ...withChanges(changes, 'service_at_location', record),
      location: location(record.location),
    }),
    provider: (record) => withChanges(changes, 'organization', record),
    location,
  };
}

interface WithDocument {
  readonly id: string;
  readonly hsds: { readonly metadata?: readonly HsdsMetadata[] | undefined };
}

function withChanges<Row extends WithDocument>(changes: ToldChanges, type: ChangedResource, record: Row): Row {
  const own = changes.get(keyOf(type, record.id));
  if (own === undefined || own.length === 0) return record;
  const came = record.hsds.metadata ?? [];
  const known = new Set(came.map(({ id }) => id));
  const metadata = [...came, ...own.filter(({ id }) => !known.has(id))];
  return { ...record, hsds: { ...record.hsds, metadata } };
}
