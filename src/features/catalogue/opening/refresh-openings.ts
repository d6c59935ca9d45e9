import { msPerDay } from '../../../domain/schedule/calendar-day.ts';
import { openingsBetween } from '../../../domain/schedule/openings.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { transact, type Ctx } from '../../context.ts';
import { mayKeepCatalogue, type CataloguePermit } from '../policy.ts';
import { readSchedules, readServiceIds, replaceOpenings, type KeptOpening } from './opening-store.ts';
import { calendarOf, rulesOf, schedulesOf } from './schedules-of.ts';

/** How far ahead openings are kept: a nightly job that fails twice leaves the search right. */
const daysKept = 3;
const batchSize = 1000;

/**
 * Works out anew when services are open in the days to come: for whoever writes services, their places or their schedules,
 * in the same transaction. Services without schedules cost next to nothing.
 */
export async function refreshOpenings(
  tx: Tx,
  permit: CataloguePermit,
  ctx: Pick<Ctx, 'now' | 'municipality'>,
  ids: readonly string[],
): Promise<number> {
  if (ids.length === 0) return 0;
  const from = ctx.now.getTime();
  const openings = (await readSchedules(tx, ids)).flatMap((kept) =>
    openingsBetween(rulesOf(schedulesOf(kept)), calendarOf(ctx), from, from + daysKept * msPerDay).map(
      ({ opens, closes }): KeptOpening => ({ serviceId: kept.serviceId, opens, closes }),
    ),
  );
  await replaceOpenings(tx, permit, ids, openings);
  return openings.length;
}

/** The same for every service of the municipality, as each night needs. Returns how many openings there are. */
export async function refreshAllOpenings(ctx: Ctx): Promise<number> {
  const permit = mayKeepCatalogue(ctx.actor);
  if (permit === undefined) return 0;
  let total = 0;
  let after: string | undefined;
  for (;;) {
    const from = after;
    const ids = await transact(ctx, async (tx) => {
      const batch = await readServiceIds(tx, from, batchSize);
      total += await refreshOpenings(tx, permit, ctx, batch);
      return batch;
    });
    if (ids.length < batchSize) return total;
    after = ids.at(-1);
  }
}
