import type { WeeklyWindow } from '../../domain/schedule/weekly-window.ts';
import type { PoolableHelp } from '../../domain/vocabulary.ts';
import type { TimelineStep } from '../../ui/index.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Ctx } from '../context.ts';
import type { RequestView } from './model.ts';

/** What requests need of features that build on them, given by who wires the product together. */
export interface RequestHooks {
  /**
   * A request in a pool, proposed or agreed, changes or is withdrawn: its pool is dissolved and the others wait again.
   * In the caller's transaction, before it locks the request: pools are locked first, requests after. The caller writes
   * the request's own new status.
   */
  readonly leavePool: (tx: Tx, ctx: Ctx, requestId: string) => Promise<void>;
  /** The group that a request is in now, proposed or running. */
  readonly groupOf: (tx: Tx, requestId: string) => Promise<string | undefined>;
  /** Groups that exist or could, for what somebody has said so far. Nothing is kept of it. */
  readonly groupsNear: (ctx: Ctx, need: NeedSoFar) => Promise<GroupsNear>;
  /** What the request's group waits for, proposed, running, forming or just over; undefined where there is nothing to tell. */
  readonly momentOf: (ctx: Ctx, request: Pick<RequestView, 'id' | 'status'>) => Promise<PoolMoment | undefined>;
}

/** What the engine has to know of somebody who is still writing, and nothing of who it is; euro cents are per seat and hour. */
export interface NeedSoFar {
  /** Of its own request, once there is one: it is not its own neighbour. */
  readonly requestId?: string | undefined;
  readonly kindOfHelp: PoolableHelp;
  readonly seats: number;
  readonly ages: readonly number[];
  readonly days: number;
  readonly slots: number;
  readonly windows: readonly WeeklyWindow[];
  readonly lat: number;
  readonly lon: number;
  readonly maxMetres: number;
  readonly hostSeats: number;
  readonly homeTags: readonly string[];
  readonly needs: readonly string[];
  readonly refuses: readonly string[];
  readonly maxCents: number;
  readonly soloCents: number;
}

/** A group as somebody may know of it before any yes: how many, when, about how far, at what price. Never who or where. */
export interface GroupInBrief {
  /** With the newcomer. */
  readonly families: number;
  readonly days: readonly number[];
  readonly fromSlot: number;
  readonly slots: number;
  /** Rounded up to hundreds; from a home it is counted from the middle of its cell of 500 metres. */
  readonly metres: number;
  /** What the newcomer would pay an hour for all its seats, to the cent above. */
  readonly centsPerHour: number;
}

/** The one thing that keeps the newcomer from a group, and how little of it would do. */
export type Nearly =
  | { readonly code: 'too-far'; readonly metres: number }
  | { readonly code: 'price'; readonly cents: number }
  | { readonly code: 'hours'; readonly slots: number };

/** A group that forms: how many there are and are missing, and when; no hour while it is open. */
export interface FormingInBrief {
  readonly id: string;
  readonly present: number;
  readonly missing: number;
  readonly days: readonly number[];
  readonly fromSlot: number | null;
  readonly slots: number;
  readonly withinMetres: number;
}

/** Groups that run or could start at once, as whoever keeps groups tells of them. */
export interface GroupsAround {
  /** Groups that run and have a seat, best first. */
  readonly withRoom: readonly GroupInBrief[];
  /** Groups that this household alone is missing from, best first. */
  readonly couldStart: readonly GroupInBrief[];
  readonly nearly: readonly Nearly[];
  /** What each household pays an hour, alone and together with others like it, by the best price near. */
  readonly ladder: readonly { readonly families: number; readonly cents: number }[];
}

export interface GroupsNear extends GroupsAround {
  /** Groups that form, and that this household could join as it is, the nearest to their start first. */
  readonly forming: readonly FormingInBrief[];
}

/** What a group may wait for a household to do. */
export type HouseholdTask = 'answer' | 'choose' | 'sign' | 'answer-change' | 'answer-join' | 'say-how-it-went';

/** What happens in the group of a request, in the words of the group's own pages. */
export interface PoolMoment {
  /** What its household has to do now; undefined where others have, or nobody. */
  readonly task: HouseholdTask | undefined;
  /** The group itself, once there is one; undefined while it forms. */
  readonly poolId?: string;
  /** From when the group was found on: what was, what is now and by when, what comes, what if nobody does it. */
  readonly steps: readonly TimelineStep[];
  /** Its group runs and does not meet: somebody is sought. */
  readonly stopped?: boolean;
}
