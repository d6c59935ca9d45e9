import type { Tx } from '../../platform/db/database.ts';
import type { NewService, SavedServices } from './model.ts';
import type { CataloguePermit } from './policy.ts';
import { deleteExactPlaces, readQuarters, writeExactPlaces } from './protect/exact-place-store.ts';
import { hasProtectedPlace, hideRows } from './protect/hide-rows.ts';
import { replaceServicePlaces } from './service-place-store.ts';
import { foundBy, termsVersion } from './terms.ts';
import { readDigests, replaceTerms, writeServices, type ServiceRow } from './write-store.ts';

export interface KeepOptions {
  readonly newId: () => string;
  readonly providerIds: ReadonlyMap<string, string>;
}

export interface KeptServices extends SavedServices {
  /** Ids of what is new or changed and can be found. */
  readonly touched: readonly string[];
}

/** Writes services of one source and what they are found by. What has not changed since the last time is left alone. */
export async function keepServices(
  tx: Tx,
  permit: CataloguePermit,
  services: readonly NewService[],
  { newId, providerIds }: KeepOptions,
): Promise<KeptServices> {
  const source = services[0]?.source ?? '';
  const stored = new Map(
    (
      await readDigests(
        tx,
        source,
        services.map(({ sourceKey }) => sourceKey),
      )
    ).map((row) => [row.sourceKey, row]),
  );
  const digests = await Promise.all(services.map(digestOf));
  const rows: ServiceRow[] = [];
  const known: string[] = [];
  services.forEach((given, index) => {
    const before = stored.get(given.sourceKey);
    // Protected here, whatever its source says of it.
    const service = before?.protectedHere === true ? { ...given, protectedPlace: true } : given;
    const digest = digests[index] ?? '';
    if (before?.digest === digest) return;
    if (before) known.push(before.id);
    rows.push({ id: before?.id ?? newId(), digest, providerId: providerIds.get(service.providerName ?? ''), service });
  });
  if (rows.length > 0) {
    const hidden = hideRows(rows, rows.some(hasProtectedPlace) ? await readQuarters(tx) : []);
    await writeServices(tx, permit, hidden.rows);
    await replaceServicePlaces(tx, permit, known, hidden.places);
    await writeExactPlaces(tx, permit, hidden.exact);
    const hiding = new Set(rows.filter(({ service }) => service.protectedPlace === true).map(({ id }) => id));
    await deleteExactPlaces(
      tx,
      permit,
      'service',
      known.filter((id) => !hiding.has(id)),
    );
    const indexed = hidden.rows.filter(({ service }) => service.status === 'active');
    await replaceTerms(
      tx,
      permit,
      known,
      indexed.map(({ id, service }) => ({ id, ...foundBy(service) })),
    );
  }
  return {
    new: rows.length - known.length,
    changed: known.length,
    unchanged: services.length - rows.length,
    touched: rows.map(({ id }) => id),
  };
}

/** Tells whether a service, or the way it is indexed, has changed. */
async function digestOf(service: NewService): Promise<string> {
  const text = JSON.stringify([termsVersion, ...Object.entries(service).sort(([a], [b]) => (a < b ? -1 : 1))]);
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
