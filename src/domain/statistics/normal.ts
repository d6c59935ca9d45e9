import { gammaShare } from './special-functions.ts';
import { whereItReaches } from './solve.ts';

/** The share of a standard normal below `z`. */
export function normalShare(z: number): number {
  const within = gammaShare(0.5, (z * z) / 2);
  return z < 0 ? (1 - within) / 2 : (1 + within) / 2;
}

/** How many standard deviations either side of the mean hold this share (0 to 1) of a normal: 0.95 gives 1.96. */
export function deviationsHolding(level: number): number {
  return whereItReaches(level, 0, 40, (z) => gammaShare(0.5, (z * z) / 2));
}
