import type { Compared } from '../statistics/verdict.ts';
import type { KnownSum } from './known-sums.ts';
import type { Measure } from './library.ts';
import type { CountOf } from './may-follow.ts';
import type { Measured } from './measured.ts';
import type { Design } from './plan.ts';

/** A reading of an experiment as everybody knows it: what it adds up before its start and after. */
export interface ToldReading {
  /** The quarters of the plan; none for the whole city. */
  readonly territories: readonly string[];
  /** The first month that counts, the first that counts as after, and the last; each by its first day. */
  readonly from: string;
  readonly start: string;
  readonly until: string;
  readonly compared: Compared;
  readonly design: Design['kind'];
}

/** A month of the whole city as it was published last. */
export interface ToldMonth extends Measured {
  readonly month: string;
}

/** One side of what was compared. */
export interface ToldSide {
  /** The months and places that it is of. In a staged start, where each quarter has a start of its own, those of both sides together. */
  readonly stretch: KnownSum;
  /** How many families it tells of; undefined where it tells of nobody how many. */
  readonly tells: CountOf | undefined;
  /** Whether that is the sum over its stretch. */
  readonly whole: boolean;
}

/** What was compared: without the service and with it. */
export function sidesOf(measure: Measure, told: ToldReading): ToldSide[] {
  const { territories, from, start, until, compared, design } = told;
  const tells = (side: 'with' | 'without'): CountOf | undefined => {
    if (compared.kind === 'shares') return { count: compared[side].yes, of: compared[side].of };
    // A mean of counts is their sum again; a mean of shares or of means tells of nobody how many.
    const { mean, of } = compared[side];
    return measure === 'count' ? { count: Math.round(mean * of), of: null } : undefined;
  };
  const whole = design === 'before-and-after';
  const end = dayAfter(until);
  return [
    { stretch: { territories, from, to: whole ? start : end }, tells: tells('without'), whole },
    { stretch: { territories, from: whole ? start : from, to: end }, tells: tells('with'), whole },
  ];
}

export function sameTerritories(one: KnownSum, other: KnownSum): boolean {
  return [...one.territories].sort().join('\n') === [...other.territories].sort().join('\n');
}

/** The end of a stretch whose last month is `month`: months are named by their first day. */
function dayAfter(month: string): string {
  return `${month.slice(0, 8)}02`;
}
