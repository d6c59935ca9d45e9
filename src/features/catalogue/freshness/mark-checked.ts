import { writeDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import { freshnessOf } from '../../../domain/upkeep/freshness.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { indexEntry } from '../entries/index-entry.ts';
import type { Entry } from '../entries/model.ts';
import type { CataloguePermit } from '../policy.ts';
import { readReach, writeAssuredDate, writeChecks } from './check-store.ts';
import type { CheckedBy } from './model.ts';
import { readRules } from './rule-store.ts';

/** Notes that somebody who knows found an entry right today; if it was hidden, it is found again at once. */
export async function markChecked(
  tx: Tx,
  ctx: Ctx,
  permit: CataloguePermit,
  entry: Entry,
  by: Exclude<CheckedBy, 'source'>,
): Promise<void> {
  const { months, graceDays } = await readRules(tx);
  const today = todayAt(ctx.now);
  const { state, dueOn } = freshnessOf(
    { checkedOn: today, months: months[entry.content.answerKind], graceDays },
    today,
  );
  const day = writeDay(today);
  await writeChecks(tx, permit, [
    {
      serviceId: entry.id,
      checkedBy: by,
      checkedOn: day,
      dueOn: writeDay(dueOn),
      state,
      staleSince: null,
      reach: await readReach(tx, entry.id),
    },
  ]);
  await writeAssuredDate(tx, permit, { id: entry.id, day, now: ctx.now });
  if (entry.hidden) await indexEntry(tx, permit, { ...entry, hidden: false });
  await recordAudit(tx, ctx, 'entry-checked', 'service', entry.id);
}
