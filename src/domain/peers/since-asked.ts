import type { Measure } from '../outcomes/library.ts';
import { valueOf, type Measured } from '../outcomes/measured.ts';
import { compareShares } from '../statistics/compare-shares.ts';

/** A month that a city told of an indicator. */
export interface ToldMonth {
  /** First day of the month. */
  readonly month: string;
  /** Of the definition that it was counted by. */
  readonly version: number;
  /** Undefined where it is withheld. */
  readonly figure: Measured | undefined;
}

/** What may be said of two months: nothing but their values where chance has no model for the measure. */
export type Since = 'more' | 'less' | 'could-be-chance' | 'too-few-to-say' | 'values-alone';

export interface SinceAsked<Told extends ToldMonth> {
  readonly before: Told;
  readonly now: Told;
  readonly since: Since;
}

/**
 * A city's own figure when it asked another how it did it, beside its last one: the last month told up to the one that made it ask, and the last since, by the
 * same definition. Undefined until there are both. It does not say that asking made the difference.
 */
export function sinceAsked<Told extends ToldMonth>(
  told: readonly Told[],
  { asked, measure }: { readonly asked: string; readonly measure: Measure },
): SinceAsked<Told> | undefined {
  const shown = told
    .filter(({ figure }) => figure !== undefined && valueOf(figure) !== undefined)
    .sort((one, other) => one.month.localeCompare(other.month));
  const before = shown.findLast(({ month }) => month <= asked);
  const now = shown.findLast(({ month }) => month > asked);
  if (before?.figure === undefined || now?.figure === undefined || before.version !== now.version) return undefined;
  return { before, now, since: compare(measure, before.figure, now.figure) };
}

function compare(measure: Measure, before: Measured, now: Measured): Since {
  if (measure !== 'share' || before.denominator === null || now.denominator === null) return 'values-alone';
  return compareShares({ yes: now.numerator, of: now.denominator }, { yes: before.numerator, of: before.denominator })
    .kind;
}
