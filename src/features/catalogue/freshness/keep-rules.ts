import { read, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { mayChangeRules } from './policy.ts';
import { readRules, writeRules, type KeepingRules } from './rule-store.ts';

/** The city's rules; undefined for who does not decide of them. */
export async function rulesOfCity(ctx: Ctx): Promise<KeepingRules | undefined> {
  return mayChangeRules(ctx.actor) === undefined ? undefined : read(ctx, readRules);
}

/** Changes them; false for who may not. How entries stand by them is worked out in the next night. */
export async function changeRules(ctx: Ctx, rules: KeepingRules): Promise<boolean> {
  const permit = mayChangeRules(ctx.actor);
  if (permit === undefined) return false;
  return transact(ctx, async (tx) => {
    await writeRules(tx, permit, rules);
    await recordAudit(tx, ctx, 'keeping-rules-changed', 'municipality', ctx.municipality.tenantId);
    return true;
  });
}
