import { waysToCome } from '../../../domain/group-change/days-to-come.ts';
import type { RequestView } from '../../requests/public.ts';
import type { FormingGroup, FormingMember } from '../model.ts';

export interface OwnDaysToCome {
  /** The group's days on which the family would come. */
  readonly days: readonly number[];
  /** Those among which it may choose as many, where they are more. */
  readonly among: readonly number[];
}

/** The group that the family is in, and how. */
interface InWhich {
  readonly group: Pick<FormingGroup, 'id'> | undefined;
  readonly membership: Pick<FormingMember, 'days'> | undefined;
}

/** Of a family that asks for fewer days than a group that forms meets; undefined for who would come on all of them, or on none. */
export function daysToComeOf(
  group: Pick<FormingGroup, 'id' | 'days' | 'fromSlot' | 'slots'>,
  request: Pick<RequestView, 'days' | 'slots' | 'windows'>,
  own: InWhich,
): OwnDaysToCome | undefined {
  const ways = waysToCome(group, request);
  const [first] = ways;
  if (first === undefined || first.length === group.days.length) return undefined;
  const chosen = own.group?.id === group.id ? own.membership?.days : undefined;
  const days = ways.find((way) => way.join() === chosen?.join()) ?? first;
  return { days, among: group.days.filter((day) => ways.some((way) => way.includes(day))) };
}

/** How many families would come on each day of a group, where they are not as many on all. */
export function familiesByDay(
  group: Pick<FormingGroup, 'days'>,
  comings: readonly { readonly days: readonly number[] | null }[],
): readonly { readonly day: number; readonly families: number }[] {
  const byDay = group.days.map((day) => ({
    day,
    families: comings.filter(({ days }) => days === null || days.includes(day)).length,
  }));
  return new Set(byDay.map(({ families }) => families)).size > 1 ? byDay : [];
}
