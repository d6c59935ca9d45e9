import { dateAt } from '../../../domain/schedule/today.ts';
import { transact, type Ctx } from '../../context.ts';
import { countReach } from './reach-store.ts';

/** Counts that somebody read a sheet, or began a request from it: a service and a day. The staff at work counts for nothing. */
export async function countRead(ctx: Ctx, serviceId: string, what: 'views' | 'requests'): Promise<void> {
  if (ctx.actor.kind === 'staff') return;
  await transact(ctx, (tx) => countReach(tx, serviceId, what, dateAt(ctx.now)), { notesOnly: true });
}
