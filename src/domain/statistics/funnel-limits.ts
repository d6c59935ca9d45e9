import type { Interval } from './interval.ts';
import { betaShare, gammaShare } from './special-functions.ts';

/** The two pairs of limits of a funnel: one city in 20, and one in 500, lies outside by chance alone. */
export interface FunnelLimits {
  readonly usual: Interval;
  readonly rare: Interval;
}

const usual = 0.95;
const rare = 0.998;

/**
 * Where the share of a city of this size would fall by chance alone, if its true share were the common one: exact binomial limits, interpolated.
 * D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 24 (2005), appendix A.1.1.
 * @param common the pooled share, 0 to 1
 * @param of the city's denominator, whole, above zero
 */
export function funnelOfShares(common: number, of: number): FunnelLimits {
  if (!(common >= 0 && common <= 1) || !Number.isInteger(of) || of < 1)
    throw new RangeError('no funnel for these figures');
  if (common === 0 || common === 1) return limitsBy(() => common);
  return remembered(`share ${common} ${of}`, () => exactShares(common, of));
}

function exactShares(common: number, of: number): FunnelLimits {
  const upTo = (k: number) => (k < 0 ? 0 : k >= of ? 1 : 1 - betaShare(common, k + 1, of - k));
  return embracing(
    common,
    limitsBy((share) => Math.min(1, Math.max(0, quantile(share, of, upTo) / of))),
  );
}

/**
 * The same for a rate: exact Poisson limits around the common rate.
 * @param common events for one unit of exposure, over all cities
 * @param exposure the city's own, above zero
 */
export function funnelOfRates(common: number, exposure: number): FunnelLimits {
  if (!(common >= 0) || !(exposure > 0)) throw new RangeError('no funnel for these figures');
  if (common === 0) return limitsBy(() => 0);
  return remembered(`rate ${common} ${exposure}`, () => exactRates(common, exposure));
}

function exactRates(common: number, exposure: number): FunnelLimits {
  const mean = common * exposure;
  const upTo = (k: number) => (k < 0 ? 0 : 1 - gammaShare(k + 1, mean));
  return embracing(
    common,
    limitsBy((share) => Math.max(0, quantile(share, Math.ceil(mean * 10 + 100), upTo) / exposure)),
  );
}

const lately = new Map<string, FunnelLimits>();
const mostRemembered = 2000;

/** Thirty sizes make one drawing, each with four searches for a quantile, and who compares looks at the same one from many cities. */
function remembered(question: string, answer: () => FunnelLimits): FunnelLimits {
  let limits = lately.get(question);
  if (limits === undefined) {
    if (lately.size >= mostRemembered) lately.clear();
    lately.set(question, (limits = answer()));
  }
  return limits;
}

/** The common share or rate of all: numerators over denominators, so that large cities weigh more. */
export function pooled(
  parts: readonly { readonly numerator: number; readonly denominator: number }[],
): number | undefined {
  const denominator = parts.reduce((sum, part) => sum + part.denominator, 0);
  return denominator > 0 ? parts.reduce((sum, part) => sum + part.numerator, 0) / denominator : undefined;
}

/** Interpolation of very few may pass the common value itself: a funnel never does. */
function embracing(common: number, { usual, rare }: FunnelLimits): FunnelLimits {
  const around = ({ low, high }: Interval) => ({ low: Math.min(low, common), high: Math.max(high, common) });
  return { usual: around(usual), rare: around(rare) };
}

function limitsBy(at: (share: number) => number): FunnelLimits {
  return limitsAround((level) => ({ low: at((1 - level) / 2), high: at((1 + level) / 2) }));
}

/** The two pairs by what holds so much of chance between its ends. */
export function limitsAround(holding: (level: number) => Interval): FunnelLimits {
  return { usual: holding(usual), rare: holding(rare) };
}

/** The smallest count whose cumulative chance reaches `share`, moved back by the part of its own chance that was not needed. */
function quantile(share: number, most: number, upTo: (k: number) => number): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (upTo(middle) >= share) high = middle;
    else low = middle + 1;
  }
  const reached = upTo(low);
  return low - (reached - share) / (reached - upTo(low - 1));
}
