import { todayAt } from '../../../domain/schedule/today.ts';
import { messages } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { enqueue } from '../../../platform/jobs/define-job.ts';
import { transact, type Ctx } from '../../context.ts';
import { mailStaff } from '../../people/public.ts';
import { learningPath } from '../parties.ts';
import { readMeeting } from './meeting-store.ts';
import type { MeetingText } from './model.ts';
import { tellMeetingJob } from './tell-meeting-job.ts';
import { whenInWords } from './when-in-words.ts';

/** In the transaction that plans or changes a meeting: whoever is invited to one that is still to come is told. */
export async function tellGuest(
  tx: Tx,
  ctx: Ctx,
  { id, withId, day }: Pick<MeetingText, 'withId' | 'day'> & { readonly id: string },
  what: 'planned' | 'changed',
): Promise<void> {
  if (withId === null || day < todayAt(ctx.now)) return;
  await enqueue(tx, tellMeetingJob, { tenantId: withId, meetingId: id, what });
}

/** Whether a guest has to know: the day, the hours, the place or whether it is held at all. */
export function isAnotherAppointment(before: MeetingText, after: MeetingText): boolean {
  return (['day', 'fromMinutes', 'toMinutes', 'place', 'joinUrl', 'state'] as const).some(
    (part) => before[part] !== after[part],
  );
}

/** Writes to who speaks for the tenant that is invited, once for each version of the meeting. */
export async function tellMeeting(ctx: Ctx, id: string, what: 'planned' | 'changed'): Promise<void> {
  await transact(ctx, async (tx) => {
    const meeting = await readMeeting(tx, id, 'staff');
    if (meeting === undefined) return;
    const t = messages(ctx.language).meetings.letters;
    const said = meeting.state === 'cancelled' ? 'cancelled' : what;
    const link = ctx.links.absolute(learningPath(ctx, `/incontri/${id}`));
    await mailStaff(tx, ctx, ['lab-coordinator', 'city-manager', 'community-manager'], {
      subject: t.guestSubject[said](meeting.hostName),
      body: t.guest({ title: meeting.title, when: whenInWords(ctx.language, meeting), link }),
      eventKey: `meeting-told:${id}:${meeting.version}`,
    });
  });
}
