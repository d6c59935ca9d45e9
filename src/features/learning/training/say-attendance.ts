import { tellAttendance } from '../../../domain/training/tell-attendance.ts';
import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { readParties } from '../party-store.ts';
import { mayTellAttendance } from '../policy.ts';
import { lockAttendance, putAttendance, putTold, readTold } from './attendance-store.ts';
import type { AttendanceByOffice } from './model.ts';
import { readModule } from './module-store.ts';

export type AttendanceOutcome = 'done' | 'denied' | 'unknown' | 'no-city' | 'city-has-said';

/**
 * Says how many of a city attended a module, by office; what was said before is replaced. A city says it of itself; the lab of a city
 * that has not. What everybody else reads is told in the same transaction, held against what they were told before.
 */
export async function sayAttendance(
  ctx: Ctx,
  moduleId: string,
  { city, people }: { readonly city: string | undefined; readonly people: AttendanceByOffice },
): Promise<AttendanceOutcome> {
  const permit = mayTellAttendance(ctx);
  if (permit === undefined) return 'denied';
  const lab = ctx.municipality.kind === 'lab';
  return transact(ctx, async (tx) => {
    const module = await readModule(tx, moduleId, 'staff');
    if (module === undefined) return 'unknown';
    const cityId = lab
      ? (await readParties(tx)).find(({ kind, slug }) => kind === 'municipality' && slug === city)?.tenantId
      : ctx.municipality.tenantId;
    if (cityId === undefined) return 'no-city';
    const of = { cityId, moduleId };
    await lockAttendance(tx, of);
    const before = await readTold(tx, of);
    if (lab && before?.byCity === true) return 'city-has-said';
    const all = Object.values(people).reduce((sum, count) => sum + count, 0);
    await putAttendance(tx, permit, of, people, ctx.now);
    await putTold(tx, permit, of, tellAttendance(before, all), ctx.now);
    await recordAudit(tx, ctx, 'training-attendance-told', 'training-module', moduleId);
    return 'done';
  });
}
