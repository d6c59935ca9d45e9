import { knownMeetings, madeUpMeetings } from '../../../demo/meetings.ts';
import { readDay } from '../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../domain/schedule/today.ts';
import type { Ctx } from '../../features/context.ts';
import { addMeeting, addNote, type MeetingText } from '../../features/learning/public.ts';
import { uuidV5 } from '../../integrations/hsds/public.ts';

const blank = {
  withId: null,
  fromMinutes: null,
  toMinutes: null,
  joinUrl: null,
  seats: null,
  source: null,
} satisfies Partial<MeetingText>;

/** The known meetings with their sources, and two that are made up. Loaded again, they stay as they are. */
export async function loadMeetings(lab: Ctx, monza: Ctx): Promise<void> {
  const idOf = (key: string) => uuidV5(lab.municipality.tenantId, `demo:meeting:${key}`);
  for (const { key, day, ...known } of knownMeetings) {
    const text: MeetingText = { ...blank, ...known, shownTo: 'everyone', state: 'held', day: readDay(day) ?? 0 };
    await addMeeting(lab, text, { id: idOf(key) });
  }
  const today = todayAt(lab.now);
  const { plenary, bilateral } = madeUpMeetings;
  const { key, daysFromNow, ...told } = plenary;
  const open: MeetingText = {
    ...blank,
    ...told,
    kind: 'plenary',
    shownTo: 'everyone',
    state: 'planned',
    day: today + daysFromNow,
  };
  await addMeeting(lab, open, { id: idOf(key), madeUp: true });
  const { title, agenda, fromMinutes, toMinutes, daysAgo, decision, commitment, attendance } = bilateral;
  const between: MeetingText = {
    ...blank,
    title,
    agenda,
    fromMinutes,
    toMinutes,
    kind: 'bilateral',
    withId: monza.municipality.tenantId,
    shownTo: 'parties',
    state: 'held',
    day: today - daysAgo,
    place: null,
  };
  const id = idOf(bilateral.key);
  await addMeeting(lab, between, { id, madeUp: true });
  await addNote(lab, id, { kind: 'attendance', ...attendance });
  await addNote(lab, id, { kind: 'decision', text: decision });
  const { text, owner } = commitment;
  const due = today + commitment.daysFromNow;
  await addNote(lab, id, { kind: 'commitment', text, owner, ownerId: monza.municipality.tenantId, due });
}
