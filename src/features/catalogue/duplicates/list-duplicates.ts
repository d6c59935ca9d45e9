import type { Tx } from '../../../platform/db/database.ts';
import type { CataloguePermit } from '../policy.ts';
import { compareEntries, replaceDuplicates } from './duplicate-store.ts';
import { ComparedEntries } from './compared-entries.ts';
import { findDuplicates } from './find-duplicates.ts';

/** Looks for the likely duplicates of services that are new or changed, among all that the municipality has. */
export async function listDuplicates(tx: Tx, permit: CataloguePermit, touched: readonly string[]): Promise<void> {
  const compared = new ComparedEntries();
  await compareEntries(tx, compared, new Set(touched));
  await replaceDuplicates(tx, permit, touched, findDuplicates(compared));
}
