import { dateAt } from '../../../domain/schedule/today.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { NeedSoFar } from '../../requests/public.ts';
import type { PooledOperator, PooledRequest, PooledVenue } from '../run/pooling-facts.ts';
import type { NearPool, TakenHours } from './model.ts';
import { readRowsAround } from './near-store.ts';

export interface NearFacts {
  /** Who could come, then those who only have groups already. */
  readonly operators: readonly PooledOperator[];
  readonly coming: ReadonlySet<string>;
  readonly venues: readonly PooledVenue[];
  readonly pools: readonly NearPool[];
  readonly taken: readonly TakenHours[];
  readonly waiting: readonly PooledRequest[];
  /** Requests whose household that of the need must not meet. */
  readonly avoid: readonly string[];
}

/** Rows of each kind that are looked at: what is farther away nobody would choose, and a page must not wait for it. */
const most = { operators: 12, venues: 10, waiting: 30 } as const;
/** Metres beyond what the household travels at which a group is still worth telling of. */
const beyond = 1000;
/** The longest way that a form lets anybody choose. */
const longest = 3000;

/** One statement, however large the city is. */
export async function readAround(tx: Tx, need: NeedSoFar, now: Date): Promise<NearFacts> {
  const { coming, busy, venues, pools, taken, waiting, avoid } = await readRowsAround(tx, {
    need,
    on: dateAt(now),
    operators: { metres: need.maxMetres, most: most.operators },
    venues: { metres: need.maxMetres + beyond, most: most.venues },
    waiting: { metres: need.maxMetres + longest, most: most.waiting },
  });
  return {
    coming: new Set(coming.map(({ id }) => id)),
    operators: [...coming, ...busy].sort((a, b) => (a.id < b.id ? -1 : 1)),
    venues,
    pools,
    taken,
    waiting: waiting.filter(({ id }) => id !== need.requestId),
    avoid,
  };
}
