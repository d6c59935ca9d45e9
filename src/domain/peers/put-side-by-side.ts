import type { Measure } from '../outcomes/library.ts';
import type { Measured } from '../outcomes/measured.ts';

/** What a city published last, as far as it matters for comparing. */
export interface ToldFigure {
  readonly key: string;
  /** First day of the month; undefined where the city has never told this. */
  readonly month: string | undefined;
  /** Of the definition that it was counted by. */
  readonly version: number | undefined;
  /** Undefined where it is withheld. */
  readonly figure: Measured | undefined;
  /** Residents, where they are known: what a count is measured against. */
  readonly population: number | undefined;
}

/** Why a figure is not beside the others. */
export type Apart =
  'not-told' | 'other-month' | 'other-version' | 'withheld' | 'nothing-measured' | 'population-unknown';

export interface Beside {
  readonly key: string;
  readonly numerator: number;
  /** Of a share or a mean its own; of a count, tens of thousands of residents. */
  readonly denominator: number;
}

const residents = 10_000;

/**
 * The figures that can stand side by side: told for the same month, counted by the same definition, over something that makes a large city and a small one
 * comparable. Each of the others says why it is not there.
 */
export function putSideBySide(
  told: readonly ToldFigure[],
  by: { readonly month: string; readonly version: number; readonly measure: Measure },
): { readonly beside: readonly Beside[]; readonly apart: readonly { readonly key: string; readonly why: Apart }[] } {
  const beside: Beside[] = [];
  const apart: { key: string; why: Apart }[] = [];
  for (const one of told) {
    const placed = place(one, by);
    if (typeof placed === 'string') apart.push({ key: one.key, why: placed });
    else beside.push(placed);
  }
  return { beside, apart };
}

function place(
  { key, month, version, figure, population }: ToldFigure,
  by: { readonly month: string; readonly version: number; readonly measure: Measure },
): Beside | Apart {
  if (month === undefined) return 'not-told';
  if (month !== by.month) return 'other-month';
  if (version !== by.version) return 'other-version';
  if (figure === undefined) return 'withheld';
  if (by.measure === 'share' || by.measure === 'mean') {
    const { numerator, denominator } = figure;
    return denominator === null || denominator <= 0 ? 'nothing-measured' : { key, numerator, denominator };
  }
  if (population === undefined || population <= 0) return 'population-unknown';
  return { key, numerator: figure.numerator, denominator: population / residents };
}
