import { logGamma } from './special-functions.ts';
import { claim } from './verdict.ts';

/** Of those who were asked twice: how many say more than before, the same, less. */
export interface Moves {
  readonly up: number;
  readonly same: number;
  readonly down: number;
}

/**
 * How often chance alone would part those who say more from those who say less at least as much, were each as likely: the sign test, two-sided and exact
 * (J. Arbuthnott, 1710; W. J. Dixon and A. M. Mood, "The statistical sign test", JASA 41, 1946). Who says the same is no part of it.
 */
export function signChance({ up, down }: Moves): number {
  const moved = up + down;
  let tail = 0;
  for (let k = Math.max(up, down); k <= moved; k += 1)
    tail += Math.exp(logGamma(moved + 1) - logGamma(k + 1) - logGamma(moved - k + 1) - moved * Math.LN2);
  return Math.min(1, 2 * tail);
}

/** What a change between two answers of the same people lets one say. It cannot tell what was done in between from what else happened. */
export function pairedChange(moves: Moves): 'more' | 'less' | 'could-be-chance' {
  return claim(moves.up - moves.down, signChance(moves));
}
