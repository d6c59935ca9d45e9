import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import type { Agreement } from './agreement-store.ts';

/** Families read the versions that speak of them, and no others: who came later is no business of who has left. */
export function versionsOf(all: readonly Agreement[], requestId: string): readonly Agreement[] {
  return all.filter(({ terms }) => terms.price.members.some(({ member }) => member === requestId));
}

/** Whether a version is the group's on a day, or was before. */
export function hasBegun({ holdsFrom }: Pick<Agreement, 'holdsFrom'>, day: CalendarDay): boolean {
  return holdsFrom === null || holdsFrom <= day;
}

/** The one that holds for a family on a day; the next one, for who comes from tomorrow on. */
export function versionOn(own: readonly Agreement[], day: CalendarDay): Agreement | undefined {
  return own.findLast((version) => hasBegun(version, day)) ?? own[0];
}
