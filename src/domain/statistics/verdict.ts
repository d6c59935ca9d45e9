import type { Interval, Share } from './interval.ts';

/** An effect is claimed when chance alone would show as much in fewer than one case in twenty. */
export const claimedBelow = 0.05;

/** What was compared, in figures that a sentence can say: so many of so many with the service, so many of so many without. */
export type Compared =
  | { readonly kind: 'shares'; readonly with: Share; readonly without: Share }
  | { readonly kind: 'means'; readonly with: Mean; readonly without: Mean };

/** A mean of so many values, such as months, or quarters in months. */
export interface Mean {
  readonly mean: number;
  readonly of: number;
}

/**
 * What a comparison lets one say. `more` and `less` are of the figure, not of its worth: whether more is better, the indicator knows.
 * Nothing here says why: whatever else changed on the same day is in the difference too.
 */
export type Verdict =
  | {
      readonly kind: 'more' | 'less' | 'could-be-chance';
      readonly compared: Compared;
      /** With the service minus without, in the unit of the figure (a share: 0 to 1), with its 95 % range. */
      readonly effect: Interval & { readonly seen: number };
      /** How often chance alone would show as much. */
      readonly chance: number;
    }
  | {
      /** No result at all could have been told from chance. */
      readonly kind: 'too-few-to-say';
      readonly compared: Compared | undefined;
    };

export function claim(seen: number, chance: number): 'more' | 'less' | 'could-be-chance' {
  if (chance >= claimedBelow || seen === 0) return 'could-be-chance';
  return seen > 0 ? 'more' : 'less';
}
