import type { Window } from '../../domain/pooling/instance.ts';
import type { LifeState } from '../../domain/group-life/life.ts';
import type { CalendarDay } from '../../domain/schedule/calendar-day.ts';
import type { PoolableHelp } from '../../domain/vocabulary.ts';

/** As `src/domain/group-life/life.ts` says; a group that is forming is no pool yet. */
export type PoolStatus = Exclude<LifeState, 'forming'>;
export type PoolAnswer = 'pending' | 'accepted' | 'declined';
export const declineReasons = ['time', 'price', 'place', 'people', 'no-longer-needed', 'other'] as const;
export type DeclineReason = (typeof declineReasons)[number];
export type EndReason =
  | 'declined'
  | 'lapsed'
  | 'withdrawn'
  | 'closed'
  | 'provider-stopped'
  | 'no-offer'
  | 'not-signed'
  /** Too few were left, and nobody joined in time. */
  | 'not-refilled'
  /** Who gave the place left. */
  | 'no-place'
  /** It stood still, and did not go on in time. */
  | 'not-resumed';
/** Why a group that runs stands still: its provider's accreditation does not hold, or its operator cannot come. */
export type StopCause = 'requirement-lapsed' | 'decision' | 'term-over' | 'operator';

/** A group stands still since then, or will. */
export interface PoolStop {
  readonly since: Date;
  readonly cause: StopCause;
  /** The last day on which it may go on: then it is closed, and its families wait for another. */
  readonly until: CalendarDay;
}

/** Days that a group stands still at most. */
export const daysStopped = 21;

/** Days that families have to answer. */
export const daysToAnswer = 4;

export function answerDay(proposedAt: Date): Date {
  return new Date(proposedAt.getTime() + daysToAnswer * 86_400_000);
}

/** When a group meets, in the typical week; 0 is Monday, slots are half hours. */
export interface PoolHours {
  readonly days: readonly number[];
  readonly fromSlot: number;
  readonly slots: number;
}

export interface Pool extends PoolHours {
  readonly id: string;
  /** Absent for a group that came of yeses given in advance. */
  readonly runId: string | null;
  readonly status: PoolStatus;
  readonly kindOfHelp: PoolableHelp;
  readonly operatorId: string;
  readonly venueId: string | null;
  readonly homeRequestId: string | null;
  readonly seats: number;
  /** One hour of the whole group, in euro cents. */
  readonly hourlyCents: number;
  readonly proposedAt: Date;
  readonly answerBy: Date;
  /** All said yes to the proposal. */
  readonly agreedAt: Date | null;
  /** Null before they are set. */
  readonly callUntil: Date | null;
  readonly chooseBy: Date | null;
  readonly signBy: Date | null;
  /** All signed. */
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly endReason: EndReason | null;
  /** The last day on which it meets, where one was said: days since 1970. */
  readonly endsOn: CalendarDay | null;
}

/** A family of a group, without a word of who it is. Cents are for one hour and all its seats. */
export interface PoolMember {
  readonly requestId: string;
  readonly code: string;
  readonly seats: number;
  readonly answer: PoolAnswer;
  readonly declineReason: DeclineReason | null;
  readonly shareCents: number;
  readonly soloCents: number;
  readonly metres: number;
  readonly firstContact: boolean;
  readonly live: boolean;
}

/** A professional of an accredited provider, as the provider's register gives them. */
export interface Operator {
  readonly id: string;
  readonly providerId: string;
  readonly name: string;
  readonly kindsOfHelp: readonly PoolableHelp[];
  readonly lat: number;
  readonly lon: number;
  readonly maxMetres: number;
  readonly windows: readonly Window[];
  readonly tags: readonly string[];
  readonly minSeats: number;
  readonly maxSeats: number;
  readonly cents: readonly number[];
}

export interface Venue {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly lat: number;
  readonly lon: number;
  readonly seats: number;
  readonly tags: readonly string[];
}

/** Half hours a week that a group meets. */
export function slotsPerWeek({ days, slots }: PoolHours): number {
  return days.length * slots;
}

/** The group's sessions, as windows of the typical week. */
export function sessionWindows({ days, fromSlot, slots }: PoolHours): Window[] {
  return days.map((day) => ({ day, from: fromSlot, to: fromSlot + slots }));
}
