import { hourlyOwed } from '../../../domain/group-change/price-for.ts';
import { costsTheSameEachDay } from '../../../domain/pricing/attendance.ts';
import type { ContributionBand } from '../../../domain/pricing/contribution.ts';
import type { PriceTerms } from '../../../domain/pricing/terms.ts';
import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import type { PoolableHelp } from '../../../domain/vocabulary.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { read, readRecord, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { digestOf } from '../agreement/digest-of.ts';
import { draftOf } from '../agreement/read-agreement.ts';
import { readGroupDays } from '../calendar/calendar-store.ts';
import type { GroupPause } from '../calendar/model.ts';
import { coarseMetres } from '../disclose/coarse.ts';
import type { PoolHours } from '../model.ts';
import { mayReadMembers } from '../policy.ts';
import type { PoolRecord } from '../pool-record.ts';
import { readPool } from '../pool-record-store.ts';
import { mayChangeGroup } from '../running-policy.ts';
import { readCityRules } from '../rules/rules-store.ts';
import { periodOn } from '../statements/period.ts';
import { readPeriods } from '../statements/period-store.ts';
import { readInstead, type Instead } from '../stop/read-instead.ts';
import { readCandidates, type Candidates } from './candidates.ts';
import { lastChangeOfRequest, openChangeOf, openJoinOf, partOf } from './change-store.ts';
import type { Change, Part } from './model.ts';
import { codesOf, operatorById } from './operator-store.ts';

/** A change as one of its families sees it: what, from when, at which price; never who leaves, joins or said no. */
export interface ChangeView extends PoolHours, Pick<Change, 'id' | 'kind' | 'status' | 'answerBy' | 'startsOn'> {
  readonly poolId: string;
  readonly kindOfHelp: PoolableHelp;
  readonly role: Part['role'];
  readonly answer: Part['answer'];
  /** The group's days on which it would come, where those are not all; of who joins. */
  readonly ownDays: readonly number[] | undefined;
  /** The same, as told to who stays. */
  readonly newcomerDays: readonly number[] | undefined;
  /** It would join, and its yes is its signature under the agreement that it reads first. */
  readonly readsFirst: boolean;
  /** Families now, and after. */
  readonly families: number;
  readonly familiesThen: number;
  /** Cents that it pays for an hour: now, then, and alone. Null where nothing is said of a price. */
  readonly nowCents: number | null;
  readonly thenCents: number | null;
  /** What it pays then is the most of its days, which do not all cost the same. */
  readonly thenAtMost: boolean;
  readonly soloCents: number;
  readonly provider: string;
  readonly operator: string;
  /** The professional who would come. */
  readonly substitute: string | undefined;
  readonly venue: string | undefined;
  /** For who joins: how far the place is. For who stays: how far the newcomer is from it. */
  readonly withinMetres: number;
}

/** The change that a family was asked about last; undefined where there was none. */
export async function readOwnChange(ctx: Ctx, requestId: string): Promise<ChangeView | undefined> {
  return read(ctx, async (tx) => {
    const change = await lastChangeOfRequest(tx, requestId);
    const part = change && partOf(change, requestId);
    const pool = change && (await readPool(tx, change.poolId));
    if (change === undefined || part === undefined || pool === undefined) return undefined;
    return viewOf(tx, ctx, pool, change, part);
  });
}

/** The group that a request would join, until it is in it or not any more. */
export async function readOwnJoin(ctx: Ctx, requestId: string): Promise<ChangeView | undefined> {
  return read(ctx, async (tx) => {
    const change = await openJoinOf(tx, requestId);
    const part = change && partOf(change, requestId);
    const pool = change && (await readPool(tx, change.poolId));
    return change && part && pool && viewOf(tx, ctx, pool, change, part);
  });
}

async function viewOf(tx: Tx, ctx: Ctx, pool: PoolRecord, change: Change, part: Part): Promise<ChangeView> {
  const { id, kind, status, answerBy, startsOn, parts, terms } = change;
  const { kindOfHelp, days, fromSlot, slots } = pool;
  const periods = await readPeriods(tx, pool.id);
  const now = (periodOn(periods, todayAt(ctx.now)) ?? periods[0])?.terms;
  const substitute = change.operatorId === null ? undefined : await operatorById(tx, change.operatorId);
  const newcomer = parts.find(({ role }) => role === 'joins');
  const newcomerDays = newcomer && terms !== null ? someDays(pool, terms, newcomer.requestId) : undefined;
  const count = (...roles: readonly Part['role'][]) => parts.filter(({ role }) => roles.includes(role)).length;
  return {
    id,
    poolId: pool.id,
    kind,
    status,
    answerBy,
    startsOn,
    kindOfHelp,
    days,
    fromSlot,
    slots,
    role: part.role,
    answer: part.answer,
    ownDays: part.role === 'joins' ? newcomerDays : undefined,
    newcomerDays: part.role === 'joins' ? undefined : newcomerDays,
    readsFirst: part.role === 'joins' && (await draftOf(tx, change)) !== undefined,
    families: count('stays', 'leaves'),
    familiesThen: count('stays', 'joins'),
    nowCents: part.role === 'joins' || now === undefined ? null : hourlyOwed(now, part.requestId),
    thenCents: terms === null ? null : hourlyOwed(terms, part.requestId),
    thenAtMost: terms !== null && !costsTheSameEachDay(terms, part.requestId),
    soloCents: part.soloCents,
    provider: substitute?.providerName ?? pool.provider.name,
    operator: pool.operator.name,
    substitute: substitute?.name,
    venue: pool.venue?.name,
    withinMetres: coarseMetres(Math.max(0, ...parts.map(({ metres }) => metres))),
  };
}

/** The days on which a family comes by terms; undefined where they are all. */
export function someDays({ days }: PoolHours, terms: PriceTerms, requestId: string): readonly number[] | undefined {
  const attends = terms.members.find(({ member }) => member === requestId)?.attends ?? [];
  return attends.length === days.length ? undefined : attends.map(({ day }) => day);
}

/** What a family should know of its group on its page: a change that waits for it, a wait, a last day. */
export interface GroupNews {
  readonly change: ChangeView | undefined;
  readonly pause: GroupPause | undefined;
  readonly endsOn: CalendarDay | null;
}

export async function readGroupNews(ctx: Ctx, requestId: string, pool: PoolRecord): Promise<GroupNews> {
  return read(ctx, async (tx) => {
    const [open, days] = await Promise.all([openChangeOf(tx, pool.id), readGroupDays(tx, pool.id, todayAt(ctx.now))]);
    const part = open && partOf(open, requestId);
    return {
      change: open && part && (await viewOf(tx, ctx, pool, open, part)),
      pause: days.pauses.find(({ ended }) => ended === null),
      endsOn: pool.endsOn,
    };
  });
}

/** A group's changes for the staff: families by the codes of their requests. */
export interface StaffChanges extends Candidates {
  readonly pool: PoolRecord;
  readonly open: Change | undefined;
  readonly pause: GroupPause | undefined;
  readonly mayPropose: boolean;
  /** Where it stands still: what is done so that it has somebody again. */
  readonly instead: Instead | undefined;
  /** What a newcomer signs, with its digest, and what the city may add for it. */
  readonly joining: { readonly requestId: string; readonly read: string; readonly percent: number } | undefined;
  readonly bands: readonly ContributionBand[];
  /** Codes of the requests in the open change and among those who could join. */
  readonly codes: ReadonlyMap<string, string>;
}

export async function readStaffChanges(ctx: Ctx, poolId: string): Promise<StaffChanges | undefined> {
  if (!mayReadMembers(ctx.actor)) return undefined;
  return readRecord(ctx, async (tx) => {
    const pool = await readPool(tx, poolId);
    if (pool === undefined || pool.agreedAt === null) return undefined;
    await recordAudit(tx, ctx, 'pool-read', 'pool', poolId);
    const open = await openChangeOf(tx, poolId);
    const days = await readGroupDays(tx, poolId, todayAt(ctx.now));
    const mayPropose = mayChangeGroup(ctx.actor) !== undefined && pool.status === 'running';
    const none: Candidates = { newcomers: [], substitutes: [] };
    const candidates = mayPropose && open === undefined ? await readCandidates(tx, ctx, pool) : none;
    const asked = [
      ...candidates.newcomers.map(({ requestId }) => requestId),
      ...(open?.parts ?? []).map(({ requestId }) => requestId),
    ];
    return {
      pool,
      open,
      pause: days.pauses.find(({ ended }) => ended === null),
      mayPropose,
      instead: await readInstead(tx, pool),
      joining: open && (await joiningOf(tx, open)),
      bands: (await readCityRules(tx)).bands,
      codes: await codesOf(tx, asked),
      ...candidates,
    };
  });
}

async function joiningOf(tx: Tx, change: Change): Promise<StaffChanges['joining']> {
  const requestId = change.parts.find(({ role }) => role === 'joins')?.requestId;
  const draft = requestId === undefined ? undefined : await draftOf(tx, change);
  const own = draft?.terms.price.members.find(({ member }) => member === requestId);
  if (requestId === undefined || draft === undefined || own === undefined) return undefined;
  return { requestId, read: digestOf(draft.terms, requestId).toString('hex'), percent: own.contributionPercent };
}
