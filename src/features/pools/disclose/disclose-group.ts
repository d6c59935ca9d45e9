import type { PoolableHelp } from '../../../domain/vocabulary.ts';
import type { Contact } from '../../requests/public.ts';
import { poolSums, type PoolSums } from '../figures/pool-sums.ts';
import type { PoolHours, PoolStop } from '../model.ts';
import { stopOf, type PoolRecord } from '../pool-record.ts';

/** A group as its families see it once all have said yes: one another's names, and the place. */
export interface GroupView extends PoolHours {
  readonly kindOfHelp: PoolableHelp;
  readonly since: Date;
  readonly provider: PoolRecord['provider'];
  readonly operatorName: string;
  readonly place: MeetingPlace;
  readonly shareCents: number;
  readonly soloCents: number;
  readonly others: readonly Contact[];
  readonly figures: PoolSums;
  /** It stands still. */
  readonly stop: PoolStop | undefined;
}

export type MeetingPlace =
  | { readonly kind: 'venue'; readonly name: string; readonly address: string }
  | { readonly kind: 'home'; readonly own: boolean; readonly host: string; readonly street: string };

/** Whether the families of a group may know one another. */
export function isDisclosed({ status }: Pick<PoolRecord, 'status'>): boolean {
  return status === 'agreed' || status === 'running';
}

/** Undefined before all have said yes, once the group is over, and for who is not in it. */
export function discloseGroup(
  pool: PoolRecord,
  contacts: ReadonlyMap<string, Contact>,
  requestId: string,
): GroupView | undefined {
  const own = pool.members.find((member) => member.requestId === requestId && member.live);
  if (own === undefined || !isDisclosed(pool) || pool.agreedAt === null) return undefined;
  const { days, fromSlot, slots, kindOfHelp, provider } = pool;
  return {
    days,
    fromSlot,
    slots,
    kindOfHelp,
    provider,
    since: pool.agreedAt,
    operatorName: pool.operator.name,
    place: meetingPlace(pool, contacts, requestId),
    shareCents: own.shareCents,
    soloCents: own.soloCents,
    others: pool.members.flatMap((member) => (member === own ? [] : (contacts.get(member.requestId) ?? []))),
    figures: poolSums([pool]),
    stop: stopOf(pool),
  };
}

function meetingPlace(pool: PoolRecord, contacts: ReadonlyMap<string, Contact>, requestId: string): MeetingPlace {
  if (pool.venue !== null) return { kind: 'venue', ...pool.venue };
  const host = contacts.get(pool.homeRequestId ?? '')?.name ?? '';
  return { kind: 'home', own: pool.homeRequestId === requestId, host, street: pool.homeLabel ?? '' };
}
