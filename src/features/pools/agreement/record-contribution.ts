import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { lockPool } from '../answer/answer-store.ts';
import { mayRecordContribution } from '../policy.ts';
import { readCityRules } from '../rules/rules-store.ts';
import { addAgreement, agreementOf, putContribution } from './agreement-store.ts';
import { tellToSign } from './tell-agreement.ts';

export interface SeenIsee {
  readonly poolId: string;
  readonly requestId: string;
  /** Of one of the city's bands; 0 for none. */
  readonly percent: number;
}

export type ContributionOutcome = 'recorded' | 'not-a-band' | 'too-late' | 'denied' | 'unknown';

/**
 * Writes down what the city adds for a family. Where the terms are out to be signed they get a new version: the family
 * signs that one, the others need not, since nothing that concerns them has changed.
 */
export async function recordContribution(ctx: Ctx, seen: SeenIsee): Promise<ContributionOutcome> {
  const permit = mayRecordContribution(ctx.actor);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    const pool = await lockPool(tx, seen.poolId);
    if (pool?.members.some(({ requestId, live }) => live && requestId === seen.requestId) !== true) return 'unknown';
    if (!['proposed', 'offers', 'agreed'].includes(pool.status)) return 'too-late';
    const { bands } = await readCityRules(tx);
    if (seen.percent !== 0 && !bands.some(({ percent }) => percent === seen.percent)) return 'not-a-band';
    const by = ctx.actor.kind === 'staff' ? ctx.actor.accountId : null;
    await putContribution(permit, tx, { ...seen, at: ctx.now, by });
    await recordAudit(tx, ctx, 'contribution-recorded', 'request', seen.requestId);
    const now = await agreementOf(tx, pool.id);
    if (now === undefined || pool.signBy === null) return 'recorded';
    const members = now.terms.price.members.map((member) =>
      member.member === seen.requestId ? { ...member, contributionPercent: seen.percent } : member,
    );
    const terms = { ...now.terms, price: { ...now.terms.price, members } };
    const version = now.version + 1;
    await addAgreement(permit, tx, pool.id, { version, terms, madeAt: ctx.now });
    await tellToSign(tx, ctx, pool.id, { terms, version, by: pool.signBy, only: seen.requestId });
    return 'recorded';
  });
}
