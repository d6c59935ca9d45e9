import { read, transact, type Ctx } from '../../context.ts';
import { actorId, recordAudit } from '../../people/public.ts';
import {
  insertContribution,
  readContribution,
  readContributions,
  type Contribution,
  type NewContribution,
} from '../contribution-store.ts';
import { mayContribute, mayWriteReport } from '../policy.ts';

/** Sends what a city wrote to the lab. Sent is sent: a second thought is another contribution. */
export async function sendContribution(ctx: Ctx, contribution: NewContribution): Promise<'sent' | 'denied'> {
  const permit = mayContribute(ctx);
  if (permit === undefined) return 'denied';
  await transact(ctx, async (tx) => {
    await insertContribution(tx, permit, contribution, { at: ctx.now, by: actorId(ctx.actor) ?? null });
    await recordAudit(tx, ctx, 'report-contribution-sent', 'report-contribution', contribution.id);
  });
  return 'sent';
}

/** A city's own, or those that cities shared with the lab; undefined for who may see neither. */
export async function contributionsFor(ctx: Ctx): Promise<readonly Contribution[] | undefined> {
  if (mayContribute(ctx) === undefined && mayWriteReport(ctx) === undefined) return undefined;
  return read(ctx, readContributions);
}

/** One that was shared with the lab, for who writes its report. */
export async function openContribution(ctx: Ctx, id: string): Promise<Contribution | undefined> {
  if (mayWriteReport(ctx) === undefined) return undefined;
  return read(ctx, (tx) => readContribution(tx, id));
}
