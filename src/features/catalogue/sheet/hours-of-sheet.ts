import type { HsdsSchedule } from '../../../integrations/hsds/public.ts';
import type { Ctx } from '../../context.ts';
import type { ServiceHours } from '../opening/model.ts';
import { hoursOf } from '../opening/opening-statuses.ts';
import { isClosedForNow, schedulesOf } from '../opening/schedules-of.ts';
import type { ServiceSheet, SheetPlace } from './model.ts';

/** Hours of a service at all its places together; undefined where it says none. */
export function hoursOfService(ctx: Ctx, { status, hsds, places }: ServiceSheet): ServiceHours | undefined {
  const schedules = schedulesOf({
    closed: isClosedForNow({ status, hsds }),
    own: hsds.schedules ?? null,
    atPlaces: places.flatMap((place) => place.hsds.schedules ?? []),
    ofPlaces: places.flatMap((place) => place.location.schedules ?? []),
  });
  return said(ctx, schedules);
}

/** Hours at one place, where the service has several that differ; none while it is closed for a time. */
export function hoursAtPlace(
  ctx: Ctx,
  service: ServiceSheet,
  { hsds, location }: SheetPlace,
): ServiceHours | undefined {
  if (isClosedForNow(service)) return undefined;
  return said(ctx, hsds.schedules ?? location.schedules ?? []);
}

function said(ctx: Ctx, schedules: readonly HsdsSchedule[]): ServiceHours | undefined {
  return schedules.length === 0 ? undefined : hoursOf(ctx, schedules);
}
