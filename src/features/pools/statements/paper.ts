import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import type { PdfDocument } from '../../../platform/pdf/document.ts';
import { readRecord, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { calendarDocument } from '../calendar/calendar-document.ts';
import { readOwnCalendar } from '../calendar/read-calendar.ts';
import { mayReadMembers } from '../policy.ts';
import { hasStarted } from '../pool-record.ts';
import { readPool } from '../pool-record-store.ts';
import { readOwnMonth } from './read-statements.ts';
import { statementDocument } from './statement-document.ts';
import { monthsOfPool } from './statement-store.ts';

/** A family's statement for who has no mail: the desk prints it. Undefined for anybody else, and for what is not of this group. */
export async function paperStatement(
  ctx: Ctx,
  poolId: string,
  requestId: string,
  month: CalendarDay,
): Promise<PdfDocument | undefined> {
  const own = await readOwnMonth(ctx, requestId, month);
  if (own?.poolId !== poolId) return undefined;
  const months = await readRecord(ctx, (tx) => monthsOfPool(tx, poolId, 24));
  const family = months.flatMap(({ families }) => families).find((each) => each.requestId === requestId);
  return family && statementDocument(ctx, ctx.language, family.code, own);
}

/** A family's calendar for the fridge door, printed by the desk. */
export async function paperCalendar(ctx: Ctx, poolId: string, requestId: string): Promise<PdfDocument | undefined> {
  if (!mayReadMembers(ctx.actor)) return undefined;
  const pool = await readRecord(ctx, async (tx) => {
    const found = await readPool(tx, poolId);
    if (found !== undefined) await recordAudit(tx, ctx, 'pool-read', 'pool', poolId);
    return found;
  });
  const family = pool?.members.find((member) => member.requestId === requestId);
  if (pool === undefined || family === undefined || !hasStarted(pool)) return undefined;
  return calendarDocument(ctx, ctx.language, family.code, pool, await readOwnCalendar(ctx, pool, requestId));
}
