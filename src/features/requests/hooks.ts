import type { WeeklyWindow } from '../../domain/schedule/weekly-window.ts';
import type { PoolableHelp } from '../../domain/vocabulary.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Ctx } from '../context.ts';

/** What requests need of features that build on them, given by who wires the product together. */
export interface RequestHooks {
  /**
   * A request in a pool, proposed or agreed, changes or is withdrawn: its pool is dissolved and the others wait again.
   * In the caller's transaction, before it locks the request: pools are locked first, requests after. The caller writes
   * the request's own new status.
   */
  readonly leavePool: (tx: Tx, ctx: Ctx, requestId: string) => Promise<void>;
  /** Groups that exist or could, for what somebody has said so far. Nothing is kept of it. */
  readonly groupsNear: (ctx: Ctx, need: NeedSoFar) => Promise<GroupsNear>;
  /** What a pool that the request is in waits for, and until when; undefined where it is in none. */
  readonly momentOf: (ctx: Ctx, requestId: string) => Promise<PoolMoment | undefined>;
}

/** What the engine has to know of somebody who is still writing; euro cents are per seat and hour. */
export interface NeedSoFar {
  /** Of its own request, once there is one. */
  readonly requestId: string | undefined;
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

/** A group without names or places: how many families with this one, when, about how far, what this one would pay an hour. */
export interface GroupInBrief {
  readonly families: number;
  readonly days: readonly number[];
  readonly fromSlot: number;
  readonly slots: number;
  readonly metres: number;
  readonly centsPerHour: number;
}

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

export interface GroupsNear {
  readonly withRoom: readonly GroupInBrief[];
  readonly couldStart: readonly GroupInBrief[];
  /** Groups that form, and that this household could join as it is, the nearest to their start first. */
  readonly forming: readonly FormingInBrief[];
  /** The one thing that is missing for a group, and how little of it. */
  readonly nearly: readonly (
    | { readonly code: 'too-far'; readonly metres: number }
    | { readonly code: 'price'; readonly cents: number }
    | { readonly code: 'hours'; readonly slots: number }
  )[];
  /** What each household pays an hour, by how many share. */
  readonly ladder: readonly { readonly families: number; readonly cents: number }[];
}

/** Of a proposal, until when the household can answer; of a group, since when all have said yes. */
export type PoolMoment =
  | { readonly kind: 'proposed'; readonly answerBy: Date; readonly answered: boolean }
  | { readonly kind: 'agreed'; readonly since: Date };
