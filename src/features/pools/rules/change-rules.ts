import type { CityRules } from '../../../domain/group-life/city-rules.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { mayKeepCityRules } from '../policy.ts';
import { putCityRules, readCityRules } from './rules-store.ts';

/** The city's rules, for who keeps them; undefined for anybody else. */
export async function cityRulesOf(ctx: Ctx): Promise<CityRules | undefined> {
  return mayKeepCityRules(ctx.actor) === undefined ? undefined : read(ctx, readCityRules);
}

/** Changes how groups agree from now on. Groups that have their terms keep them. */
export async function changeCityRules(ctx: Ctx, rules: CityRules): Promise<'changed' | 'denied'> {
  const permit = mayKeepCityRules(ctx.actor);
  if (permit === undefined) return 'denied';
  const by = ctx.actor.kind === 'staff' ? ctx.actor.accountId : null;
  await transact(ctx, async (tx) => {
    await putCityRules(permit, tx, rules, { at: ctx.now, by });
    await recordAudit(tx, ctx, 'group-rules-changed', 'municipality');
  });
  return 'changed';
}
