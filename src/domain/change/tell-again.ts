import { mayFollow } from '../outcomes/may-follow.ts';
import type { ToldRound } from './across-cities.ts';
import { fewestAnswers, type Counted, type Summary } from './sum-up.ts';

/** A round that was told, summed up again: of each count whether it is the same; none is said of what was withheld. */
export interface RoundAgain {
  readonly again: 'same' | 'moved';
  /** By question and code, of the counts that were told. */
  readonly counts: ReadonlyMap<string, 'same' | 'moved'>;
}

export function keyOf({ question, code }: { readonly question: string; readonly code: string }): string {
  return `${question} ${code}`;
}

/**
 * Compares what was told of a round with its answers as they lie now. Where any count, its rest or how many answered moved by one to four, nothing is said to have
 * moved: whoever knows what was told could work out the rest.
 */
export function tellAgain({ answered, counts }: ToldRound, now: Summary | 'too-few'): RoundAgain {
  const found = new Map(now === 'too-few' ? [] : now.counted.map((one) => [keyOf(one), one]));
  const pairs = counts.flatMap(({ question, code, yes }) => {
    const key = keyOf({ question, code });
    const is: Pick<Counted, 'yes' | 'of'> = found.get(key) ?? { yes: 0, of: 0 };
    return yes === 'withheld' ? [] : [{ key, told: { count: yes, of: answered }, is: { count: is.yes, of: is.of } }];
  });
  // Fewer than five are left, nobody says how many: five at least must have gone.
  const enoughGone = now !== 'too-few' || answered >= 2 * fewestAnswers - 1;
  const mayBeSaid = enoughGone && pairs.every(({ told, is }) => mayFollow(told, is));
  const marks = pairs.map(({ key, told, is }) => {
    const moved = mayBeSaid && (told.count !== is.count || told.of !== is.of);
    return [key, moved ? 'moved' : 'same'] as const;
  });
  return { again: marks.some(([, mark]) => mark === 'moved') ? 'moved' : 'same', counts: new Map(marks) };
}
