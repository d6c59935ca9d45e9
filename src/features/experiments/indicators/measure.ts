import { library, liveCodes, monthsThatMove, type LiveCode } from '../../../domain/outcomes/library.ts';
import { dateAt } from '../../../domain/schedule/today.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { actorId, recordAudit } from '../../people/public.ts';
import { mayMeasure } from '../policy.ts';
import { askMonths, insertMoved, type Months } from './measurement-store.ts';
import { monthFrom, monthNow } from './months.ts';

/** What stands for the source of a figure that a query counted. */
export const byQuery = 'query';

/** Refreshing looks so long at most; a first refresh of years of events takes longer than a page may. */
const refreshMs = 120_000;

/**
 * Measures the live indicators of the months that may still move, or from `since` (first day of a month) on, up to the running month. A month whose value is as it
 * was writes nothing, so it may run as often as one likes. Answers how many values were new or moved.
 */
export async function measureAll(ctx: Ctx, since?: string): Promise<number> {
  const permit = mayMeasure(ctx.actor);
  if (permit === undefined || ctx.municipality.kind === 'lab') return 0;
  const now = monthNow(ctx.now);
  const from = since ?? monthFrom(now, 1 - monthsThatMove);
  const accountId = actorId(ctx.actor);
  return transact(
    ctx,
    async (tx) => {
      let written = 0;
      for (const code of liveCodes) {
        const values = await askMonths(tx, code, library[code].byTerritory, monthsOf(ctx, code, from));
        const given = values.map((value) => ({
          ...value,
          indicator: code,
          version: library[code].version,
          source: byQuery,
        }));
        written += await insertMoved(tx, permit, given, { at: ctx.now, accountId });
      }
      if (written > 0) await recordAudit(tx, ctx, 'measures-refreshed', 'municipality', ctx.municipality.tenantId);
      return written;
    },
    { timeoutMs: refreshMs },
  );
}

/** A photograph is of now alone. */
function monthsOf(ctx: Ctx, code: LiveCode, from: string): Months {
  const now = monthNow(ctx.now);
  return { from: library[code].photograph === true ? now : from, to: monthFrom(now, 1), today: dateAt(ctx.now) };
}

export type Recomputed =
  | { readonly kind: 'computed'; readonly numerator: number; readonly denominator: number | null }
  /** No event of that month is there. */
  | { readonly kind: 'nothing' }
  /** It was true at its moment alone, and cannot be asked of a past month. */
  | { readonly kind: 'photograph' };

/** Asks the query of a live indicator again for one month (its first day) of this city; territory empty for the whole of it. */
export async function recomputeMonth(ctx: Ctx, code: LiveCode, territory: string, month: string): Promise<Recomputed> {
  if (library[code].photograph === true && month !== monthNow(ctx.now)) return { kind: 'photograph' };
  const months = { from: month, to: monthFrom(month, 1), today: dateAt(ctx.now) };
  const values = await read(ctx, (tx) => askMonths(tx, code, library[code].byTerritory, months));
  const value = values.find((one) => one.territory === territory && one.month === month);
  return value === undefined
    ? { kind: 'nothing' }
    : { kind: 'computed', numerator: value.numerator, denominator: value.denominator };
}
