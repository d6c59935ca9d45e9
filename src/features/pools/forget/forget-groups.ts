import { stagesDue, type KeptStage } from '../../../domain/group-life/keeping-terms.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { lockPool } from '../answer/answer-store.ts';
import { readCityRules } from '../rules/rules-store.ts';
import { mayForgetGroups, type RunningPermit } from '../running-policy.ts';
import { forgetAccounts } from './accounts-store.ts';
import { forgetDays } from './days-store.ts';
import { groupOver, groupsOver, noteForgotten } from './over-store.ts';
import { forgetWords } from './words-store.ts';

/** So many groups are asked for at once: a city whose night was not run for years has many. */
const atOnce = 500;

/** The accounts go last, and each in the transaction that says so: a group is never half forgotten. */
const forgets: Readonly<Record<KeptStage, typeof forgetWords>> = {
  words: forgetWords,
  days: forgetDays,
  accounts: forgetAccounts,
};

/**
 * Deletes what has had its term of groups that are over, each in its own transaction; says of how many. Time alone does it. What figures
 * count stays as counts, so that each can be asked again and is the same.
 */
export async function forgetGroups(ctx: Ctx, stopping: () => boolean = () => false): Promise<number> {
  const permit = mayForgetGroups(ctx.actor);
  if (permit === undefined) return 0;
  const today = todayAt(ctx.now);
  const { accountYears } = await read(ctx, readCityRules);
  let forgotten = 0;
  let after: string | undefined;
  for (;;) {
    const over = await read(ctx, (tx) => groupsOver(tx, after, atOnce));
    for (const group of over) {
      if (stopping()) return forgotten;
      if (stagesDue(group, today, accountYears, group.gone).length === 0) continue;
      if (await forgetGroup(permit, ctx, group.id, accountYears)) forgotten += 1;
    }
    after = over.at(-1)?.id;
    if (over.length < atOnce) return forgotten;
  }
}

async function forgetGroup(
  permit: RunningPermit<'forget'>,
  ctx: Ctx,
  id: string,
  accountYears: number,
): Promise<boolean> {
  return transact(ctx, async (tx) => {
    await lockPool(tx, id);
    // As it is now that it is held: another night may have been here.
    const group = await groupOver(tx, id);
    const due = group === undefined ? [] : stagesDue(group, todayAt(ctx.now), accountYears, group.gone);
    for (const stage of due) {
      await noteForgotten(permit, tx, id, stage, ctx.now);
      await forgets[stage](permit, tx, id);
    }
    if (due.length > 0) await recordAudit(tx, ctx, 'group-forgotten', 'pool', id);
    return due.length > 0;
  });
}
