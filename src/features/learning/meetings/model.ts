import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';

export const meetingKinds = ['plenary', 'bilateral', 'city-day', 'third-sector', 'event'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** Who reads a meeting: the two it is between, every city of the lab, everybody. */
export const shownTo = ['parties', 'lab', 'everyone'] as const;
export type ShownTo = (typeof shownTo)[number];

export const meetingStates = ['planned', 'held', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** What is said of a meeting by who hosts it. */
export interface MeetingText {
  readonly kind: MeetingKind;
  /** The other tenant of a meeting between two. */
  readonly withId: string | null;
  readonly shownTo: ShownTo;
  readonly state: MeetingState;
  readonly title: string;
  readonly day: CalendarDay;
  /** Minutes since midnight in Rome; null where the hour is not known. */
  readonly fromMinutes: number | null;
  readonly toMinutes: number | null;
  readonly place: string | null;
  readonly joinUrl: string | null;
  readonly agenda: string | null;
  readonly seats: number | null;
  readonly source: string | null;
}

export interface Meeting extends MeetingText {
  readonly id: string;
  readonly hostId: string;
  readonly hostName: string;
  readonly hostKind: 'municipality' | 'lab';
  readonly withName: string | null;
  readonly madeUp: boolean;
  readonly version: number;
}

export const noteKinds = ['material', 'slides', 'recording', 'attendance', 'decision', 'commitment'] as const;
export type NoteKind = (typeof noteKinds)[number];

export type NewNote =
  | { readonly kind: 'material' | 'slides' | 'recording'; readonly text: string; readonly url: string }
  | { readonly kind: 'attendance'; readonly text: string; readonly people: number }
  | { readonly kind: 'decision'; readonly text: string }
  | {
      readonly kind: 'commitment';
      readonly text: string;
      readonly ownerId: string;
      /** An office or a role, never a person's name. */
      readonly owner: string;
      readonly due: CalendarDay;
    };

export interface Note {
  readonly id: string;
  readonly kind: NoteKind;
  readonly text: string;
  readonly url: string | null;
  readonly people: number | null;
}

export const words = ['kept', 'dropped', 'open'] as const;
export type Word = (typeof words)[number];

/** What somebody took upon itself at a meeting, and the last word on it. */
export interface Commitment {
  readonly id: string;
  readonly hostId: string;
  readonly meetingId: string;
  readonly meetingTitle: string;
  readonly meetingDay: CalendarDay;
  readonly text: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly owner: string;
  readonly due: CalendarDay;
  readonly word: Word;
  readonly reason: string | null;
}
