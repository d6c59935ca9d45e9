import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { readPool } from '../pool-record-store.ts';
import { maySayAbsence } from '../running-policy.ts';
import { deleteAbsence, insertAbsence } from './calendar-store.ts';
import { ownSessions } from './read-calendar.ts';

export interface GivenAbsence {
  readonly poolId: string;
  readonly requestId: string;
  readonly day: CalendarDay;
  readonly says: 'absent' | 'coming';
}

/** `no-session`: the group does not meet on that day, or the session has begun. */
export type AbsenceOutcome = 'said' | 'taken-back' | 'no-session' | 'denied';

/** A family says before a session that it will not come, or that it will after all. */
export async function sayAbsence(ctx: Ctx, { poolId, requestId, day, says }: GivenAbsence): Promise<AbsenceOutcome> {
  const permit = maySayAbsence(ctx.actor, requestId);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    const pool = await readPool(tx, poolId);
    const isIn = pool?.members.some((member) => member.requestId === requestId && member.live);
    if (pool?.status !== 'running' || isIn !== true) return 'denied';
    const session = (await ownSessions(tx, ctx, pool, requestId)).find((each) => each.day === day);
    if (session?.outcome !== 'meets' || session.opens <= ctx.now.getTime()) return 'no-session';
    if (says === 'absent') await insertAbsence(permit, tx, poolId, requestId, day, ctx.now);
    else await deleteAbsence(permit, tx, poolId, requestId, day);
    const action = says === 'absent' ? 'absence-said' : 'absence-taken-back';
    // Of what the desk writes down one must be able to tell for whom.
    if (ctx.actor.kind === 'staff') await recordAudit(tx, ctx, action, 'request', requestId);
    else await recordAudit(tx, ctx, action, 'pool', poolId);
    return says === 'absent' ? 'said' : 'taken-back';
  });
}
