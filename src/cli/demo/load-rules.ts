import { rules } from '../../../demo/monza/rules.ts';
import { beginRule, changeDraft, publishDraft } from '../../features/orientation/public.ts';
import type { Ctx } from '../../features/context.ts';
import { serviceIdOf } from './as-service.ts';

/** The demo's rules, in force since the day of the law that they are taken from. */
export async function loadRules(ctx: Ctx): Promise<void> {
  for (const { serviceKey, madeUp, text } of rules) {
    const begun = await beginRule(ctx, serviceIdOf(ctx.municipality.tenantId, serviceKey), madeUp);
    if (begun.kind !== 'begun') throw new Error(`the rule of ${serviceKey} could not begin: ${begun.kind}`);
    await changeDraft(ctx, begun.ruleId, 0, () => text);
    const published = await publishDraft(ctx, begun.ruleId, 1, text.source.date);
    if (published.kind !== 'published') throw new Error(`the rule of ${serviceKey} is not in force: ${published.kind}`);
  }
}
