import { writeDay } from '../../../domain/schedule/calendar-day.ts';
import type { Ctx } from '../../context.ts';
import type { KnownEvidence } from '../../path/public.ts';
import { listMeetings } from './read-meetings.ts';

/** The meetings of the city that are over: their pages hold what was decided and promised. */
export async function meetingsAsEvidence(ctx: Ctx): Promise<KnownEvidence[]> {
  const { past } = await listMeetings(ctx);
  return past.map(({ id, title, day }) => ({
    kind: 'minutes',
    title,
    on: writeDay(day),
    path: `/laboratorio/incontri/${id}`,
  }));
}
