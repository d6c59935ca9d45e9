import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import { makeStatements, type StatementLine } from '../../../domain/statements/make-statements.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { readRecord, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { readGroupDays } from '../calendar/calendar-store.ts';
import { forgottenOf } from '../forget/over-store.ts';
import { readPool, readPoolOfRequest } from '../pool-record-store.ts';
import type { PoolRecord } from '../pool-record.ts';
import { readCityRules } from '../rules/rules-store.ts';
import { mayReadStatement, mayReadSums } from '../running-policy.ts';
import { heldSessions } from './held-sessions.ts';
import { readPeriods } from './period-store.ts';
import {
  isMonthClosed,
  monthOf,
  monthOfRequest,
  monthsOfPool,
  monthsOfRequest,
  openCorrections,
  type MonthSum,
  type OwnMonth,
} from './statement-store.ts';

const monthsShown = 24;

export interface OwnStatements {
  readonly months: readonly OwnMonth[];
  /** This month until now, which nobody owes yet: it can still change. */
  readonly soFar: { readonly month: CalendarDay; readonly lines: readonly StatementLine[] } | undefined;
  /** There were some, and their term is over. */
  readonly gone: boolean;
  /** Years that they are kept, after the one in which the group ends. */
  readonly accountYears: number;
}

/** What a family owed, month after month, also of groups that it has left; undefined for who may not read it. */
export async function readOwnStatements(ctx: Ctx, requestId: string): Promise<OwnStatements | undefined> {
  if (!mayReadStatement(ctx.actor, requestId)) return undefined;
  return readRecord(ctx, async (tx) => {
    const pool = await readPoolOfRequest(tx, requestId);
    const over = pool !== undefined && pool.endedAt !== null;
    return {
      months: await monthsOfRequest(tx, requestId, monthsShown),
      gone: over && (await forgottenOf(tx, pool.id)).includes('accounts'),
      accountYears: (await readCityRules(tx)).accountYears,
      soFar: pool?.status === 'running' ? await readSoFar(tx, ctx, pool, requestId) : undefined,
    };
  });
}

async function readSoFar(tx: Tx, ctx: Ctx, pool: PoolRecord, requestId: string): Promise<OwnStatements['soFar']> {
  const today = todayAt(ctx.now);
  const month = monthOf(today);
  if (await isMonthClosed(tx, pool.id, month)) return undefined;
  const days = await readGroupDays(tx, pool.id, month);
  const statements = makeStatements({
    sessions: heldSessions(pool, await readPeriods(tx, pool.id), days, month, today),
    corrections: await openCorrections(tx, pool.id),
  });
  const own = statements.find((statement) => statement.requestId === requestId);
  return own && { month, lines: own.lines };
}

/** One month of a family, as it was closed. Reading it for somebody leaves a row. */
export async function readOwnMonth(ctx: Ctx, requestId: string, month: CalendarDay): Promise<OwnMonth | undefined> {
  if (!mayReadStatement(ctx.actor, requestId)) return undefined;
  return readRecord(ctx, async (tx) => {
    const own = await monthOfRequest(tx, requestId, month);
    if (own !== undefined && ctx.actor.kind === 'staff')
      await recordAudit(tx, ctx, 'statements-read', 'request', requestId);
    return own;
  });
}

export interface GroupSums {
  readonly pool: PoolRecord;
  /** The families' own statements had their term: the sums are left. */
  readonly familiesGone: boolean;
  /** Without families for who follows the sums and not them. */
  readonly months: readonly (Omit<MonthSum, 'families'> & { readonly families?: MonthSum['families'] })[];
}

/** What a group came to, month after month, for its provider, the desk and whoever answers for the city. */
export async function readGroupSums(ctx: Ctx, poolId: string): Promise<GroupSums | undefined> {
  return readRecord(ctx, async (tx) => {
    const pool = await readPool(tx, poolId);
    if (pool === undefined || !mayReadSums(ctx.actor, pool.provider.id)) return undefined;
    const months = await monthsOfPool(tx, poolId, monthsShown);
    await recordAudit(tx, ctx, 'statements-read', 'pool', poolId);
    const seesFamilies = months.every(({ families }) =>
      families.every(({ requestId }) => mayReadStatement(ctx.actor, requestId)),
    );
    const shown = seesFamilies ? months : months.map(({ families: _families, ...sums }) => sums);
    const familiesGone = pool.endedAt !== null && (await forgottenOf(tx, poolId)).includes('accounts');
    return { pool, familiesGone, months: shown };
  });
}
