import { openingStatus, type OpeningStatus } from '../../../domain/schedule/opening-status.ts';
import { localTime } from '../../../domain/schedule/rome-time.ts';
import { readSchedule } from '../../../domain/schedule/read-schedule.ts';
import { summariseHours } from '../../../domain/schedule/summarise-hours.ts';
import type { HsdsSchedule } from '../../../integrations/hsds/public.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import type { ServiceHours } from './model.ts';
import { readSchedules } from './opening-store.ts';
import { calendarOf, rulesOf, schedulesOf } from './schedules-of.ts';

type When = Pick<Ctx, 'now' | 'municipality'>;

/** Whether services are open now, by one statement; a service that is not in the answer says no hours. */
export async function openingStatuses(
  tx: Tx,
  ctx: When,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OpeningStatus>> {
  const kept = await readSchedules(tx, ids);
  return new Map(
    kept.map((one) => [one.serviceId, openingStatus(rulesOf(schedulesOf(one)), calendarOf(ctx), ctx.now.getTime())]),
  );
}

/** What schedules say, now and in all. */
export function hoursOf(ctx: When, schedules: readonly HsdsSchedule[]): ServiceHours {
  const rules = rulesOf(schedules);
  const now = ctx.now.getTime();
  const notes = schedules.flatMap(({ description, notes: more }) => [description ?? [], more ?? []].flat());
  return {
    status: openingStatus(rules, calendarOf(ctx), now),
    summary: summariseHours(rules, calendarOf(ctx), localTime(now).day),
    notes: [...new Set(notes)],
    unreadable: schedules.filter((schedule) => saysHours(schedule) && readSchedule(schedule).kind === 'unreadable')
      .length,
  };
}

function saysHours({ opens_at, closes_at, freq, byday }: HsdsSchedule): boolean {
  return [opens_at, closes_at, freq, byday].some((said) => said !== undefined);
}
