import { readDay, writeDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import { freshnessOf } from '../../../domain/upkeep/freshness.ts';
import { transact, type Ctx } from '../../context.ts';
import { mayKeepCatalogue } from '../policy.ts';
import { readAnswerKinds, writeChecks } from './check-store.ts';
import type { CheckedBy } from './model.ts';
import { readRules } from './rule-store.ts';

/** A check that was made before WILL was there to note it. */
export interface KnownCheck {
  readonly source: string;
  readonly sourceKey: string;
  readonly by: Exclude<CheckedBy, 'source'>;
  /** `2026-11-25`. */
  readonly on: string;
}

/** Notes when entries were found right, by the keys of their source. Returns how many of them there are. */
export async function saveChecks(ctx: Ctx, checks: readonly KnownCheck[]): Promise<number> {
  const permit = mayKeepCatalogue(ctx.actor);
  if (permit === undefined) return 0;
  const today = todayAt(ctx.now);
  return transact(ctx, async (tx) => {
    const rules = await readRules(tx);
    const known = await readAnswerKinds(tx, checks);
    await writeChecks(
      tx,
      permit,
      known.map(({ serviceId, answerKind, by, on }) => {
        const checkedOn = Math.min(readDay(on) ?? today, today);
        const facts = { checkedOn, months: rules.months[answerKind], graceDays: rules.graceDays };
        const { state, dueOn, staleSince } = freshnessOf(facts, today);
        return {
          serviceId,
          checkedBy: by,
          checkedOn: writeDay(checkedOn),
          dueOn: writeDay(dueOn),
          state,
          staleSince: staleSince === undefined ? null : writeDay(staleSince),
          reach: 0,
        };
      }),
    );
    return known.length;
  });
}
