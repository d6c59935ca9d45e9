import type { Tx } from '../../../platform/db/database.ts';
import type { CataloguePermit } from '../policy.ts';
import { foundBy } from '../terms.ts';
import { replaceTerms } from '../write-store.ts';
import { readPlaceDocuments } from './entry-store.ts';
import type { Entry } from './model.ts';

type Indexed = Pick<Entry, 'id' | 'content' | 'hidden'>;

/** Lets a service be found by what it says now; one that is not given any more, or is hidden, is found by nothing. */
export function indexEntry(tx: Tx, permit: CataloguePermit, entry: Indexed): Promise<void> {
  return indexEntries(tx, permit, [entry]);
}

/** The same of several, in as many statements as of one. */
export async function indexEntries(tx: Tx, permit: CataloguePermit, entries: readonly Indexed[]): Promise<void> {
  const ids = entries.map(({ id }) => id);
  const given = entries.filter(({ content, hidden }) => content.status === 'active' && !hidden);
  const documents = Map.groupBy(
    await readPlaceDocuments(
      tx,
      given.map(({ id }) => id),
    ),
    ({ serviceId }) => serviceId,
  );
  const found = given.map(({ id, content }) => {
    const places = (documents.get(id) ?? []).map(({ hsds }) => ({ location: { hsds } }));
    return { id, ...foundBy({ ...content, places }) };
  });
  await replaceTerms(tx, permit, ids, found);
}

/** Takes services out of the search. Their sheets stay. */
export function unindexEntries(tx: Tx, permit: CataloguePermit, ids: readonly string[]): Promise<void> {
  return replaceTerms(tx, permit, ids, []);
}
