import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import type { SkillKind, SkillRole } from '../../../domain/training/skills.ts';

export const moduleStates = ['draft', 'published', 'withdrawn'] as const;
export type ModuleState = (typeof moduleStates)[number];

/** Who reads a module: every city of the lab, or everybody. */
export const moduleReaders = ['lab', 'everyone'] as const;
export type ModuleReaders = (typeof moduleReaders)[number];

/** What the lab says of a module. */
export interface ModuleText {
  readonly position: number;
  readonly state: ModuleState;
  readonly shownTo: ModuleReaders;
  readonly title: string;
  readonly aim: string | null;
  /** Each does it when it suits. */
  readonly ownTime: boolean;
  /** The meeting it was held at, which says day and place itself. */
  readonly meetingId: string | null;
  readonly day: CalendarDay | null;
  readonly fromMinutes: number | null;
  readonly toMinutes: number | null;
  readonly place: string | null;
  readonly joinUrl: string | null;
  readonly minutes: number | null;
  readonly skills: readonly string[];
  readonly source: string | null;
}

/** A module as it is read: of one held at a meeting, day, hours and place are the meeting's. */
export interface Module extends ModuleText {
  readonly id: string;
  readonly meetingTitle: string | null;
  readonly madeUp: boolean;
  readonly version: number;
}

/** A skill of the catalogue or one that the lab added, in the words of a language. */
export interface NamedSkill {
  readonly code: string;
  readonly kind: SkillKind;
  readonly role: SkillRole | null;
  readonly name: string;
  readonly source: string | null;
  readonly added: boolean;
  readonly retired: boolean;
}

/** Offices by which attendance is counted; never people. */
export const attendingOffices = [
  'desk',
  'social-workers',
  'community-managers',
  'managers',
  'partners',
  'others',
] as const;
export type AttendingOffice = (typeof attendingOffices)[number];
export type AttendanceByOffice = Readonly<Partial<Record<AttendingOffice, number>>>;

export interface Material {
  readonly id: string;
  readonly moduleId: string;
  readonly title: string;
  readonly maker: string | null;
  readonly source: string | null;
  readonly url: string | null;
  readonly fileName: string | null;
  readonly fileSize: number | null;
}
