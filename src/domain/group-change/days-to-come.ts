import type { Window } from '../pooling/instance.ts';

/** When a group meets: the same half hours of each of its days; `fromSlot` is null while its hour is open. */
export interface MeetingHours {
  readonly days: readonly number[];
  readonly fromSlot: number | null;
  readonly slots: number;
}

/** How often a family asks for help, for how long, and when it is free. */
export interface AskedHours {
  readonly days: number;
  readonly slots: number;
  readonly windows: readonly Window[];
}

/** The days of a group on which a family is free then; where its hour is open, those on which it is free for long enough. */
export function freeDays({ days, fromSlot, slots }: MeetingHours, { windows }: Pick<AskedHours, 'windows'>): number[] {
  return days.filter((day) =>
    windows.some(
      (window) =>
        window.day === day &&
        (fromSlot === null
          ? window.to - window.from >= slots
          : window.from <= fromSlot && fromSlot + slots <= window.to),
    ),
  );
}

/**
 * All choices of a group's days on which a family could come: as many days as it asks for, each one on which it is free, the first days
 * first. None for who asks for sessions of another length, or is free on too few of the days.
 */
export function waysToCome(group: MeetingHours, asked: AskedHours): readonly (readonly number[])[] {
  return asked.slots === group.slots && asked.days > 0 ? choicesOf(asked.days, freeDays(group, asked)) : [];
}

/** In the order of the list; of a week there are 35 at most. */
function choicesOf(many: number, days: readonly number[]): readonly (readonly number[])[] {
  if (many === 0) return [[]];
  return days.flatMap((day, at) => choicesOf(many - 1, days.slice(at + 1)).map((rest) => [day, ...rest]));
}
