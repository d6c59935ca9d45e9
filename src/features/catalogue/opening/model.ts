import type { OpeningStatus } from '../../../domain/schedule/opening-status.ts';
import type { HoursSummary } from '../../../domain/schedule/summarise-hours.ts';
import type { HsdsSchedule } from '../../../integrations/hsds/public.ts';

/** Schedules of one service as they are kept, by where they stand. */
export interface KeptSchedules {
  readonly serviceId: string;
  /** It is closed for a time, as its source says: none of them holds today. */
  readonly closed: boolean;
  readonly own: readonly HsdsSchedule[] | null;
  /** Of the service at its places. */
  readonly atPlaces: readonly HsdsSchedule[] | null;
  /** Of the places themselves, whatever is given there. */
  readonly ofPlaces: readonly HsdsSchedule[] | null;
}

/** All that a sheet says of a service's hours. */
export interface ServiceHours {
  readonly status: OpeningStatus;
  readonly summary: HoursSummary;
  /** What the schedules say in words. */
  readonly notes: readonly string[];
  /** Schedules that say hours which we cannot read: the words beside them still hold. */
  readonly unreadable: number;
}
