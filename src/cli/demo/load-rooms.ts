import { monzaPopulation } from '../../../demo/monza.ts';
import { sayRoom } from '../../features/catalogue/room/say-room.ts';
import type { Ctx } from '../../features/context.ts';
import { serviceIdOf } from './as-service.ts';

const dayMs = 86_400_000;

/** What was said of the room of the demo's services, some of it too long ago to be told as a fact. */
export async function loadRooms(ctx: Ctx): Promise<void> {
  for (const { key, details } of monzaPopulation().services) {
    const { room, needsAssessment = false } = details;
    if (room === undefined) continue;
    const { daysAgo, ...said } = room;
    const then = { ...ctx, now: new Date(ctx.now.getTime() - daysAgo * dayMs) };
    const outcome = await sayRoom(then, serviceIdOf(ctx.municipality.tenantId, key), { ...said, needsAssessment });
    if (outcome !== 'said') throw new Error(`the room of ${key} is ${outcome}`);
  }
}
