import { dateAt } from '../../../domain/schedule/today.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { requestsToJoin } from '../../requests/public.ts';
import type { PoolRecord } from '../pool-record.ts';
import { readFailedPairs, readOperators, readVenues } from '../run/facts-store.ts';
import { agreedLast } from '../statements/period.ts';
import { readPeriods } from '../statements/period-store.ts';
import { readBusyHours } from './facts-store.ts';
import { findNewcomers, type Newcomer } from './find-newcomers.ts';
import { findSubstitutes, type Substitute } from './find-substitutes.ts';

/** So many of those who wait are tried: the longest waiting first. */
const mostTried = 400;
const daysApart = 30;

export interface Candidates {
  readonly newcomers: readonly Newcomer[];
  readonly substitutes: readonly Substitute[];
}

/** Who could join a group that runs, and who could come in its operator's place, as things stand. */
export async function readCandidates(tx: Tx, ctx: Ctx, pool: PoolRecord): Promise<Candidates> {
  const live = pool.members.flatMap(({ requestId, live: isLive }) => (isLive ? [requestId] : []));
  const like = { kindOfHelp: pool.kindOfHelp, days: pool.days.length, slots: pool.slots };
  const { waiting, members } = await requestsToJoin(tx, like, live, mostTried);
  const operators = await readOperators(tx, dateAt(ctx.now));
  const venue = (await readVenues(tx)).find(({ id }) => id === pool.venueId);
  const periods = await readPeriods(tx, pool.id);
  const terms = agreedLast(periods)?.terms;
  if (terms === undefined) return { newcomers: [], substitutes: [] };
  const operator = operators.find(({ id }) => id === pool.operatorId);
  const since = new Date(ctx.now.getTime() - daysApart * 86_400_000);
  const apart = await readFailedPairs(tx, since);
  const busy = Map.groupBy(await readBusyHours(tx), ({ operatorId }) => operatorId);
  return {
    newcomers: operator === undefined ? [] : findNewcomers({ pool, operator, venue, terms, members, waiting, apart }),
    substitutes: findSubstitutes({ pool, venue, terms, members, operators, busy }),
  };
}
