import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { readRecord, type Ctx } from '../../context.ts';
import { hasRole, recordAudit } from '../../people/public.ts';
import { contactsOf } from '../../requests/public.ts';
import { readGroupDays } from '../calendar/calendar-store.ts';
import { groupSessions } from '../calendar/group-sessions.ts';
import type { GroupClosure, GroupDays, GroupSession } from '../calendar/model.ts';
import { localCalendarOf } from '../calendar/read-calendar.ts';
import type { PoolRecord } from '../pool-record.ts';
import { readPool } from '../pool-record-store.ts';
import { mayKeepRegister } from '../running-policy.ts';
import { familiesOn } from '../statements/period.ts';
import { readPeriods } from '../statements/period-store.ts';

const daysBack = 60;
const daysAhead = 120;

/** A family in the register: by its first name for the provider, who meets it; by the request's code for the desk. */
export interface RegisterFamily {
  readonly requestId: string;
  readonly name: string;
}

export interface RegisterSession extends GroupSession {
  readonly register: 'held' | 'not-held' | undefined;
  readonly families: readonly (RegisterFamily & {
    readonly mark: 'present' | 'absent' | undefined;
    readonly absenceSaid: boolean;
  })[];
}

export interface Register {
  readonly pool: PoolRecord;
  /** Sessions that have begun, the newest first. */
  readonly past: readonly RegisterSession[];
  readonly upcoming: readonly RegisterSession[];
  /** Closures that have not begun. */
  readonly closures: readonly GroupClosure[];
}

/** The register of a group, for who keeps it; undefined for anybody else. */
export async function readRegister(ctx: Ctx, poolId: string): Promise<Register | undefined> {
  return readRecord(ctx, async (tx) => {
    const pool = await readPool(tx, poolId);
    if (pool === undefined || mayKeepRegister(ctx.actor, pool.provider.id) === undefined) return undefined;
    const today = todayAt(ctx.now);
    const days = await readGroupDays(tx, poolId, today - daysBack);
    const periods = await readPeriods(tx, poolId);
    const sessions = groupSessions(pool, days, localCalendarOf(ctx), today - daysBack, today + daysAhead);
    const nameOf = await namesFor(tx, ctx, pool, [
      ...new Set(periods.flatMap(({ terms }) => terms.members.map(({ member }) => member))),
    ]);
    await recordAudit(tx, ctx, 'pool-read', 'pool', poolId);
    const views = sessions.map((session) => viewOf(session, familiesOn(periods, session.day), days, nameOf));
    const begun = (session: GroupSession) => session.opens <= ctx.now.getTime();
    return {
      pool,
      past: views.filter(begun).reverse(),
      upcoming: views.filter((session) => !begun(session)),
      closures: days.closures.filter(({ from }) => from > today),
    };
  });
}

function viewOf(
  session: GroupSession,
  families: readonly string[],
  days: GroupDays,
  nameOf: ReadonlyMap<string, string>,
): RegisterSession {
  const isOwn = (requestId: string) => (entry: { readonly day: CalendarDay; readonly requestId: string }) =>
    entry.day === session.day && entry.requestId === requestId;
  return {
    ...session,
    register: days.meetings.find(({ day }) => day === session.day)?.outcome,
    families: families.map((requestId) => ({
      requestId,
      name: nameOf.get(requestId) ?? '–',
      mark: days.attendance.find(isOwn(requestId))?.mark,
      absenceSaid: days.absences.some(isOwn(requestId)),
    })),
  };
}

async function namesFor(
  tx: Tx,
  ctx: Ctx,
  pool: PoolRecord,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (!hasRole(ctx.actor, 'provider')) return new Map(pool.members.map(({ requestId, code }) => [requestId, code]));
  const contacts = await contactsOf(tx, requestIds);
  const names = new Map<string, string>();
  for (const requestId of requestIds) {
    const [first = '–'] = contacts.get(requestId)?.name.trim().split(/\s+/) ?? [];
    const alike = [...names.values()].filter((name) => name === first || name.startsWith(`${first} (`)).length;
    names.set(requestId, alike === 0 ? first : `${first} (${alike + 1})`);
  }
  return names;
}
