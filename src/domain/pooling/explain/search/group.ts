// A set of households that could meet, grown by one at a time.
import { countDays } from '../../session-starts.ts';
import type { DayBits } from '../../session-starts.ts';
import type { Household } from '../city/city.ts';
import type { Companion, View } from './view.ts';

/** `masks`: for each of the view's `froms`, the days on which all are free; some start has as many as they ask for. */
export type Group = {
  readonly members: readonly Household[];
  readonly seats: number;
  readonly youngest: number;
  readonly oldest: number;
  /** Cents per seat and hour that all of them accept. */
  readonly ceiling: number;
  /** What any of them needs, each tag once. */
  readonly needs: readonly string[];
  readonly masks: readonly DayBits[];
};

/** The household by itself. */
export function alone({ subject, masks }: View): Group {
  const { request, youngest, oldest, ceiling } = subject;
  return { members: [subject], seats: request.seats, youngest, oldest, ceiling, needs: request.needs, masks };
}

/** The group with one more, or undefined when some two of them may not meet (rules 3, 8 and 10). */
export function join({ city, subject }: View, group: Group, { household, masks }: Companion): Group | undefined {
  const youngest = Math.min(group.youngest, household.youngest);
  const oldest = Math.max(group.oldest, household.oldest);
  if (oldest - youngest > city.instance.rules.maxAgeSpread) return undefined;
  const avoided = city.avoided[household.at];
  if (avoided !== undefined && avoided.size > 0 && group.members.some(({ at }) => avoided.has(at))) return undefined;
  const shared = group.masks.map((bits, at) => bits & (masks[at] ?? 0));
  if (!shared.some((bits) => countDays(bits) >= subject.request.days)) return undefined;
  return {
    members: [...group.members, household],
    seats: group.seats + household.request.seats,
    youngest,
    oldest,
    ceiling: Math.min(group.ceiling, household.ceiling),
    needs: together(group.needs, household.request.needs),
    masks: shared,
  };
}

/** The same list where nothing is added: what is known of it holds on. */
function together(needs: readonly string[], more: readonly string[]): readonly string[] {
  return more.every((tag) => needs.includes(tag)) ? needs : [...new Set([...needs, ...more])];
}
