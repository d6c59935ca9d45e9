import { withContribution } from '../../../domain/pricing/with-contribution.ts';
import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { lockPool } from '../answer/answer-store.ts';
import { mayRecordContribution } from '../policy.ts';
import { mayChangeContribution } from '../running-policy.ts';
import { readCityRules } from '../rules/rules-store.ts';
import { addAgreement, agreementOf, putContribution } from './agreement-store.ts';
import { changeContribution } from './change-contribution.ts';
import { tellToSign } from './tell-agreement.ts';

export interface SeenIsee {
  readonly poolId: string;
  readonly requestId: string;
  /** Of one of the city's bands; 0 for none. */
  readonly percent: number;
}

export type ContributionOutcome = 'recorded' | 'not-a-band' | 'too-late' | 'denied' | 'unknown';

/**
 * Writes down what the city adds for a family. In a group that runs it holds from tomorrow on, or in the terms that a newcomer reads. Where the terms are out to be signed they get a new version: the family
 * signs that one, the others need not, since nothing that concerns them has changed.
 */
export async function recordContribution(ctx: Ctx, seen: SeenIsee): Promise<ContributionOutcome> {
  const permit = mayRecordContribution(ctx.actor);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    const pool = await lockPool(tx, seen.poolId);
    if (pool === undefined) return 'unknown';
    const isIn = pool.members.some(({ requestId, live }) => live && requestId === seen.requestId);
    if (!isIn && pool.status !== 'running') return 'unknown';
    if (!['proposed', 'offers', 'agreed', 'running'].includes(pool.status)) return 'too-late';
    const { bands } = await readCityRules(tx);
    if (seen.percent !== 0 && !bands.some(({ percent }) => percent === seen.percent)) return 'not-a-band';
    const by = ctx.actor.kind === 'staff' ? ctx.actor.accountId : null;
    const change = pool.status === 'running' ? mayChangeContribution(ctx.actor) : undefined;
    if (change !== undefined) {
      if ((await changeContribution(change, tx, ctx, pool.id, { ...seen, isIn })) === undefined) return 'unknown';
    }
    // Who is only asked to join has it in the terms of that change.
    if (isIn) await putContribution(permit, tx, { ...seen, at: ctx.now, by });
    await recordAudit(tx, ctx, 'contribution-recorded', 'request', seen.requestId);
    if (change !== undefined) return 'recorded';
    const now = await agreementOf(tx, pool.id);
    if (now === undefined || pool.signBy === null) return 'recorded';
    const terms = { ...now.terms, price: withContribution(now.terms.price, seen.requestId, seen.percent) };
    const version = now.version + 1;
    await addAgreement(permit, tx, pool.id, { version, terms, madeAt: ctx.now, holdsFrom: null });
    await tellToSign(tx, ctx, pool.id, { terms, version, by: pool.signBy, only: seen.requestId });
    return 'recorded';
  });
}
