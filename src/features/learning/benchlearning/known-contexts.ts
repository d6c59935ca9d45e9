import type { Database, Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { countContext, readContexts, type KnownContexts } from './context-store.ts';

interface Kept {
  readonly figures: number;
  readonly contexts: KnownContexts;
}

const ofDatabases = new WeakMap<Database, Kept>();

/**
 * The context of every city, as the transaction sees it. Peers are looked for among all six hundred, and what is known of them
 * changes when the lab imports: it is kept in memory, and one small statement says whether it still holds.
 */
export async function knownContexts(tx: Tx, { db }: Pick<Ctx, 'db'>): Promise<KnownContexts> {
  const kept = ofDatabases.get(db);
  if (kept !== undefined && kept.figures === (await countContext(tx))) return kept.contexts;
  const read = await readContexts(tx);
  ofDatabases.set(db, read);
  return read.contexts;
}
