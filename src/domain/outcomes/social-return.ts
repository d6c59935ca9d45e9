/** The least and the most that somebody believes of a figure. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** One thing that changes for somebody, and what it is worth: every assumption has its range and its source. Shares are 0 to 1. */
export interface ValuedOutcome {
  readonly id: string;
  readonly name: string;
  /** For whom it changes. */
  readonly stakeholder: string;
  readonly quantity: Range;
  /** Of one, in a year, in euro cents. */
  readonly valueCents: Range;
  readonly source: string;
  /** What would have happened anyway. */
  readonly deadweight: Range;
  /** The part that others brought about. */
  readonly attribution: Range;
  /** What it pushed elsewhere. */
  readonly displacement: Range;
  /** What is lost of the effect from one year to the next. */
  readonly dropOff: Range;
  /** For how many years it lasts, 1 to 20. */
  readonly years: number;
}

export interface SocialReturn {
  readonly investmentCents: Range;
  readonly investmentSource: string;
  /** A year, 0 to 1. */
  readonly discount: Range;
  readonly outcomes: readonly ValuedOutcome[];
}

export interface ReckonedReturn {
  readonly valueCents: Range;
  /** Euros of social value for a euro spent: a range, never a number. */
  readonly ratio: Range;
  readonly byOutcome: readonly { readonly id: string; readonly valueCents: Range }[];
}

/**
 * Reckons the social return from the ends of every range: the value is lowest where little changes and much would have happened anyway. Deadweight, attribution,
 * displacement and drop-off as in Nicholls, Lawlor, Neitzert, Goodspeed, *A guide to Social Return on Investment* (2012); interval arithmetic after R. E. Moore,
 * *Interval analysis* (1966), exact here since each assumption stands in an outcome once. Undefined while nothing was spent or valued.
 */
export function reckonReturn({ investmentCents, discount, outcomes }: SocialReturn): ReckonedReturn | undefined {
  if (outcomes.length === 0 || investmentCents.low <= 0) return undefined;
  const byOutcome = outcomes.map((outcome) => ({ id: outcome.id, valueCents: valueOfOutcome(outcome, discount) }));
  const valueCents = byOutcome.reduce(
    (sum, { valueCents }) => ({ low: sum.low + valueCents.low, high: sum.high + valueCents.high }),
    { low: 0, high: 0 },
  );
  return {
    valueCents,
    byOutcome,
    ratio: { low: valueCents.low / investmentCents.high, high: valueCents.high / investmentCents.low },
  };
}

export function valueOfOutcome(outcome: ValuedOutcome, discount: Range): Range {
  const at = (end: 'low' | 'high', other: 'low' | 'high') => {
    const first =
      outcome.quantity[end] *
      outcome.valueCents[end] *
      (1 - outcome.deadweight[other]) *
      (1 - outcome.attribution[other]) *
      (1 - outcome.displacement[other]);
    return first * yearsOf(outcome.years, outcome.dropOff[other], discount[other]);
  };
  return { low: at('low', 'high'), high: at('high', 'low') };
}

function yearsOf(years: number, dropOff: number, discount: number): number {
  let sum = 0;
  for (let year = 0; year < years; year += 1) sum += ((1 - dropOff) / (1 + discount)) ** year;
  return sum;
}

/** What pages tell apart: a cent for a euro. */
const leastSpread = 0.01;

/** Nobody knows a social return to the cent, and assumptions that give one number would say so. */
export function isOneNumber(assumptions: SocialReturn): boolean {
  const reckoned = reckonReturn(assumptions);
  return reckoned !== undefined && reckoned.ratio.high - reckoned.ratio.low < leastSpread;
}

export type ReturnProblem =
  | { readonly kind: 'ends-exchanged' | 'no-share'; readonly outcome: string; readonly field: string }
  | { readonly kind: 'one-number' };

/** What is wrong with the ranges: an end below the other, a share that is none, all of them together one number. */
export function checkReturn(assumptions: SocialReturn): ReturnProblem[] {
  const shares = ['deadweight', 'attribution', 'displacement', 'dropOff'] as const;
  const ofOutcomes = assumptions.outcomes.flatMap((outcome): ReturnProblem[] => [
    ...(['quantity', 'valueCents', ...shares] as const)
      .filter((field) => outcome[field].low > outcome[field].high)
      .map((field) => ({ kind: 'ends-exchanged', outcome: outcome.id, field }) as const),
    ...shares
      .filter((field) => outcome[field].low < 0 || outcome[field].high > 1)
      .map((field) => ({ kind: 'no-share', outcome: outcome.id, field }) as const),
  ]);
  return ofOutcomes.length === 0 && isOneNumber(assumptions) ? [{ kind: 'one-number' }] : ofOutcomes;
}
