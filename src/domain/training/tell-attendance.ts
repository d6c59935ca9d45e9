import { mayFollow } from '../outcomes/may-follow.ts';
import { fewestFamilies, type Shown } from '../outcomes/withhold.ts';

/** What everybody else has been told of how many of a city attended a module. */
export interface ToldAttendance {
  readonly people: Shown;
  /** The last figure that was told, if any ever was: the next is held against it. */
  readonly last: number | null;
}

/**
 * What may be told after what was told before. Fewer than five are withheld; a figure that has moved by one to four since the last
 * that was told stays as it was, since the difference would tell of those few; where it had to be withheld meanwhile, it stays so.
 */
export function tellAttendance(before: ToldAttendance | undefined, people: number): ToldAttendance {
  const last = before?.last ?? null;
  if (people < fewestFamilies) return { people: 'withheld', last };
  if (last !== null && !mayFollow({ count: last, of: null }, { count: people, of: null }))
    return before ?? { people: 'withheld', last };
  return { people, last: people };
}
