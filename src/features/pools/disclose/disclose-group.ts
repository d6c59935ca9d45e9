import {
  disclosureSteps,
  nextStep,
  seenOf,
  type Consent,
  type DisclosureStep,
} from '../../../domain/group-life/disclosure.ts';
import type { PoolableHelp } from '../../../domain/vocabulary.ts';
import type { Contact } from '../../requests/public.ts';
import { poolSums, type PoolSums } from '../figures/pool-sums.ts';
import type { PoolHours, PoolStop } from '../model.ts';
import { stopOf, type PoolRecord } from '../pool-record.ts';

/** A group as one of its families sees it while it runs: the others as far as they, and it, let themselves be known. */
export interface GroupView extends PoolHours {
  readonly poolId: string;
  readonly kindOfHelp: PoolableHelp;
  readonly since: Date;
  readonly provider: PoolRecord['provider'];
  readonly operatorName: string;
  readonly place: MeetingPlace;
  readonly shareCents: number;
  readonly soloCents: number;
  readonly others: readonly SeenFamily[];
  /** What this family shows, and what it can show next. */
  readonly own: { readonly steps: readonly DisclosureStep[]; readonly next: DisclosureStep | undefined };
  readonly figures: PoolSums;
  /** It stands still. */
  readonly stop: PoolStop | undefined;
}

/** Another family of a group. `requestId` is for what is noted, and for no page. */
export interface SeenFamily {
  readonly requestId: string;
  readonly firstName?: string;
  readonly phone?: string;
  readonly email?: string;
  /** What of it is seen. */
  readonly steps: readonly DisclosureStep[];
}

export type MeetingPlace =
  | { readonly kind: 'venue'; readonly name: string; readonly address: string }
  | { readonly kind: 'own-home'; readonly street: string }
  /** Street and name only where they may be seen. */
  | { readonly kind: 'home'; readonly street?: string; readonly host?: string };

/** Whether a group runs: only then does anybody see who is in it, and families one another as far as they said so. */
export function isDisclosed({ status }: Pick<PoolRecord, 'status'>): boolean {
  return status === 'running';
}

export type Consents = ReadonlyMap<string, ReadonlySet<DisclosureStep>>;

/** Undefined before all have signed, once the group is over, and for who is not in it. */
export function discloseGroup(
  pool: PoolRecord,
  contacts: ReadonlyMap<string, Contact>,
  consents: Consents,
  requestId: string,
): GroupView | undefined {
  const own = pool.members.find((member) => member.requestId === requestId && member.live);
  if (own === undefined || !isDisclosed(pool)) return undefined;
  const since = pool.startedAt ?? pool.agreedAt;
  if (since === null) return undefined;
  const { days, fromSlot, slots, kindOfHelp, provider } = pool;
  const viewer = consent(consents, requestId);
  const others = pool.members.flatMap((member) =>
    member === own || !member.live
      ? []
      : [seenFamily(member.requestId, contacts.get(member.requestId), consents, viewer)],
  );
  return {
    poolId: pool.id,
    days,
    fromSlot,
    slots,
    kindOfHelp,
    provider,
    since,
    operatorName: pool.operator.name,
    place: meetingPlace(pool, others, requestId),
    shareCents: own.shareCents,
    soloCents: own.soloCents,
    others,
    own: {
      steps: disclosureSteps.filter((step) => viewer.steps.has(step)),
      next: nextStep(viewer.steps, pool.homeRequestId === requestId),
    },
    figures: poolSums([pool]),
    stop: stopOf(pool),
  };
}

function consent(consents: Consents, member: string): Consent {
  return { member, steps: consents.get(member) ?? new Set() };
}

function seenFamily(requestId: string, contact: Contact | undefined, consents: Consents, viewer: Consent): SeenFamily {
  const steps = seenOf(consent(consents, requestId), viewer);
  if (contact === undefined) return { requestId, steps: [] };
  const { phone, email } = contact;
  return {
    requestId,
    steps: [...steps],
    ...(steps.has('first-name') && { firstName: firstNameOf(contact) }),
    ...(steps.has('contact') && { ...(phone !== undefined && { phone }), ...(email !== undefined && { email }) }),
  };
}

/** The first word of a name: nobody in a group is told a surname. */
export function firstNameOf({ name }: Contact): string {
  return name.trim().split(/\s+/)[0] ?? '';
}

function meetingPlace(pool: PoolRecord, others: readonly SeenFamily[], requestId: string): MeetingPlace {
  if (pool.venue !== null) return { kind: 'venue', ...pool.venue };
  if (pool.homeRequestId === requestId) return { kind: 'own-home', street: pool.homeLabel ?? '' };
  const host = others.find((other) => other.requestId === pool.homeRequestId);
  return {
    kind: 'home',
    ...(host?.firstName !== undefined && { host: host.firstName }),
    ...(host?.steps.includes('address') === true && { street: pool.homeLabel ?? '' }),
  };
}
