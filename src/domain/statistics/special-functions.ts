/**
 * The few special functions that exact intervals need. Source of the series and continued fractions: Press, Teukolsky, Vetterling, Flannery, *Numerical Recipes*,
 * 3rd ed. (2007), 6.1, 6.2, 6.4; logarithm of gamma: Lanczos (1964) with g = 7 and nine terms.
 */

const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

/** The natural logarithm of gamma(x), for x > 0. */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError('gamma is told for positive numbers only');
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  const base = shifted + 7.5;
  const series = lanczos.reduce((sum, term, index) => (index === 0 ? term : sum + term / (shifted + index)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(series);
}

const tiny = 1e-300;
const precise = 1e-15;
const mostTerms = 100_000;

/** Regularised lower incomplete gamma P(a, x): the chance that a gamma variable of shape `a` is at most `x`. */
export function gammaShare(a: number, x: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? front * gammaSeries(a, x) : 1 - front * gammaFraction(a, x);
}

function gammaSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < mostTerms && Math.abs(term) > Math.abs(sum) * precise; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function gammaFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < mostTerms; n += 1) {
    const factor = -n * (n - a);
    b += 2;
    d = 1 / away(factor * d + b);
    c = away(b + factor / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < precise) break;
  }
  return value;
}

/** Regularised incomplete beta I_x(a, b): the chance that a beta variable of shapes `a` and `b` is at most `x`. */
export function betaShare(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  // The fraction converges quickly on this side of the mean; the other side is its mirror.
  if (x < (a + 1) / (a + b + 2)) return (front * betaFraction(x, a, b)) / a;
  return 1 - (front * betaFraction(1 - x, b, a)) / b;
}

function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < mostTerms; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < precise) break;
  }
  return value;
}

function away(value: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}
