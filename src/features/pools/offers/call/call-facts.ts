import type { Point } from '../../../../domain/pooling/instance.ts';
import type { PoolableHelp } from '../../../../domain/vocabulary.ts';
import type { PoolHours, PoolStatus } from '../../model.ts';

/** A family of a group as offers are judged by it. Never shown. Cents are of one hour and all its seats. */
export interface CallMember extends Point {
  readonly requestId: string;
  readonly seats: number;
  readonly ages: readonly number[];
  readonly quarter: string;
  readonly maxMetres: number;
  readonly needs: readonly string[];
  readonly refuses: readonly string[];
  readonly hostSeats: number;
  readonly homeTags: readonly string[];
  readonly shareCents: number;
  readonly soloCents: number;
  /** The group's days on which it comes; null: on all. */
  readonly days: readonly number[] | null;
  /** It had said yes on condition that the group starts by then. */
  readonly startBy: string | null;
}

/** A group whose families have all said yes, with all that an offer for it must respect. */
export interface CallFacts extends PoolHours {
  readonly id: string;
  readonly status: PoolStatus;
  readonly kindOfHelp: PoolableHelp;
  readonly seats: number;
  /** What the proposal said, of one hour of the whole group: no offer passes it. */
  readonly hourlyCents: number;
  readonly operatorId: string;
  readonly providerId: string;
  readonly venueId: string | null;
  readonly homeRequestId: string | null;
  readonly callUntil: Date | null;
  readonly chooseBy: Date | null;
  readonly members: readonly CallMember[];
}

/** The last day on which a group may start by the word of all its families; undefined where nobody said one. */
export function latestStart({ members }: Pick<CallFacts, 'members'>): string | undefined {
  return members.flatMap(({ startBy }) => startBy ?? []).sort()[0];
}

/** Whether providers may still offer, or take back what they did. */
export function isOpenCall(
  { status, callUntil, chooseBy }: Pick<CallFacts, 'status' | 'callUntil' | 'chooseBy'>,
  now: Date,
): boolean {
  return status === 'offers' && chooseBy === null && callUntil !== null && now < callUntil;
}
