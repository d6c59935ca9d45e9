import { readRecord, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import type { LifeFacts } from '../life/life-steps.ts';
import { readPool, readPoolOfRequest } from '../pool-record-store.ts';
import { mayReadMembers } from '../policy.ts';
import { agreementOf, signaturesOf } from './agreement-store.ts';
import { discloseAgreement, type AgreementView } from './disclose-agreement.ts';

export interface FoundAgreement {
  readonly life: LifeFacts;
  readonly view: AgreementView;
}

/** The agreement of the group that a request is in, or was in last: for its household, and for the desk, which prints it. */
export async function readAgreement(ctx: Ctx, requestId: string, poolId?: string): Promise<FoundAgreement | undefined> {
  const { actor } = ctx;
  const own = actor.kind === 'resident' && actor.requestId === requestId;
  if (!own && !mayReadMembers(actor)) return undefined;
  return readRecord(ctx, async (tx) => {
    const pool = poolId === undefined ? await readPoolOfRequest(tx, requestId) : await readPool(tx, poolId);
    const agreement = pool && (await agreementOf(tx, pool.id));
    if (pool === undefined || agreement === undefined) return undefined;
    const view = discloseAgreement(pool, agreement, await signaturesOf(tx, pool.id), requestId);
    if (view === undefined) return undefined;
    await recordAudit(tx, ctx, 'agreement-read', 'pool', pool.id);
    return { life: pool, view };
  });
}
