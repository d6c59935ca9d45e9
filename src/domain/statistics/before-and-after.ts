import { assertShare, type Share } from './interval.ts';
import { differenceOfShares } from './difference-of-shares.ts';
import { exactChance } from './exact-chance.ts';
import { stagedStart } from './staged-start.ts';
import { claim, type Verdict } from './verdict.ts';

/**
 * Compares the periods since a start with those before it, each so many of so many. A claim needs two tests to agree: Fisher's on the counts, and the permutation
 * of which periods are called after, so that months that jump about by themselves claim nothing. For the first and for the range, counts are divided by how much
 * more the periods of a side differ than chance would make them (design effect: J. N. K. Rao and A. J. Scott, "A simple method for the analysis of clustered
 * binary data", Biometrics 48, 1992). It cannot tell the service from what else changed on that day. Eight periods, four and four, are the fewest that can say.
 * @param seed decides which orders are tried where there are too many to try all
 */
export function beforeAndAfter(before: readonly Share[], after: readonly Share[], seed: number): Verdict {
  for (const share of [...before, ...after]) assertShare(share);
  const byPeriods = beforeAndAfterOfValues(before.map(asValue), after.map(asValue), seed);
  if (byPeriods.kind === 'too-few-to-say') {
    const compared = byPeriods.compared && ({ kind: 'shares', with: sum(after), without: sum(before) } as const);
    return { kind: 'too-few-to-say', compared };
  }
  const compared = { kind: 'shares', with: sum(after), without: sum(before) } as const;
  const [more, less] = [lessened(after), lessened(before)];
  const range = differenceOfShares(more, less);
  const seen = asValue(compared.with) - asValue(compared.without);
  const effect = { seen, low: Math.min(range.low, seen), high: Math.max(range.high, seen) };
  const chance = Math.max(byPeriods.chance, exactChance(more, less));
  const agreed = Math.sign(byPeriods.effect.seen) === Math.sign(seen) && (effect.low > 0 || effect.high < 0);
  return { kind: agreed ? claim(seen, chance) : 'could-be-chance', compared, effect, chance };
}

/**
 * The same for figures without a denominator (hours, euros, groups a month): the mean of the periods after against before, by permutation of which periods are
 * called after (E. J. G. Pitman, "Significance tests which may be applied to samples from any populations", 1937).
 */
export function beforeAndAfterOfValues(before: readonly number[], after: readonly number[], seed: number): Verdict {
  const units = [
    ...before.map((value) => ({ startsAt: undefined, values: [value] })),
    ...after.map((value) => ({ startsAt: 0, values: [value] })),
  ];
  return stagedStart(units, seed);
}

function asValue({ yes, of }: Share): number {
  return yes / of;
}

function sum(shares: readonly Share[]): Share {
  return { yes: shares.reduce((all, { yes }) => all + yes, 0), of: shares.reduce((all, { of }) => all + of, 0) };
}

/** The counts that are worth as much as these, were every period to differ by chance alone. */
function lessened(shares: readonly Share[]): Share {
  const { yes, of } = sum(shares);
  const effect = designEffect(shares);
  const worth = Math.max(1, Math.floor(of / effect));
  return { of: worth, yes: Math.min(worth, Math.round((yes / of) * worth)) };
}

/** Pearson's chi-square of the periods around their common share, over its degrees of freedom; one at least. */
function designEffect(shares: readonly Share[]): number {
  const { yes, of } = sum(shares);
  const common = yes / of;
  if (common === 0 || common === 1) return 1;
  const chiSquare = shares.reduce(
    (all, share) => all + (share.yes - share.of * common) ** 2 / (share.of * common * (1 - common)),
    0,
  );
  return Math.max(1, chiSquare / (shares.length - 1));
}
