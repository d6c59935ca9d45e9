import type { Tx } from '../../../platform/db/database.ts';
import { readExactDoors } from './entry-store.ts';
import { readProtectedOf } from './places/entry-place-store.ts';
import { hideOldAddress } from './hide-old-address.ts';
import type { Entry, EntryVersion } from './model.ts';
import { readVersions } from './version-store.ts';

/** Earlier versions of an entry, the latest first, without a word of where a place is that is protected today. */
export async function readOldVersions(
  tx: Tx,
  entry: Entry,
  which: { readonly most: number; readonly version?: number },
): Promise<EntryVersion[]> {
  const versions = await readVersions(tx, entry.id, which);
  const named = versions.flatMap(({ content }) =>
    Object.values(content.places ?? {}).map(({ locationId }) => locationId),
  );
  const known = {
    doors: await readExactDoors(tx, entry.id),
    locations: await readProtectedOf(tx, [...new Set(named)]),
  };
  return versions.map((version) => hideOldAddress(entry, version, known));
}

export async function readTheVersion(tx: Tx, entry: Entry, number: number): Promise<EntryVersion | undefined> {
  const [version] = await readOldVersions(tx, entry, { most: 1, version: number });
  return version;
}
