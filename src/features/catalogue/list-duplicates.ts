import type { Tx } from '../../platform/db/database.ts';
import { readEntries, replaceDuplicates } from './duplicate-store.ts';
import { findDuplicates } from './find-duplicates.ts';
import type { CataloguePermit } from './policy.ts';

/** Looks for the likely duplicates of services that are new or changed, among all that the municipality has. */
export async function listDuplicates(tx: Tx, permit: CataloguePermit, touched: readonly string[]): Promise<void> {
  await replaceDuplicates(tx, permit, touched, findDuplicates(await readEntries(tx), new Set(touched)));
}
