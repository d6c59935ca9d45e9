import type { Tx } from '../../platform/db/database.ts';
import type { Ctx } from '../context.ts';
import { compareServices, type ComparedService } from './compare-services.ts';
import { keepVersions } from './entries/version-store.ts';
import { replaceBorneTerms } from './import/borne-term-store.ts';
import type { NewService, SavedServices } from './model.ts';
import { refreshOpenings } from './opening/refresh-openings.ts';
import type { CataloguePermit } from './policy.ts';
import { deleteExactPlaces, readQuarters, writeExactPlaces } from './protect/exact-place-store.ts';
import { hasProtectedPlace, hideRows, locationIdsOf, withProtectedHere } from './protect/hide-rows.ts';
import { readProtectedHere } from './protect/protect-store.ts';
import { replaceServicePlaces, type PlaceRow } from './service-place-store.ts';
import type { TermHeap } from './term-heap.ts';
import { foundBy } from './terms.ts';
import { raiseVersions, replaceTerms, writeServices, type ServiceRow } from './write-store.ts';

type By = Pick<Ctx, 'newId' | 'now' | 'actor' | 'municipality'>;

/** The ids of providers that services may name. */
export interface KnownProviders {
  /** The municipality's own register, by name. */
  readonly byName: ReadonlyMap<string, string>;
  /** Names of those that a source names, by their id. */
  readonly byId?: ReadonlyMap<string, string>;
}

export interface KeptServices extends SavedServices {
  /** Ids of what is new or changed. */
  readonly touched: readonly string[];
}

/** Writes services of one source and what they are found by. What has not changed since the last time is left alone. */
export async function keepServices(
  tx: Tx,
  permit: CataloguePermit,
  by: By,
  services: readonly NewService[],
  providers: KnownProviders,
  heap?: TermHeap,
): Promise<KeptServices> {
  const compared = await compareServices(tx, services[0]?.source ?? '', services);
  const touched = await writeCompared(tx, permit, by, compared, providers, heap);
  const added = compared.filter(({ standing }) => standing === undefined).length;
  const changed = compared.filter(({ fields }) => fields.length > 0).length;
  return { new: added, changed, unchanged: services.length - added - changed, touched };
}

/** Writes services that were compared; returns their ids. What they said before is kept as a version. For `heap` see `replaceTerms`. */
export async function writeCompared(
  tx: Tx,
  permit: CataloguePermit,
  by: By,
  compared: readonly ComparedService[],
  providers: KnownProviders,
  heap?: TermHeap,
): Promise<string[]> {
  if (compared.length === 0) return [];
  const source = compared[0]?.service.source ?? '';
  const given = compared.map((one) => rowOf(one, by, providers));
  const locationsHere = await readProtectedHere(tx, locationIdsOf(given));
  const rows = withProtectedHere(given, locationsHere);
  const servicesHere = compared.flatMap(({ standing }) =>
    standing?.changedHere.includes('protectedPlace') === true ? standing.id : [],
  );
  const known = compared.flatMap(({ standing }) => standing?.id ?? []);
  const changing = compared.flatMap(({ standing, fields }) => (standing && fields.length > 0 ? standing.id : []));
  await keepVersions(tx, permit, by, changing, { cause: 'import' });
  const quarters = rows.some(hasProtectedPlace) ? await readQuarters(tx) : [];
  const hidden = hideRows(rows, quarters, new Set([...locationsHere, ...servicesHere]));
  await writeServices(tx, permit, by.now, hidden.rows);
  await raiseVersions(
    tx,
    permit,
    by.now,
    hidden.rows.filter(({ changes }) => changes),
  );
  await replaceServicePlaces(tx, permit, by, known, hidden.places);
  // Two services may be at one place.
  const exact = new Map(hidden.exact.map((place) => [`${place.kind} ${place.id}`, place]));
  await writeExactPlaces(tx, permit, [...exact.values()]);
  const hiding = new Set(rows.filter(({ service }) => service.protectedPlace === true).map(({ id }) => id));
  const open = known.filter((id) => !hiding.has(id));
  await deleteExactPlaces(tx, permit, 'service', open);
  await replaceBorneTerms(
    tx,
    permit,
    { kind: 'service', source },
    known,
    hidden.rows.map(({ id, service }) => ({ id, hsds: service.hsds ?? {} })),
  );
  await keepTermsOfPlaces(tx, permit, source, hidden.places);
  // What nobody has confirmed for long is found by nothing, whatever its source says.
  const stale = new Set(compared.flatMap(({ standing }) => (standing?.hidden === true ? standing.id : [])));
  const found = hidden.rows.filter(({ id, service }) => service.status === 'active' && !stale.has(id));
  await replaceTerms(
    tx,
    permit,
    known,
    found.map(({ id, service }) => ({ id, ...foundBy(service) })),
    heap,
  );
  const ids = rows.map(({ id }) => id);
  await refreshOpenings(tx, permit, by, mayOpen(rows, known));
  return ids;
}

async function keepTermsOfPlaces(
  tx: Tx,
  permit: CataloguePermit,
  source: string,
  rows: readonly PlaceRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const places = rows.map(({ place }) => place);
  const ids = places.map(({ id }) => id);
  await replaceBorneTerms(tx, permit, { kind: 'service-at-location', source }, ids, places);
  const locations = places.map(({ location }) => location);
  const locationIds = locations.map(({ id }) => id);
  await replaceBorneTerms(tx, permit, { kind: 'location', source }, locationIds, locations);
}

/** Services that have hours, or may have had some. */
function mayOpen(rows: readonly ServiceRow[], known: readonly string[]): string[] {
  const before = new Set(known);
  const withHours = rows.filter(
    ({ id, service: { hsds, places = [] } }) => before.has(id) || hsds?.schedules !== undefined || places.length > 0,
  );
  return withHours.map(({ id }) => id);
}

function rowOf(
  { standing, digest, service, fields }: ComparedService,
  by: By,
  { byName, byId }: KnownProviders,
): ServiceRow {
  const { organizationId = '' } = service;
  const name = service.providerName ?? byId?.get(organizationId);
  return {
    id: standing?.id ?? service.id ?? by.newId(),
    digest,
    providerId: byId?.has(organizationId) === true ? organizationId : byName.get(name ?? ''),
    changes: standing !== undefined && fields.length > 0,
    service: {
      ...service,
      ...(name !== undefined && { providerName: name }),
      // People here protected its address: no source makes it public again.
      ...(standing?.protectedHere === true && { protectedPlace: true }),
    },
  };
}
