import { dateAt } from '../../../domain/schedule/today.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { NeedSoFar, PoolableRequest } from '../../requests/public.ts';
import type { Operator, Venue } from '../model.ts';
import type { NearPool } from './model.ts';
import { busyOperators, operatorsNear, poolsOf, venuesNear, waitingNear } from './near-store.ts';

export interface NearFacts {
  /** Who could come, then those who only have groups already. */
  readonly operators: readonly Operator[];
  readonly coming: ReadonlySet<string>;
  readonly venues: readonly Venue[];
  readonly pools: readonly NearPool[];
  readonly waiting: readonly PoolableRequest[];
}

/** Rows of each kind that are looked at: what is farther away nobody would choose, and a page must not wait for it. */
const most = { operators: 12, venues: 10, waiting: 30 } as const;
/** Metres beyond what the household travels at which a group is still worth telling of. */
const beyond = 1000;
/** The longest way that a form lets anybody choose. */
const longest = 3000;

/** Five statements at most, however large the city is. */
export async function readAround(tx: Tx, need: NeedSoFar, now: Date): Promise<NearFacts> {
  const { lat, lon, kindOfHelp: kind, days, slots } = need;
  const within = (metres: number) => ({ lat, lon, metres });
  const [coming, venues, waiting] = await Promise.all([
    operatorsNear(tx, { kind, on: dateAt(now), around: within(need.maxMetres), most: most.operators }),
    venuesNear(tx, within(need.maxMetres + beyond), most.venues),
    waitingNear(tx, { kind, days, slots, around: within(need.maxMetres + longest), most: most.waiting }),
  ]);
  const ids = new Set(coming.map(({ id }) => id));
  const pools = await poolsOf(
    tx,
    [...ids],
    venues.map(({ id }) => id),
    need,
  );
  const others = [...new Set(pools.map(({ operatorId }) => operatorId))].filter((id) => !ids.has(id));
  const busy = others.length === 0 ? [] : await busyOperators(tx, others);
  return {
    coming: ids,
    operators: [...coming, ...busy].sort((a, b) => (a.id < b.id ? -1 : 1)),
    venues,
    pools,
    waiting: waiting.filter(({ id }) => id !== need.requestId),
  };
}
