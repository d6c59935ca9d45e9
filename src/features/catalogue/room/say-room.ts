import { transact, type Ctx } from '../../context.ts';
import { actorId, recordAudit } from '../../people/public.ts';
import { refreshEntries } from '../search/index-store.ts';
import { maySayRoom, type RoomKey } from './policy.ts';
import { insertSaidRoom, lockRoomService, writeRoom } from './room-store.ts';
import { withRoom, type SaidRoom } from './with-room.ts';

export type SayOutcome = 'said' | 'unknown' | 'denied';

/**
 * Says how much room a service has: kept with its hour and who said it, told on the sheet, in the interface and in the
 * search at once.
 */
export function sayRoom(ctx: Ctx, serviceId: string, said: SaidRoom, key?: RoomKey): Promise<SayOutcome> {
  return transact(ctx, async (tx): Promise<SayOutcome> => {
    const service = await lockRoomService(tx, serviceId);
    if (service === undefined) return 'unknown';
    const permit = maySayRoom(ctx.actor, service, key);
    if (permit === undefined) return 'denied';
    await writeRoom(tx, permit, serviceId, withRoom(serviceId, service.hsds, said, ctx.now), ctx.now);
    await insertSaidRoom(tx, permit, {
      ...said,
      id: ctx.newId(),
      serviceId,
      saidAt: ctx.now,
      saidBy: key?.kind ?? 'desk',
      saidById: key?.id ?? actorId(ctx.actor),
    });
    await refreshEntries(tx, permit, [serviceId]);
    await recordAudit(tx, ctx, 'room-said', 'service', serviceId);
    return 'said';
  });
}
