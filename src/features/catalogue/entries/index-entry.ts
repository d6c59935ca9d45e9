import type { Tx } from '../../../platform/db/database.ts';
import type { CataloguePermit } from '../policy.ts';
import { foundBy } from '../terms.ts';
import { replaceTerms } from '../write-store.ts';
import { readPlaceDocuments } from './entry-store.ts';
import type { Entry } from './model.ts';

/** Lets a service be found by what it says now; one that is not given any more, or is hidden, is found by nothing. */
export async function indexEntry(
  tx: Tx,
  permit: CataloguePermit,
  { id, content, hidden }: Pick<Entry, 'id' | 'content' | 'hidden'>,
): Promise<void> {
  if (content.status !== 'active' || hidden) return unindexEntries(tx, permit, [id]);
  const places = (await readPlaceDocuments(tx, id)).map(({ hsds }) => ({ location: { hsds } }));
  await replaceTerms(tx, permit, [id], [{ id, ...foundBy({ ...content, places }) }]);
}

/** Takes services out of the search. Their sheets stay. */
export function unindexEntries(tx: Tx, permit: CataloguePermit, ids: readonly string[]): Promise<void> {
  return replaceTerms(tx, permit, ids, []);
}
