import type { Tx } from '../../../platform/db/database.ts';
import { writeLocations, type LocationRow, type Writer } from '../location-store.ts';
import type { CataloguePermit } from '../policy.ts';
import { readQuarters, writeExactPlaces } from './exact-place-store.ts';
import { hideLocation, type ExactPlace } from './hide-place.ts';
import { withProtection } from './hide-rows.ts';
import { readProtectedHere } from './protect-store.ts';

export interface HiddenLocation {
  /** As everybody may see it. */
  readonly row: LocationRow;
  /** What `protected_address` alone holds. */
  readonly exact?: ExactPlace;
}

/** Locations as everybody may see them, and apart from them where those that are protected are. */
export async function hideLocations(
  tx: Tx,
  given: readonly LocationRow[],
  /** Ids of those that are at the door of a hidden entry, whatever their source says of them. */
  atHiddenDoor: ReadonlySet<string> = new Set(),
): Promise<readonly HiddenLocation[]> {
  const ids = given.map(({ location }) => location.id);
  const protectedHere = new Set([...(await readProtectedHere(tx, ids)), ...atHiddenDoor]);
  const rows = given.map((row) => ({ ...row, location: withProtection(row.location, protectedHere) }));
  const isProtected = ({ location }: LocationRow) => location.protectedPlace === true;
  const quarters = rows.some(isProtected) ? await readQuarters(tx) : [];
  return rows.map((row) => {
    if (!isProtected(row)) return { row };
    const saidBy = protectedHere.has(row.location.id) ? 'desk' : 'source';
    const { shown, exact } = hideLocation(row.location, quarters, saidBy);
    return { row: { ...row, location: shown }, ...(exact && { exact }) };
  });
}

/** Writes locations that were hidden. Returns what was written for everybody to see. */
export async function keepLocations(
  tx: Tx,
  permit: CataloguePermit,
  by: Writer,
  hidden: readonly HiddenLocation[],
): Promise<readonly LocationRow[]> {
  const written = hidden.map(({ row }) => row);
  await writeLocations(tx, permit, by, written);
  const exact = hidden.flatMap(({ row, exact: at }) =>
    at ? { kind: 'location' as const, id: row.location.id, ...at } : [],
  );
  // A source may name one place twice: the last time counts, as it does for the place itself.
  await writeExactPlaces(tx, permit, [...new Map(exact.map((place) => [place.id, place])).values()]);
  return written;
}
