import { dateAt } from '../../../domain/schedule/today.ts';
import { transact, type Ctx } from '../../context.ts';
import { countRequestFrom } from './reach-store.ts';

/** Counts that somebody began a request from a service's sheet. The staff at work counts for nothing. */
export async function countAsked(ctx: Ctx, serviceId: string): Promise<void> {
  if (ctx.actor.kind === 'staff') return;
  await transact(ctx, (tx) => countRequestFrom(tx, serviceId, dateAt(ctx.now)), { notesOnly: true });
}
