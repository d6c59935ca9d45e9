import { betaShare } from './special-functions.ts';
import { whereItReaches } from './solve.ts';

/** Beyond every quantile that three degrees of freedom or more have at the levels that are spoken of. */
const farthest = 1e4;

/**
 * How many standard errors on either side hold `level` of Student's distribution ("The probable error of a mean", Biometrika 6, 1908), by its
 * incomplete beta: P(|T| ≤ t) = 1 − I(f / (f + t²); f / 2, 1 / 2).
 * @param degrees of freedom, at least one
 */
export function errorsHolding(level: number, degrees: number): number {
  const question = `${level} ${degrees}`;
  let errors = known.get(question);
  if (errors === undefined) {
    if (known.size >= mostKnown) known.clear();
    errors = whereItReaches(level, 0, farthest, (t) => 1 - betaShare(degrees / (degrees + t * t), degrees / 2, 0.5));
    known.set(question, errors);
  }
  return errors;
}

/** Years of months have few degrees, and hundreds of cities ask for the same ones. */
const known = new Map<string, number>();
const mostKnown = 1000;
