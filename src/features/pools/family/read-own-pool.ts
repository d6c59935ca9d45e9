import { read, readRecord, type Ctx } from '../../context.ts';
import type { DisclosureStep } from '../../../domain/group-life/disclosure.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import { recordAudit, recordAuditOfMany } from '../../people/public.ts';
import { contactsOf } from '../../requests/public.ts';
import { readOwnChange, type ChangeView } from '../changes/read-change.ts';
import { consentsOf } from '../consent/consent-store.ts';
import { seenOfRequest, type Seen } from '../consent/seen-store.ts';
import { discloseGroup, isDisclosed, type GroupView } from '../disclose/disclose-group.ts';
import { discloseProposal, type ProposalView } from '../disclose/disclose-proposal.ts';
import type { PoolStatus } from '../model.ts';
import { readPool, readPoolOfRequest } from '../pool-record-store.ts';
import type { PoolRecord } from '../pool-record.ts';
import { periodOn } from '../statements/period.ts';
import { readPeriods } from '../statements/period-store.ts';
import { ownDaysOf, type OwnDays } from './own-days.ts';

function isOwn({ actor }: Ctx, requestId: string): boolean {
  return actor.kind === 'resident' && actor.requestId === requestId;
}

/** The proposal that a request has now, or had last; `poolId` for a certain one. */
export async function proposalOf(ctx: Ctx, requestId: string, poolId?: string): Promise<ProposalView | undefined> {
  if (!isOwn(ctx, requestId)) return undefined;
  const pool = await read(ctx, (tx) =>
    poolId === undefined ? readPoolOfRequest(tx, requestId) : readPool(tx, poolId),
  );
  return pool && discloseProposal(pool, requestId, ctx.now);
}

/** How the group of a request stands, for the page that leads to the right one. */
export async function groupStatusOf(ctx: Ctx, requestId: string): Promise<PoolStatus | undefined> {
  if (!isOwn(ctx, requestId)) return undefined;
  return (await read(ctx, (tx) => readPoolOfRequest(tx, requestId)))?.status;
}

export interface OwnGroup {
  /** As it is kept: what the family may see of it is `group`. */
  readonly pool: PoolRecord;
  readonly group: GroupView;
  /** Where it is not there whenever the group meets. */
  readonly ownDays: OwnDays | undefined;
  /** Who saw what of this family. */
  readonly seen: readonly Seen[];
}

const noteOf: Readonly<Record<DisclosureStep, 'first-name-seen' | 'contact-seen' | 'address-seen'>> = {
  'first-name': 'first-name-seen',
  contact: 'contact-seen',
  address: 'address-seen',
};

/** The group that a request is in, for its household, while it runs. What it sees of each other family is noted. */
export async function groupOf(ctx: Ctx, requestId: string): Promise<OwnGroup | undefined> {
  if (!isOwn(ctx, requestId)) return undefined;
  return readRecord(ctx, async (tx) => {
    const pool = await readPoolOfRequest(tx, requestId);
    if (pool === undefined || !isDisclosed(pool)) return undefined;
    const members = pool.members.map((member) => member.requestId);
    const [contacts, consents] = await Promise.all([contactsOf(tx, members), consentsOf(tx, pool.id)]);
    const group = discloseGroup(pool, contacts, consents, requestId);
    if (group === undefined) return undefined;
    await recordAudit(tx, ctx, 'pool-read', 'pool', pool.id);
    await recordAuditOfMany(
      tx,
      ctx,
      group.others.flatMap((other) =>
        other.steps.map((step) => ({ action: noteOf[step], subject: 'request' as const, subjectId: other.requestId })),
      ),
    );
    const periods = await readPeriods(tx, pool.id);
    const terms = (periodOn(periods, todayAt(ctx.now)) ?? periods[0])?.terms;
    return {
      pool,
      group,
      ownDays: terms && ownDaysOf(group, terms, requestId),
      seen: await seenOfRequest(tx, { requestId, poolId: pool.id, since: pool.proposedAt }),
    };
  });
}

/** The group that a request is asked to join, as long as it is asked. */
export async function joinOf(ctx: Ctx, requestId: string): Promise<ChangeView | undefined> {
  if (!isOwn(ctx, requestId)) return undefined;
  const change = await readOwnChange(ctx, requestId);
  return change?.role === 'joins' && change.status === 'asked' ? change : undefined;
}
