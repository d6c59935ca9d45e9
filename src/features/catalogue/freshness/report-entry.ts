import { dateAt } from '../../../domain/schedule/today.ts';
import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { readExactDoors } from '../entries/entry-store.ts';
import { countReports, hideStreets, insertReport } from './report-store.ts';
import type { ReportForm } from './schema.ts';

/** More say nothing new of an entry; and no crowd fills the desk's list. */
const mostOpenOfEntry = 10;
const mostOfCityInDay = 300;

export type ReportOutcome = 'reported' | 'enough';

/** "This is wrong", from whoever read a sheet. Of who it was nothing is kept: not even the hour; and of its words no street that is protected. */
export function reportEntry(ctx: Ctx, serviceId: string, { wrong, words }: ReportForm): Promise<ReportOutcome> {
  const day = dateAt(ctx.now);
  return transact(ctx, async (tx) => {
    const { ofEntry, ofCity } = await countReports(tx, serviceId, day);
    if (ofEntry >= mostOpenOfEntry || ofCity >= mostOfCityInDay) return 'enough';
    const streets = (await readExactDoors(tx, serviceId)).flatMap(({ address }) => address ?? []);
    const { words: told, redacted } = hideStreets(words ?? null, streets);
    await insertReport(tx, {
      id: ctx.newId(),
      serviceId,
      wrong,
      words: told ?? undefined,
      redacted,
      day,
      now: ctx.now,
    });
    await recordAudit(tx, ctx, 'entry-reported', 'service', serviceId);
    return 'reported';
  });
}
