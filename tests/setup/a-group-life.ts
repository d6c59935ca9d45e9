import { sql } from 'kysely';
import { todayAt } from '../../src/domain/schedule/today.ts';
import { weekdayOf } from '../../src/domain/schedule/calendar-day.ts';
import { transact, type Ctx } from '../../src/features/context.ts';
import type { StaffActor } from '../../src/features/people/public.ts';
import { keepRegister } from '../../src/features/pools/attendance/keep-register.ts';
import { sayClosure } from '../../src/features/pools/attendance/say-closure.ts';
import { makeCalendarLink } from '../../src/features/pools/calendar/calendar-link.ts';
import { readOwnCalendar } from '../../src/features/pools/calendar/read-calendar.ts';
import { sayAbsence } from '../../src/features/pools/calendar/say-absence.ts';
import { closeMonths } from '../../src/features/pools/public.ts';
import { proposeChange } from '../../src/features/pools/changes/propose-change.ts';
import { readMessages } from '../../src/features/pools/messages/read-messages.ts';
import { reportMessage, writeMessage } from '../../src/features/pools/messages/write-message.ts';
import { readPool } from '../../src/features/pools/pool-record-store.ts';
import { letWeeksPass } from './let-weeks-pass.ts';

/** Long enough that at least one month is over and closed. */
const daysRun = 75;

/** What a group that has run for a while leaves behind. */
export interface LivedGroup {
  readonly poolId: string;
  /** Of the address of a family's calendar. */
  readonly feed: string;
  /** A group that has ended, whose families are asked how it went. */
  readonly ended: string;
}

/**
 * Lets the city's running group have run for ten weeks: its register is kept, months are closed and one is corrected, a
 * family will miss a session, a break is said, a calendar program has its address.
 */
export async function aGroupLife(system: Ctx, provider: StaffActor): Promise<LivedGroup> {
  const [pool, absent] = await transact(system, async (tx) => {
    const { rows } = await sql<{ id: string }>`select id from pool where status = 'running'`.execute(tx);
    await letWeeksPass(tx, rows[0]?.id ?? '', daysRun);
    const found = await readPool(tx, rows[0]?.id ?? '');
    return [found, found?.members[0]?.requestId ?? ''] as const;
  });
  if (pool === undefined) throw new Error('no group runs');
  const requests = pool.members.map(({ requestId }) => requestId);
  const asProvider: Ctx = { ...system, actor: provider };
  const today = todayAt(system.now);
  const days = Array.from({ length: daysRun }, (_, back) => today - daysRun + back).filter((day) =>
    pool.days.includes(weekdayOf(day)),
  );
  // The last one is still to be written.
  const written = days.slice(0, -1);
  for (const [at, day] of written.entries()) {
    const present = at % 3 === 0 ? requests.slice(1) : requests;
    await keepRegister(asProvider, { poolId: pool.id, day, outcome: 'held', present });
  }
  await closeMonths(system);
  await keepRegister(asProvider, { poolId: pool.id, day: written[0] ?? 0, outcome: 'not-held', present: [] });
  const asFamily: Ctx = { ...system, actor: { kind: 'resident', requestId: absent } };
  const next = (await readOwnCalendar(asFamily, pool, absent)).upcoming.filter(({ outcome }) => outcome === 'meets')[1];
  await sayAbsence(asFamily, { poolId: pool.id, requestId: absent, day: next?.day ?? 0, says: 'absent' });
  await sayClosure(asProvider, pool.id, { from: today + 30, to: today + 37, reason: 'pause' });
  const other = requests.find((requestId) => requestId !== absent) ?? '';
  const asOther: Ctx = { ...system, actor: { kind: 'resident', requestId: other } };
  await writeMessage(asFamily, pool.id, 'Porto io la merenda');
  await writeMessage(asOther, pool.id, 'Una cosa da non dire');
  const [last] = (await readMessages(asFamily, pool.id))?.messages ?? [];
  await reportMessage(asFamily, pool.id, last?.id ?? '');
  // The group once waited, and its families are asked whether it should end in a month.
  await transact(system, (tx) =>
    sql`insert into pool_pause (tenant_id, pool_id, from_day, reason, until_day, ended_on)
      select tenant_id, id, current_date - 60, 'confirm', current_date - 50, current_date - 60 from pool where id = ${pool.id}`.execute(
      tx,
    ),
  );
  const asked = await proposeChange(asOther, pool.id, { kind: 'close', on: today + 30 });
  if (asked !== 'asked') throw new Error(asked);
  const feed = await makeCalendarLink(asFamily, absent);
  if (feed === undefined) throw new Error('a family has no calendar');
  return { poolId: pool.id, feed, ended: await anEndedGroup(system) };
}

/** The group that was never made has run and ended: one of its families said how it went. */
async function anEndedGroup(system: Ctx): Promise<string> {
  return transact(system, async (tx) => {
    const { rows } = await sql<{ id: string }>`
      update pool set status = 'closed', end_reason = 'closed', agreed_at = proposed_at, started_at = proposed_at
      where status = 'dissolved' returning id
    `.execute(tx);
    const id = rows[0]?.id ?? '';
    await sql`
      insert into pool_feedback (tenant_id, pool_id, request_id, helped, again, met, said_at, taken_by)
      select tenant_id, pool_id, request_id, 'yes', 'perhaps', 'families', now(), 'family' from pool_member where pool_id = ${id} limit 1
    `.execute(tx);
    return id;
  });
}
