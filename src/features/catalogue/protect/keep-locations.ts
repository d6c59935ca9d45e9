import type { Tx } from '../../../platform/db/database.ts';
import { writeLocations, type LocationRow, type Writer } from '../location-store.ts';
import type { CataloguePermit } from '../policy.ts';
import { readQuarters, writeExactPlaces } from './exact-place-store.ts';
import { hideLocation } from './hide-place.ts';
import { withProtection } from './hide-rows.ts';
import { readProtectedHere } from './protect-store.ts';

/** Writes locations as everybody may see them, and apart from them where those that are protected are. Returns what was written. */
export async function keepLocations(
  tx: Tx,
  permit: CataloguePermit,
  by: Writer,
  given: readonly LocationRow[],
  /** Ids of those that are at the door of a hidden entry, whatever their source says of them. */
  atHiddenDoor: ReadonlySet<string> = new Set(),
): Promise<readonly LocationRow[]> {
  const ids = given.map(({ location }) => location.id);
  const protectedHere = new Set([...(await readProtectedHere(tx, ids)), ...atHiddenDoor]);
  const rows = given.map((row) => ({ ...row, location: withProtection(row.location, protectedHere) }));
  const isProtected = ({ location }: LocationRow) => location.protectedPlace === true;
  const quarters = rows.some(isProtected) ? await readQuarters(tx) : [];
  const hidden = rows.map((row) => ({
    row,
    ...(isProtected(row)
      ? hideLocation(row.location, quarters, protectedHere.has(row.location.id) ? 'desk' : 'source')
      : { shown: row.location }),
  }));
  const written = hidden.map(({ row, shown }) => ({ ...row, location: shown }));
  await writeLocations(tx, permit, by, written);
  const exact = hidden.flatMap(({ shown, exact: at }) =>
    at ? { kind: 'location' as const, id: shown.id, ...at } : [],
  );
  // A source may name one place twice: the last time counts, as it does for the place itself.
  await writeExactPlaces(tx, permit, [...new Map(exact.map((place) => [place.id, place])).values()]);
  return written;
}
