import { todayAt } from '../../../../domain/schedule/today.ts';
import type { HsdsSchedule } from '../../../../integrations/hsds/public.ts';
import type { Ctx } from '../../../context.ts';
import { calendarOf, isClosedForNow, rulesOf, schedulesOf } from '../../opening/schedules-of.ts';
import type { ServiceSheet, SheetPlace } from '../model.ts';
import { linkedHours, type LinkedHours } from './hours.ts';

/** Hours of a service at all its places together: those that its label goes by. */
export function linkedHoursOf(ctx: Ctx, service: ServiceSheet): LinkedHours {
  return linked(ctx, schedulesAt(service, service.places));
}

/** Its hours at one of its places: the service's own, and those there. */
export function linkedHoursAt(ctx: Ctx, service: ServiceSheet, index: number): LinkedHours {
  const used = new Set(schedulesAt(service, service.places));
  const there = service.places.slice(index, index + 1);
  return linked(
    ctx,
    schedulesAt(service, there).filter((schedule) => used.has(schedule)),
  );
}

function schedulesAt({ status, hsds }: ServiceSheet, places: readonly SheetPlace[]): readonly HsdsSchedule[] {
  return schedulesOf({
    closed: isClosedForNow({ status, hsds }),
    own: hsds.schedules ?? null,
    atPlaces: places.flatMap((place) => place.hsds.schedules ?? []),
    ofPlaces: places.flatMap((place) => place.location.schedules ?? []),
  });
}

function linked(ctx: Ctx, schedules: readonly HsdsSchedule[]): LinkedHours {
  return linkedHours(rulesOf(schedules), calendarOf(ctx), todayAt(ctx.now));
}
