import type { MeetingText } from '../../src/features/learning/public.ts';
import { todayAt } from '../../src/domain/schedule/today.ts';

/** A plenary of next month for the whole lab, with valid defaults. */
export function aMeeting(given: Partial<MeetingText> = {}): MeetingText {
  return {
    kind: 'plenary',
    withId: null,
    shownTo: 'lab',
    state: 'planned',
    title: 'Plenaria di prova',
    day: todayAt(new Date()) + 30,
    fromMinutes: 600,
    toMinutes: 720,
    place: 'Sala di prova',
    joinUrl: null,
    agenda: null,
    seats: null,
    source: null,
    ...given,
  };
}
