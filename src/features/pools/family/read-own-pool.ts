import { read, readRecord, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { contactsOf } from '../../requests/public.ts';
import { discloseGroup, isDisclosed, type GroupView } from '../disclose/disclose-group.ts';
import { discloseProposal, type ProposalView } from '../disclose/disclose-proposal.ts';
import { readPool, readPoolOfRequest } from '../pool-record-store.ts';

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

/** The group that a request is in, for its household, once all have said yes. */
export async function groupOf(ctx: Ctx, requestId: string): Promise<GroupView | undefined> {
  if (!isOwn(ctx, requestId)) return undefined;
  return readRecord(ctx, async (tx) => {
    const pool = await readPoolOfRequest(tx, requestId);
    if (pool === undefined || !isDisclosed(pool)) return undefined;
    const contacts = await contactsOf(
      tx,
      pool.members.map((member) => member.requestId),
    );
    const group = discloseGroup(pool, contacts, requestId);
    if (group !== undefined) await recordAudit(tx, ctx, 'pool-read', 'pool', pool.id);
    return group;
  });
}
