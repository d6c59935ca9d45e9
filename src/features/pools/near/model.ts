import type { Window } from '../../../domain/pooling/instance.ts';
import type { PoolableHelp } from '../../../domain/vocabulary.ts';
import type { LivePool } from '../run/pooling-facts.ts';

/** What somebody needs who is still writing, or waits: nothing of who it is. */
export interface NeedNear {
  /** Of its own request, once there is one: it is not its own neighbour. */
  readonly requestId?: string | undefined;
  readonly kindOfHelp: PoolableHelp;
  readonly seats: number;
  readonly ages: readonly number[];
  readonly days: number;
  readonly slots: number;
  readonly windows: readonly Window[];
  readonly lat: number;
  readonly lon: number;
  readonly maxMetres: number;
  readonly hostSeats: number;
  readonly homeTags: readonly string[];
  readonly needs: readonly string[];
  readonly refuses: readonly string[];
  /** Euro cents per seat and hour. */
  readonly maxCents: number;
  readonly soloCents: number;
}

/** A group as somebody may know of it before any yes: how many, when, about how far, at what price. Never who or where. */
export interface GroupNear {
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

export interface NearAnswer {
  /** Groups that run and have a seat, best first. */
  readonly withRoom: readonly GroupNear[];
  /** Groups that this household alone is missing from, best first. */
  readonly couldStart: readonly GroupNear[];
  readonly nearly: readonly Nearly[];
  /** What each household pays an hour, alone and together with others like it, by the best price near. */
  readonly ladder: readonly { readonly families: number; readonly cents: number }[];
}

export interface NearMember {
  readonly requestId: string;
  readonly seats: number;
  readonly weight: number;
  readonly ages: readonly number[];
  readonly hostSeats: number;
  readonly homeTags: readonly string[];
}

/** A group that lives near, with what decides whether somebody else fits in. */
export interface NearPool extends LivePool {
  readonly status: 'proposed' | 'offers' | 'agreed' | 'running';
  readonly kindOfHelp: PoolableHelp;
  readonly members: readonly NearMember[];
}
