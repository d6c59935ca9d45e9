import { formats, messages } from '../../../i18n/index.ts';
import type { Ctx } from '../../context.ts';
import { roomLines } from '../sheet/room-lines.tsx';
import { roomOf } from './room-of.ts';
import type { PastRoom, RoomService } from './room-store.ts';

/** What is told of a service's room today, in lines. */
export function knownRoom(ctx: Ctx, service: RoomService, freshDays: number): readonly string[] {
  const lines = roomLines({ ctx, room: roomOf(service.hsds, ctx.now, freshDays) });
  return lines.length > 0 ? lines : [messages(ctx.language).room.nothingKnown];
}

/** What was said of it once. */
export function pastRoom(ctx: Ctx, { available, maximum, waitingDays, needsAssessment }: PastRoom): string {
  const t = messages(ctx.language).room;
  const parts = [
    available === null ? [] : t.places(available, maximum),
    waitingDays === null ? [] : t.days(waitingDays),
    needsAssessment ? t.first : [],
  ].flat();
  return parts.length === 0 ? t.unknown : formats(ctx.language).list(parts);
}
