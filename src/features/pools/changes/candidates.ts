import { dateAt } from '../../../domain/schedule/today.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { requestsToJoin } from '../../requests/public.ts';
import { withAgreedPrices } from '../agreement/agreed-prices.ts';
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
  return { newcomers: await readNewcomers(tx, ctx, pool), substitutes: await readSubstitutes(tx, ctx, pool) };
}

export async function readNewcomers(tx: Tx, ctx: Ctx, pool: PoolRecord): Promise<Newcomer[]> {
  const { members, waiting, venue, terms, operators } = await groundOf(tx, ctx, pool, mostTried);
  const known = operators.find(({ id }) => id === pool.operatorId);
  if (terms === undefined || known === undefined) return [];
  const operator = { ...known, cents: (await withAgreedPrices(tx, pool)).operator.cents };
  const since = new Date(ctx.now.getTime() - daysApart * 86_400_000);
  const apart = await readFailedPairs(tx, since);
  return findNewcomers({ pool, operator, venue, terms, members, waiting, apart });
}

/** Those whose hours are taken by another group, or asked for by one, are not among them. */
export async function readSubstitutes(tx: Tx, ctx: Ctx, pool: PoolRecord): Promise<Substitute[]> {
  const { members, venue, terms, operators } = await groundOf(tx, ctx, pool, 0);
  if (terms === undefined) return [];
  const busy = Map.groupBy(await readBusyHours(tx, pool.id), ({ operatorId }) => operatorId);
  return findSubstitutes({ pool, venue, terms, members, operators, busy });
}

async function groundOf(tx: Tx, ctx: Ctx, pool: PoolRecord, most: number) {
  const live = pool.members.flatMap(({ requestId, live: isLive }) => (isLive ? [requestId] : []));
  const like = { kindOfHelp: pool.kindOfHelp, days: pool.days.length, slots: pool.slots };
  return {
    ...(await requestsToJoin(tx, like, live, most)),
    operators: await readOperators(tx, dateAt(ctx.now)),
    venue: (await readVenues(tx)).find(({ id }) => id === pool.venueId),
    terms: agreedLast(await readPeriods(tx, pool.id))?.terms,
  };
}
