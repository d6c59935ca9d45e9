import { checkOf } from '../../../demo/monza/checks.ts';
import { monzaPopulation } from '../../../demo/monza.ts';
import { dateAt } from '../../domain/schedule/today.ts';
import { refreshFreshness, remindKeepers, saveChecks, type KnownCheck } from '../../features/catalogue/public.ts';
import type { Ctx } from '../../features/context.ts';

const dayMs = 86_400_000;

/** When each service of the demo was last found right, and how it stands since; keepers are asked. */
export async function loadChecks(ctx: Ctx): Promise<void> {
  const checks = monzaPopulation().services.map(({ key }): KnownCheck => {
    const { by, daysAgo } = checkOf(key);
    return { source: 'demo', sourceKey: key, by, on: dateAt(new Date(ctx.now.getTime() - daysAgo * dayMs)) };
  });
  if ((await saveChecks(ctx, checks)) < checks.length) throw new Error('the demo has checks of services that it lacks');
  await refreshFreshness(ctx);
  await remindKeepers(ctx);
}
