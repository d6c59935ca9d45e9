import { openingStatus, type OpeningStatus } from '../../../domain/schedule/opening-status.ts';
import { localTime } from '../../../domain/schedule/rome-time.ts';
import { readSchedule } from '../../../domain/schedule/read-schedule.ts';
import { summariseHours } from '../../../domain/schedule/summarise-hours.ts';
import type { HsdsSchedule } from '../../../integrations/hsds/public.ts';
import type { Ctx } from '../../context.ts';
import type { KeptSchedules, ServiceHours } from './model.ts';
import { calendarOf, rulesOf, schedulesOf } from './schedules-of.ts';

type When = Pick<Ctx, 'now' | 'municipality'>;

/** Whether a service is open now; undefined where it says no hours. */
export function openingStatusOf(ctx: When, kept: Omit<KeptSchedules, 'serviceId'>): OpeningStatus | undefined {
  const { closed, own, atPlaces, ofPlaces } = kept;
  if (closed) return { kind: 'closed-for-now' };
  if (own === null && atPlaces === null && ofPlaces === null) return undefined;
  return openingStatus(rulesOf(schedulesOf(kept)), calendarOf(ctx), ctx.now.getTime());
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
