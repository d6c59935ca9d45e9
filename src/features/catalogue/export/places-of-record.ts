import type { HsdsLocation, HsdsSchedule, HsdsService } from '../../../integrations/hsds/public.ts';
import { schedulesOf } from '../opening/schedules-of.ts';

/** Locations at which a service is given, as its record has them. */
export function locationsOf({ service_at_locations }: HsdsService): HsdsLocation[] {
  return (service_at_locations ?? []).flatMap(({ location }) => location ?? []);
}

/** A place in one line: street and city; of one that is protected, the quarter, which is all that its record says. */
export function placeInALine({ addresses, will_quarter, name }: HsdsLocation): string | undefined {
  const [address] = addresses ?? [];
  const parts = address === undefined ? [name, will_quarter] : [address.address_1, address.city];
  const said = parts.filter((part) => part !== undefined && part !== '');
  return said.length === 0 ? undefined : said.join(', ');
}

export interface SchedulesAtPlace {
  readonly location: HsdsLocation | undefined;
  readonly schedules: readonly HsdsSchedule[];
}

/** Schedules by where they hold, and the same ones that the label goes by. */
export function schedulesByPlace(service: HsdsService): SchedulesAtPlace[] {
  const places = service.service_at_locations ?? [];
  const all = places.flatMap(({ location, schedules }) => [
    { location, schedules: schedules ?? [], ofPlace: false },
    { location, schedules: location?.schedules ?? [], ofPlace: true },
  ]);
  const used = new Set(
    schedulesOf({
      closed: service.status === 'temporarily closed',
      own: service.schedules ?? null,
      atPlaces: all.filter(({ ofPlace }) => !ofPlace).flatMap(({ schedules }) => schedules),
      ofPlaces: all.filter(({ ofPlace }) => ofPlace).flatMap(({ schedules }) => schedules),
    }),
  );
  return [{ location: places[0]?.location, schedules: service.schedules ?? [] }, ...all].flatMap(
    ({ location, schedules }) => {
      const kept = schedules.filter((schedule) => used.has(schedule));
      return kept.length === 0 ? [] : [{ location, schedules: kept }];
    },
  );
}
