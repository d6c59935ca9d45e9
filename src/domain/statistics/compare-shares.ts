import { differenceOfShares } from './difference-of-shares.ts';
import { exactChance } from './exact-chance.ts';
import type { Share } from './interval.ts';
import { claim, claimedBelow, type Verdict } from './verdict.ts';

/**
 * Compares so many of so many with a service to so many of so many without. The claim is by Fisher's exact test, which never claims more often than said;
 * the range by Newcombe (1998). `too-few-to-say` when not even all against none could be told from chance, as with three and three.
 */
export function compareShares(withService: Share, without: Share): Verdict {
  const compared = { kind: 'shares', with: withService, without } as const;
  if (withService.of === 0 || without.of === 0) return { kind: 'too-few-to-say', compared: undefined };
  const clearest = exactChance({ yes: withService.of, of: withService.of }, { yes: 0, of: without.of });
  if (clearest >= claimedBelow) return { kind: 'too-few-to-say', compared };
  const effect = differenceOfShares(withService, without);
  const chance = exactChance(withService, without);
  // The two methods may part at the edge: a range that holds no effect at all claims none.
  const holdsNone = effect.low <= 0 && effect.high >= 0;
  return { kind: holdsNone ? 'could-be-chance' : claim(effect.seen, chance), compared, effect, chance };
}
