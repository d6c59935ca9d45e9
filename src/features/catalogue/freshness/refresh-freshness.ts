import { readDay, writeDay, type CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import { freshnessOf } from '../../../domain/upkeep/freshness.ts';
import { reachOf } from '../../../domain/upkeep/order-checks.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { transact, type Ctx } from '../../context.ts';
import { readEntries } from '../entries/entry-store.ts';
import { indexEntries, unindexEntries } from '../entries/index-entry.ts';
import { mayKeepCatalogue, type CataloguePermit } from '../policy.ts';
import { deleteChecksOfEnded, readCheckFacts, writeChecks, type CheckFactsRow, type CheckRow } from './check-store.ts';
import { readRules, type KeepingRules } from './rule-store.ts';

/** Views of so many days make the reach of an entry. */
export const daysOfReach = 28;
const batchSize = 500;

export interface Refreshed {
  readonly entries: number;
  readonly hidden: number;
}

/** Works out how each entry of the municipality stands today. Twice is as once; a batch a transaction. */
export async function refreshFreshness(ctx: Ctx, stopping: () => boolean = () => false): Promise<Refreshed> {
  const permit = mayKeepCatalogue(ctx.actor);
  if (permit === undefined) return { entries: 0, hidden: 0 };
  const today = todayAt(ctx.now);
  let [entries, hidden] = [0, 0];
  let after: string | undefined;
  await transact(ctx, (tx) => deleteChecksOfEnded(tx, permit));
  for (;;) {
    const from = after;
    const batch = await transact(ctx, async (tx) => {
      const rules = await readRules(tx);
      const facts = await readCheckFacts(tx, { after: from, limit: batchSize, since: writeDay(today - daysOfReach) });
      const stands = facts.map((fact) => ({ ...fact, check: checkOf(fact, rules, today) }));
      const changed = stands.filter(({ before, check }) => !same(before, check));
      await writeChecks(
        tx,
        permit,
        changed.map(({ check }) => check),
      );
      hidden += await followInSearch(tx, permit, stands);
      return facts;
    });
    entries += batch.length;
    if (batch.length < batchSize || stopping()) return { entries, hidden };
    after = batch.at(-1)?.id;
  }
}

/**
 * A check by people holds until its source says that it is younger. Of an entry of which nobody says anything, it is the day on
 * which it came.
 */
function checkOf(fact: CheckFactsRow, rules: KeepingRules, today: CalendarDay): CheckRow {
  const { before, answerKind } = fact;
  const said = saidBySource(fact, today);
  const source = said ?? Math.min(readDay(fact.cameOn) ?? today, today);
  const kept = before === null ? undefined : readDay(before.checkedOn);
  const fromPeople = before !== null && before.checkedBy !== 'source' && kept !== undefined && kept >= (said ?? kept);
  const checkedOn = fromPeople ? kept : source;
  const known = before?.staleSince ?? null;
  const staleSince = known === null || kept !== checkedOn ? undefined : readDay(known);
  const stands = freshnessOf(
    { checkedOn, months: rules.months[answerKind], graceDays: rules.graceDays, staleSince },
    today,
  );
  return {
    serviceId: fact.id,
    checkedBy: fromPeople ? before.checkedBy : 'source',
    checkedOn: writeDay(checkedOn),
    dueOn: writeDay(stands.dueOn),
    state: stands.state,
    staleSince: stands.staleSince === undefined ? null : writeDay(stands.staleSince),
    reach: reachOf(fact),
  };
}

/**
 * The last day on which its source says that it was right; undefined where it says nothing of its age. A day that is yet to come
 * says nothing: taken for today, it would be today every night, and the entry would never grow old.
 */
function saidBySource({ updatedOn, assuredOn }: CheckFactsRow, today: CalendarDay): CalendarDay | undefined {
  const said = [updatedOn, assuredOn].flatMap((text) => (text === null ? [] : (readDay(text) ?? [])));
  const past = said.filter((day) => day <= today);
  return past.length > 0 ? Math.max(...past) : undefined;
}

function same(before: CheckRow | null, check: CheckRow): boolean {
  return before !== null && (Object.keys(check) as (keyof CheckRow)[]).every((name) => before[name] === check[name]);
}

/** What is hidden leaves the search, even where an import has put it back; what is not any more is found again. */
async function followInSearch(
  tx: Tx,
  permit: CataloguePermit,
  stands: readonly (CheckFactsRow & { readonly check: CheckRow })[],
): Promise<number> {
  const gone = stands.filter(({ check, found }) => check.state === 'hidden' && found).map(({ id }) => id);
  if (gone.length > 0) await unindexEntries(tx, permit, gone);
  const back = stands.filter(({ before, check }) => before?.state === 'hidden' && check.state !== 'hidden');
  const entries = await readEntries(
    tx,
    back.map(({ id }) => id),
  );
  if (entries.length > 0)
    await indexEntries(
      tx,
      permit,
      entries.map((entry) => ({ ...entry, hidden: false })),
    );
  return gone.length;
}
