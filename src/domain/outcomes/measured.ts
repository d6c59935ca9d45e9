import { fewestFamilies } from './withhold.ts';
import type { Measure } from './library.ts';

/** What was measured: a share and a mean have a denominator, a count and an amount have none. */
export interface Measured {
  readonly numerator: number;
  readonly denominator: number | null;
}

/** The value that is told: a share (0 to 1) or a mean, nothing where nothing stands below the line; else the number itself. */
export function valueOf({ numerator, denominator }: Measured): number | undefined {
  if (denominator === null) return numerator;
  return denominator === 0 ? undefined : numerator / denominator;
}

/**
 * Whether a figure may be told to everybody. Of families: none of fewer than five, nor one whose rest is fewer than five, since who knows the whole knows the
 * rest. A mean needs five families behind it, whatever its sum.
 */
export function mayBeTold(measure: Measure, countsPeople: boolean, { numerator, denominator }: Measured): boolean {
  if (!countsPeople) return true;
  const few = (count: number) => count > 0 && count < fewestFamilies;
  if (denominator === null) return numerator >= fewestFamilies;
  if (denominator < fewestFamilies) return false;
  return measure === 'mean' || (!few(numerator) && !few(denominator - numerator));
}

/** Many added up; with nothing below the line where none has anything there. */
export function sumOfMeasured(all: readonly Measured[]): Measured {
  const divides = all.some(({ denominator }) => denominator !== null);
  return {
    numerator: all.reduce((sum, { numerator }) => sum + numerator, 0),
    denominator: divides ? all.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0) : null,
  };
}
