import { assertRate, usualLevel, type Interval, type Rate } from './interval.ts';
import { whereItReaches } from './solve.ts';
import { gammaShare } from './special-functions.ts';

/**
 * The range of the true rate (events for one unit of exposure). Exact for Poisson counts: F. Garwood, "Fiducial limits for the Poisson distribution",
 * Biometrika 28 (1936).
 */
export function rateInterval(rate: Rate, level: number = usualLevel): Interval {
  assertRate(rate);
  const tail = (1 - level) / 2;
  const far = (rate.events + 10) * 10;
  const low = rate.events === 0 ? 0 : whereItReaches(tail, 0, far, (mean) => gammaShare(rate.events, mean));
  const high = whereItReaches(1 - tail, 0, far, (mean) => gammaShare(rate.events + 1, mean));
  return { low: low / rate.exposure, high: high / rate.exposure };
}
