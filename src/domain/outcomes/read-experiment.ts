import { beforeAndAfter, beforeAndAfterOfValues } from '../statistics/before-and-after.ts';
import { compareShares } from '../statistics/compare-shares.ts';
import type { Share } from '../statistics/interval.ts';
import { stagedStart } from '../statistics/staged-start.ts';
import type { Verdict } from '../statistics/verdict.ts';
import type { Direction, Measure } from './library.ts';
import { sumOfMeasured, valueOf, type Measured } from './measured.ts';
import type { Design } from './plan.ts';

/** A month's value of one territory; months by their first day. */
export interface MonthOf extends Measured {
  readonly territory: string;
  readonly month: string;
}

export interface ReadOf {
  readonly measure: Measure;
  readonly direction: Direction;
  readonly target: number;
}

/** What an indicator says of an experiment so far. */
export interface Reading {
  readonly verdict: Verdict;
  /** In a staged start: quarters at the target in the last month, of those that have begun and of those that have not. */
  readonly atTarget?: Verdict | undefined;
}

/** Decides the orders tried where there are too many; the same for all, so that the same data read the same. */
const seed = 2024;

/**
 * Reads a series by the design that was registered.
 * @param months every month that counts, in order, the running one left out
 * @param territories the quarters of the plan; none for the whole city
 * @param startsOn the first day of the experiment: the month it falls in counts as after
 */
export function readExperiment(
  of: ReadOf,
  design: Design,
  startsOn: string,
  territories: readonly string[],
  months: readonly string[],
  series: readonly MonthOf[],
): Reading {
  const at = new Map(series.map((one) => [`${one.territory} ${one.month}`, one]));
  const counted = months.filter((month) => month >= design.from);
  if (design.kind === 'before-and-after') {
    const measured = counted.map((month) => ({
      month,
      is: togetherOf((territories.length === 0 ? [''] : territories).map((name) => at.get(`${name} ${month}`))),
    }));
    const start = `${startsOn.slice(0, 7)}-01`;
    return {
      verdict: compareMonths(
        of,
        measured.filter(({ month }) => month < start),
        measured.filter(({ month }) => month >= start),
      ),
    };
  }
  const units = design.starts.map(({ territory, month: begins }) => ({
    startsAt: begins === undefined || !counted.includes(begins) ? undefined : counted.indexOf(begins),
    values: counted.map((month) => value(at.get(`${territory} ${month}`))),
  }));
  return { verdict: stagedStart(units, seed), atTarget: quartersAtTarget(of, units, counted.length - 1) };
}

type Month = { readonly month: string; readonly is: Measured | undefined };

function compareMonths(of: ReadOf, before: readonly Month[], after: readonly Month[]): Verdict {
  const parts = [...before, ...after].map(({ is }) => is);
  const shares =
    of.measure === 'share' &&
    parts.every((is) => is === undefined || (Number.isInteger(is.numerator) && Number.isInteger(is.denominator)));
  if (shares) return beforeAndAfter(before.flatMap(asShare), after.flatMap(asShare), seed);
  const values = (list: readonly Month[]) => list.flatMap(({ is }) => value(is) ?? []);
  return beforeAndAfterOfValues(values(before), values(after), seed);
}

function asShare({ is }: Month): Share[] {
  if (is?.denominator === undefined || is.denominator === null || is.denominator === 0 || is.numerator > is.denominator)
    return [];
  return [{ yes: is.numerator, of: is.denominator }];
}

/** A month that nobody measured is not known, whatever is measured: noughts stand in the series (`withNoughts`). */
function value(is: Measured | undefined): number | undefined {
  return is === undefined ? undefined : valueOf(is);
}

/** The places of a plan as one. A sum that lacks one of its parts is no sum; a share or a mean of the others is one of the others. */
export function togetherOf(parts: readonly (Measured | undefined)[]): Measured | undefined {
  const known = parts.filter((part) => part !== undefined);
  if (known.length === 0) return undefined;
  const whole = sumOfMeasured(known);
  return whole.denominator === null && known.length < parts.length ? undefined : whole;
}

function quartersAtTarget(
  of: ReadOf,
  units: readonly { readonly startsAt: number | undefined; readonly values: readonly (number | undefined)[] }[],
  period: number,
): Verdict | undefined {
  const share = (begun: boolean): Share => {
    const values = units
      .filter(({ startsAt }) => (startsAt !== undefined && startsAt <= period) === begun)
      .flatMap(({ values }) => values[period] ?? []);
    return {
      of: values.length,
      yes: values.filter((one) => (of.direction === 'less-is-better' ? one <= of.target : one >= of.target)).length,
    };
  };
  const [begun, waiting] = [share(true), share(false)];
  return begun.of === 0 || waiting.of === 0 ? undefined : compareShares(begun, waiting);
}
