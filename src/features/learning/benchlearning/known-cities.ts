import { findPeers, spreadsOf, type OfCodes, type Peer } from '../../../domain/peers/find-peers.ts';
import type { Database, Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import type { Party } from '../parties.ts';
import { readParties } from '../party-store.ts';
import { readContexts, stampOfContexts, type KnownContexts } from './context-store.ts';

/** Every city, and what the lab knows of it. */
export interface KnownCities {
  /** By name. */
  readonly cities: readonly Party[];
  readonly contexts: KnownContexts;
  /** What distances between them are divided by. */
  readonly spreads: OfCodes;
  /** The `most` cities that are most like one. */
  readonly peersOf: (city: Party, most: number) => readonly Peer[];
}

const ofDatabases = new WeakMap<Database, { readonly stamp: string; readonly known: KnownCities }>();

/**
 * As the transaction sees them. Peers are looked for among all six hundred, and what is known of them changes when the lab imports: it is
 * kept in memory, and one small statement says whether it still holds.
 */
export async function knownCities(tx: Tx, { db }: Pick<Ctx, 'db'>): Promise<KnownCities> {
  const stamp = await stampOfContexts(tx);
  const kept = ofDatabases.get(db);
  if (kept?.stamp === stamp) return kept.known;
  const [parties, contexts] = await Promise.all([readParties(tx), readContexts(tx)]);
  const known = knowing(
    parties.filter(({ kind }) => kind === 'municipality'),
    contexts,
  );
  ofDatabases.set(db, { stamp, known });
  return known;
}

function knowing(cities: readonly Party[], contexts: KnownContexts): KnownCities {
  const inContext = cities.map(({ tenantId }) => ({ key: tenantId, context: contexts.get(tenantId) ?? {} }));
  const found = new Map<string, readonly Peer[]>();
  return {
    cities,
    contexts,
    spreads: spreadsOf(inContext),
    peersOf: ({ tenantId }, most) => {
      const key = `${tenantId} ${most}`;
      const peers =
        found.get(key) ?? findPeers({ key: tenantId, context: contexts.get(tenantId) ?? {} }, inContext, most);
      found.set(key, peers);
      return peers;
    },
  };
}
