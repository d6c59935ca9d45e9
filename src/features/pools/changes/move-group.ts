import type { PriceTerms } from '../../../domain/pricing/terms.ts';
import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { addVersion } from '../agreement/add-version.ts';
import type { Agreement } from '../agreement/agreement-store.ts';
import { lockPool } from '../answer/answer-store.ts';
import { dissolve } from '../answer/dissolve.ts';
import { moveFamilies } from '../move-families.ts';
import type { EndReason } from '../model.ts';
import type { RunningPermit } from '../running-policy.ts';
import type { Period } from '../statements/period.ts';
import { insertPeriod } from '../statements/period-store.ts';
import { shareOf } from './draft-leave.ts';
import { endMembership, showPrice } from './group-store.ts';

type ChangePermit = RunningPermit<'change'>;

/** From a day on the group pays by these terms, and its agreement says so. The day is never one that a period has already. */
export async function startPeriod(
  permit: ChangePermit,
  tx: Tx,
  ctx: Ctx,
  poolId: string,
  periods: readonly Period[],
  terms: PriceTerms,
  day: CalendarDay,
): Promise<{ readonly from: CalendarDay; readonly agreement: Agreement | undefined }> {
  const last = periods.at(-1);
  if (last === undefined) throw new Error('a group that runs has terms');
  const from = Math.max(day, todayAt(ctx.now), last.from + 1);
  await insertPeriod(permit, tx, poolId, { ...last, from, terms });
  const seats = terms.members.reduce((sum, member) => sum + member.seats, 0);
  await showPrice(
    permit,
    tx,
    poolId,
    { hourlyCents: terms.serviceCents, seats },
    terms.members.map(({ member }) => ({ requestId: member, shareCents: shareOf(terms, member) })),
  );
  return { from, agreement: await addVersion(permit, tx, ctx, poolId, terms, from) };
}

/** Families are out of the group from a day on; those whose request still stands wait again, in their place. */
export async function letGo(
  permit: ChangePermit,
  tx: Tx,
  ctx: Ctx,
  poolId: string,
  requestIds: readonly string[],
  on: CalendarDay,
  waits = true,
): Promise<void> {
  await endMembership(permit, tx, poolId, requestIds, on);
  if (waits) await moveFamilies(tx, ctx, requestIds, ['agreed'], 'waiting');
  for (const _ of requestIds) await recordAudit(tx, ctx, 'member-left', 'pool', poolId);
}

/** Ends a group kindly: whoever is left waits again, and is told. */
export async function endGroup(
  permit: RunningPermit<'change' | 'finish'>,
  tx: Tx,
  ctx: Ctx,
  poolId: string,
  reason: EndReason,
): Promise<void> {
  const locked = await lockPool(tx, poolId);
  if (locked !== undefined) await dissolve(permit, tx, ctx, locked, { reason });
}
